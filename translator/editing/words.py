"""The difference between two texts word by word, as people read it, and how large it is."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from translator.editing.hunks import Hunk, common_start, joined_hunks, without_strays

__all__ = ["Kind", "Piece", "as_text", "edit_distance", "word_diff"]

# Letters with their diacritics and joiners, which are no letters for `re`: those of Arabic script
# (U+0610 ... U+06ED), the general ones (U+0300 ... U+036F), and ZWNJ and ZWJ.
_LETTERS = r"[\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d]+"
# "don't" is one word, and so is 1,250.5; other punctuation stands apart.
_WORD = re.compile(rf"{_LETTERS}(?:(?:['’]|(?<=\d)[.,٫٬](?=\d)){_LETTERS})*")
_TOKEN = re.compile(rf"({_WORD.pattern}|\S|^)(\s*)")

_Token = tuple[str, str]
"""A word or a sign, and the white space after it."""


class Kind(enum.StrEnum):
    """What became of a stretch of text."""

    EQUAL = "equal"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that both texts have, or one of them.

    Attributes:
        kind: Which of the two.
        text: The characters, white space included; never empty.
    """

    kind: Kind
    text: str


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """Return what is equal in two texts, what is only in the first, and only in the second.

    The equal and deleted pieces joined are `before`, the equal and inserted ones `after`, letter by
    letter. As many words and signs as can be are equal, but for punctuation alone between two
    replaced words: it is part of one larger change. Where words were replaced, what is deleted
    stands before what is inserted.

    Args:
        before: The text as it was, Urdu or English.
        after: The text as it is.
    """
    hunks = without_strays(joined_hunks(_parts(_TOKEN.findall(before), _TOKEN.findall(after))))
    pieces = (piece for hunk in hunks for piece in _pieces(hunk) if piece.text)
    runs = groupby(pieces, key=lambda piece: piece.kind)
    return tuple(Piece(kind, "".join(piece.text for piece in run)) for kind, run in runs)


def as_text(pieces: Iterable[Piece]) -> str:
    """Return a difference in one line, as `git diff --word-diff=plain` writes it.

    Deleted words stand in [-...-], inserted ones in {+...+}, white space around them outside.
    """
    return "".join(map(_marked, pieces))


def edit_distance(before: str, after: str) -> int:
    """Return how many words differ: the fewest to insert, delete or replace (Levenshtein).

    Punctuation and white space do not count.
    """
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - spares commands without it

    return Levenshtein.distance(*_numbered(_WORD.findall(before), _WORD.findall(after)))


def _numbered(before: Sequence[str], after: Sequence[str]) -> tuple[list[int], list[int]]:
    """Return a number for each word, as rapidfuzz compares texts by a hash that is not unique."""
    numbers: dict[str, int] = {}
    one, other = ([numbers.setdefault(w, len(numbers)) for w in ws] for ws in (before, after))
    return one, other


def _parts(before: Sequence[_Token], after: Sequence[_Token]) -> Iterator[Hunk]:
    """Yield each equal word with what its white space became, and each change by itself."""
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - spares commands that compare nothing

    numbers = _numbered([word for word, _ in before], [word for word, _ in after])
    for code in LCSseq.opcodes(*numbers):
        left = before[code.src_start : code.src_end]
        right = after[code.dest_start : code.dest_end]
        if code.tag == "equal":
            for (word, old), (_, new) in zip(left, right, strict=True):
                kept = common_start(old, new)
                yield Hunk(word + kept, old.removeprefix(kept), new.removeprefix(kept))
        else:
            yield Hunk("", _joined(left), _joined(right))


def _pieces(hunk: Hunk) -> Iterator[Piece]:
    """Yield the pieces of a hunk; white space at the end of both sides of a change is equal."""
    ends = (side[len(side.rstrip()) :] for side in (hunk.deleted, hunk.inserted))
    end = common_start(*(end[::-1] for end in ends))[::-1]
    yield Piece(Kind.EQUAL, hunk.equal)
    yield Piece(Kind.DELETED, hunk.deleted.removesuffix(end))
    yield Piece(Kind.INSERTED, hunk.inserted.removesuffix(end))
    yield Piece(Kind.EQUAL, end)


def _joined(tokens: Iterable[_Token]) -> str:
    return "".join(word + gap for word, gap in tokens)


def _marked(piece: Piece) -> str:
    core = piece.text.strip() or piece.text
    if piece.kind is Kind.EQUAL:
        return piece.text
    before, _, after = piece.text.partition(core)
    signs = ("[-", "-]") if piece.kind is Kind.DELETED else ("{+", "+}")
    return before + signs[0] + core + signs[1] + after
