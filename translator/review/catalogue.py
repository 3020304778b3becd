"""Bring the catalogues of the desk up to date: `python -m translator.review.catalogue`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import IO

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from translator.files import write_atomically
from translator.review.wording import DEFAULT, LANGUAGES

__all__ = ["extract", "extract_words", "main", "read", "update"]

_DESK = Path(__file__).resolve().parent
_LOCALE = _DESK / "locale"
_WORDS = "translator.review.catalogue:extract_words"
_HEADER = """\
# What the review desk says.
# Run `python -m translator.review.catalogue` after a change of any text of the desk."""

_UNSAID = tuple(
    f'"{name}'
    for name in ("Generated", "Language-Team", "Last-", "PO-", "POT-", "Project-", "Report-")
)


def extract(folder: Path = _DESK) -> Catalog:
    """Return all that the desk says, in the order of the files that say it.

    Args:
        folder: The package of the desk.
    """
    found = Catalog(header_comment=_HEADER, fuzzy=False)
    methods = [("**.py", "python"), ("templates/**.html", "jinja2"), ("**/words.json", _WORDS)]
    options = {"templates/**.html": {"extensions": "jinja2.ext.i18n", "silent": "false"}}
    for file, _, message, comments, context in extract_from_dir(folder, methods, options):
        # Without the lines, which would change with every change of a file.
        found.add(message, None, [(file, 0)], auto_comments=comments, context=context)
    return found


def extract_words(
    file: IO[bytes], *_how: object, **_options: object
) -> Iterator[tuple[int, None, str, list[str]]]:
    """Extract the words of the scripts, as Babel wants it of an extractor.

    Args:
        file: JSON, the sentences by their names, one a line.
    """
    words: dict[str, str] = json.load(file)
    for line, said in enumerate(words.values(), start=2):
        yield line, None, said, []


def read(path: Path, language: str | None = None) -> Catalog:
    """Read a catalogue; an empty one if there is no such file.

    Args:
        path: A `.po` or `.pot` file.
        language: That of the translations.
    """
    if not path.is_file():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def update(locale: Path = _LOCALE, folder: Path = _DESK) -> None:
    """Write the template and the catalogue of each language, and keep what is translated.

    Args:
        locale: The folder of the catalogues.
        folder: The package of the desk.
    """
    template = extract(folder)
    _write(locale / "review.pot", template)
    for language in LANGUAGES:
        if language != DEFAULT:
            path = locale / language / "LC_MESSAGES" / "review.po"
            catalogue = read(path, language)
            # A translation of something similar would be wrong more often than right.
            catalogue.update(template, no_fuzzy_matching=True)
            catalogue.header_comment = _HEADER
            _write(path, catalogue)


def _write(path: Path, catalogue: Catalog) -> None:
    """Write a catalogue with a header of what counts: no dates, versions and stand-in names."""
    written = BytesIO()
    write_po(written, catalogue, width=100, include_lineno=False, ignore_obsolete=True)
    lines = written.getvalue().decode().splitlines(keepends=True)
    kept = (line for line in lines if not line.startswith(_UNSAID))
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, "".join(kept))


def main() -> None:
    """Bring the catalogues up to date."""
    update()


if __name__ == "__main__":
    main()
