"""Which words of a text another text does not have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from translator.urdu import has_arabic

__all__ = ["Marked", "Piece", "marked_words"]

_WORD = re.compile(r"\w+(?:['’.,]\w+)*")  # "don't" is one word, and so is 1,250.5
_PART = re.compile(rf"{_WORD.pattern}|\W+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text.

    Attributes:
        text: The characters, white space included; never empty.
        is_other: Whether the other texts do not have these words.
        is_urdu: Whether they are in Arabic script.
    """

    text: str
    is_other: bool
    is_urdu: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """A text in pieces.

    Attributes:
        pieces: They make the text again when joined.
        words: How many words it has.
        others: How many of them the other texts do not have.
    """

    pieces: tuple[Piece, ...]
    words: int
    others: int


def marked_words(text: str, known: Iterable[str]) -> Marked:
    """Return a text with the words marked that none of the other texts has.

    Case, the form of the apostrophe and the place in the sentence do not count, as they count
    little or nothing for chrF. A word that comes more often than in any other text is marked from
    there on.

    Args:
        text: The text that is wanted in pieces.
        known: The texts that it is compared with.
    """
    left: Counter[str] = Counter()
    for other in known:
        left |= Counter(map(_folded, _WORD.findall(other)))
    parts = [_part(part, left) for part in _PART.findall(text)]
    words = [part for part in parts if _WORD.match(part.text)]
    return Marked(tuple(_joined(parts)), len(words), sum(part.is_other for part in words))


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'")


def _part(text: str, left: Counter[str]) -> Piece:
    """Return a word, taken from those that are left, or what stands between two words."""
    if not _WORD.match(text):
        return Piece(text, is_other=False, is_urdu=False)
    left[_folded(text)] -= 1
    return Piece(text, is_other=left[_folded(text)] < 0, is_urdu=has_arabic(text))


def _joined(parts: list[Piece]) -> Iterator[Piece]:
    """Yield neighbours that are alike as one piece."""
    for (is_other, is_urdu), run in groupby(_bridged(parts), lambda p: (p.is_other, p.is_urdu)):
        yield Piece("".join(piece.text for piece in run), is_other, is_urdu)


def _bridged(parts: list[Piece]) -> Iterator[Piece]:
    """Yield the parts; what stands between two words that are alike is as they are."""
    for place, part in enumerate(parts):
        around = parts[max(place - 1, 0) : place + 2]
        alike = len({(p.is_other, p.is_urdu) for p in around if p is not part}) == 1
        if not _WORD.match(part.text) and len(around) > 2 and alike:  # noqa: PLR2004 - both sides
            yield Piece(part.text, around[0].is_other, around[0].is_urdu)
        else:
            yield part
