"""Tell figures that belong to a name: کووڈ-19, ایف-16, جی 20, 5 جی."""

from __future__ import annotations

from translator.numbers.quantity import Kind
from translator.numbers.urdu.months import MONTH_WORDS
from translator.numbers.urdu.tokens import Line
from translator.numbers.urdu.words import LETTER_NAMES, SMALL
from translator.numbers.urdu.years import YEAR_WORDS

__all__ = ["is_label", "may_be_label"]

_COVID = frozenset({"کووڈ", "کوویڈ", "کویڈ", "COVID", "Covid", "covid"})
_GENERATIONS = frozenset({"جی", "ڈی"})  # 5 جی, 3 ڈی
_LAST_GENERATION = 6
_MARKS = frozenset({"#", "^"})
_DOTS = frozenset({".", "۔"})
_CLOSING = frozenset({")", "]"})
_LONGEST = 8  # numbers of a name such as الف/19/3; a text can be a megabyte of them
_TEN = "10"
_JOINS = frozenset({"سے", "تا"}) | MONTH_WORDS | YEAR_WORDS | SMALL.keys()


def is_label(line: Line, at: int) -> bool:
    """Say whether the figure at a piece is part of a name rather than a quantity."""
    before = _before(line, at)
    if line.words[at] == "19" and (before in _COVID or line.words[at + 1] in _COVID):
        return True
    if line.glued(at + 1) and line.words[at + 1] in LETTER_NAMES:
        return True
    return _hyphened(line, at) and (before in LETTER_NAMES or line.sort(at - 2) == "name")


def may_be_label(line: Line, at: int, stop: int, kind: Kind) -> bool:
    """Say whether the figure at a piece may be part of a name, or of a formula.

    Args:
        line: The text.
        at: The piece.
        stop: One past the last piece of what it has been read as.
        kind: And the kind of that.
    """
    before = line.words[at - 1] if at else ""
    if before in _MARKS and line.glued(at):  # #1860s, 10^9
        return True
    if kind is not Kind.NUMBER:
        return False
    formula = _is_numbered(line, at) or _is_power(line, at, stop)
    return formula or before in LETTER_NAMES or _is_tied(line, at)


def _is_tied(line: Line, at: int) -> bool:
    """Say whether a figure and letters around it make a name: 5 جی, 2-SARS-CoV, MERS -CoV 2."""
    after = line.words[at + 1]
    if after in _GENERATIONS and line.value(at) <= _LAST_GENERATION:
        return True
    if after == "-" and line.sort(at + 2) == "name" and line.glued(at + 2):
        return True  # 2-SARS-CoV, as a right-to-left line turns it
    if _hyphened(line, at):
        return line.sort(at - 2) == "word" and _before(line, at) not in _JOINS
    return line.sort(at - 1) == "name" and _hyphened(line, at - 1)  # MERS -CoV 2


def _is_numbered(line: Line, at: int) -> bool:
    """Say whether a figure is stuck to a word or to what closes one: شکل1, (شکل.2).2, الف/19."""
    if not line.glued(at):
        return False
    if line.sort(at - 1) == "word":
        return True
    before, earlier = line.words[at - 1], line.words[at - 2]
    if before in _DOTS and line.glued(at - 1):
        return earlier in _CLOSING or (line.words[at - 3] == "(" and line.glued(at - 2))
    for _ in range(_LONGEST):
        if before != "/" or not line.glued(at - 1) or line.sort(at - 2) != "number":
            break
        at -= 2
        before = line.words[at - 1]
    return before == "/" and line.glued(at) and line.glued(at - 1) and line.sort(at - 2) == "word"


def _is_power(line: Line, at: int, stop: int) -> bool:
    """Say whether a figure is a factor or power of 4×109, whose exponent has come down."""
    if line.words[stop] == "×":
        return line.words[stop + 1].startswith(_TEN)
    return line.words[at - 1] == "×" and line.words[at].startswith(_TEN)


def _before(line: Line, at: int) -> str:
    """Return the word before a figure, across a hyphen."""
    return line.words[at - 2] if at > 1 and line.words[at - 1] == "-" else line.words[at - 1]


def _hyphened(line: Line, at: int) -> bool:
    """Say whether a figure is tied by a hyphen to what stands before it: ایف-16, SARS-CoV -2."""
    return line.words[at - 1] == "-" and (line.glued(at) or line.glued(at - 1))
