"""Bring Urdu text into the one spelling that the model was trained on.

The page always shows the original; only the engine and the glossary see this form.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from translator.urdu.numerals import DIGITS

__all__ = ["Word", "normalise", "words"]

_LETTERS = {"ي": "ی", "ى": "ی", "ك": "ک", "ه": "ہ", "ة": "ۃ", "ۀ": "ۂ"}
_QUOTES = dict.fromkeys("“”„«»", '"') | dict.fromkeys("‘’‚", "'")
_SIGNS = {"٪": "%", "٫": ".", "٬": ",", "–": "-", "—": " - ", "…": "...", "−": "-"}
_SPACES = dict.fromkeys("\u200c\u00a0", " ")
# Tatweel, zero-width characters, direction controls, byte order mark, soft hyphen.
_INVISIBLE = dict.fromkeys(
    "ـ\u200b\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u00ad"
)
_REMOVED = str.maketrans(_INVISIBLE)
_TABLE = str.maketrans({**_LETTERS, **DIGITS, **_QUOTES, **_SIGNS, **_SPACES})
# Words that are normal already, with one space between: most terms, and most text.
_PLAIN = "[!-~ء-ؤئ-بت-غف-قل-نوٹ-پچژڈڑکگھہ-ۂیےں؟،؛۔]+"
_NORMAL_WORD = re.compile(_PLAIN)
_NORMAL = re.compile(rf"{_PLAIN}(?: {_PLAIN})*")
_DIACRITICS = re.compile("[\u064b-\u0652\u0670\u0610-\u061a]")


def normalise(text: str) -> str:
    """Return `text` with one spelling a letter, Western digits and straight quotes.

    Diacritics, tatweel and invisible characters go, the zero-width non-joiner becomes
    a space, and white space is folded. Normalising twice changes nothing more.

    Args:
        text: Urdu text of any origin.

    Returns:
        The form to hand to the engine and to match the glossary on.
    """
    if _NORMAL.fullmatch(text):  # ten times faster than finding out the long way
        return text
    # Composed again after each step: what is removed may have stood between a letter and its
    # hamza, and a letter in its Urdu form may take a hamza that its Arabic form did not.
    bare = _DIACRITICS.sub("", unicodedata.normalize("NFC", text).translate(_REMOVED))
    urdu = unicodedata.normalize("NFC", bare).translate(_TABLE)
    return " ".join(unicodedata.normalize("NFC", urdu).split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word of normalised text and the characters `start:end` of the original it came from."""

    text: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """Split `text` at white space, normalise each word, and remember where it stood.

    Joined by single spaces, the words are `normalise(text)`. A word that holds a zero-width
    non-joiner or a dash gives several words with the same place.
    """
    found: list[Word] = []
    for match in re.finditer(r"\S+", text):
        word, (start, end) = match[0], match.span()
        if _NORMAL_WORD.fullmatch(word):  # as nearly all are
            found.append(Word(word, start, end))
        else:
            found += [Word(w, start, end) for w in normalise(word).split()]
    return found
