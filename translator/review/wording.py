"""The words of the desk in its languages, from the catalogues that translators edit."""

from __future__ import annotations

import gettext
import json
from functools import cache
from io import BytesIO
from pathlib import Path

__all__ = ["DEFAULT", "LANGUAGES", "translations", "words_for_scripts"]

DEFAULT = "en"
LANGUAGES = (DEFAULT, "ur")

_HERE = Path(__file__).resolve().parent
_LOCALE = _HERE / "locale"
_WORDS = _HERE / "assets" / "js" / "words.json"


@cache
def translations(language: str, locale: Path = _LOCALE) -> gettext.NullTranslations:
    """Return the catalogue of a language, read as it was written: nothing need be compiled.

    Args:
        language: `en` or `ur`; a language without a catalogue speaks English.
        locale: The folder of the catalogues.
    """
    path = locale / language / "LC_MESSAGES" / "review.po"
    if not path.is_file():
        return gettext.NullTranslations()
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - English needs neither
    from babel.messages.pofile import read_po  # noqa: PLC0415 - as above

    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    return gettext.GNUTranslations(BytesIO(compiled.getvalue()))


@cache
def words_for_scripts(language: str, words: Path = _WORDS) -> dict[str, str]:
    """Return what the scripts say by the names that they call it.

    Args:
        language: `en` or `ur`.
        words: The same in English, as JSON.
    """
    english: dict[str, str] = json.loads(words.read_text(encoding="utf-8"))
    catalogue = translations(language)
    return {name: catalogue.gettext(said) for name, said in english.items()}
