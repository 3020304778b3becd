"""Read years: 2024ء, سال 2024, سنہ انیس سو سینتالیس, 1445 ہجری."""

from __future__ import annotations

from typing import NamedTuple

from translator.numbers.urdu.amounts import Amount, read_amount
from translator.numbers.urdu.tokens import Line
from translator.numbers.urdu.words import QUANTIFIERS
from translator.numbers.urdu.year_signs import (
    COMMON_YEARS,
    LIKELY_YEARS,
    counts,
    in_digits,
    is_spelled,
    is_worded,
    ranges,
)

__all__ = ["YEAR_WORDS", "Year", "read_year"]

YEAR_WORDS = frozenset({"سال", "سنہ", "سن", "سنۂ"})
"""What may stand before a year."""
_HIJRI = range(1, 1600)
_HIJRI_AFTER_MONTH = range(1000, 1600)
_HIJRI_ENDINGS = frozenset({"ھ", "ہ", "ہجری"})
_ENDINGS = frozenset({"ء", "عیسوی"})
_OF_YEAR = frozenset({"کے", "کی", "کا", "تک", "سے", "کو"})
_NOT_OF_YEAR = frozenset("سے قریب لگ آس زیادہ زائد کم اوپر لے درمیان کرنے کہا دیا".split())
_LISTS = frozenset({"اور", "یا", "،", ","})
_LONGEST_LIST = 5


class Year(NamedTuple):
    """A year and one past its last piece.

    Attributes:
        number: The year.
        hijri: Whether it is one of the Islamic calendar.
        stop: One past its last piece.
    """

    number: int
    hijri: bool
    stop: int


def read_year(
    line: Line,
    at: int,
    amount: Amount | None = None,
    *,
    hijri: bool = False,
    alone: bool = False,
) -> Year | None:
    """Return the year that begins at a piece, with the word before and the sign behind it.

    Args:
        line: The text.
        at: The piece.
        amount: The number there, if it has been read.
        hijri: Whether an Islamic month stands before it.
        alone: Whether no month stands before it, so that it needs a sign that it is a year.
    """
    named = amount is None and line.words[at] in YEAR_WORDS
    at += named
    if amount is None and line.words[at] not in QUANTIFIERS:
        amount = read_amount(line, at)
    if amount is None or amount.loose or amount.value.denominator > 1:
        return None
    if hijri or line.words[amount.stop] in _HIJRI_ENDINGS:
        return _hijri_year(line, amount, after_month=hijri)
    return _common_year(line, amount, named=named, alone=alone)


def _hijri_year(line: Line, amount: Amount, *, after_month: bool) -> Year | None:
    number, stop = int(amount.value), amount.stop
    ending = line.words[stop]
    digits = in_digits(line, amount.start)
    if number in _HIJRI and (ending == "ہجری" or (ending in _HIJRI_ENDINGS and digits)):
        return Year(number, hijri=True, stop=stop + 1)
    if after_month and number in _HIJRI_AFTER_MONTH and digits and not counts(line, stop):
        return Year(number, hijri=True, stop=stop)
    return None


def _common_year(line: Line, amount: Amount, *, named: bool, alone: bool) -> Year | None:
    number, stop = int(amount.value), amount.stop
    if number not in COMMON_YEARS:
        return None
    digits = in_digits(line, amount.start)
    spelled = not digits and is_spelled(line, amount)
    if not (digits or spelled or is_worded(amount)):
        return None
    if (digits or spelled) and line.words[stop] in _ENDINGS:
        return Year(number, hijri=False, stop=stop + 1)
    if named:
        fits = not counts(line, stop) and not ranges(line, stop)
    else:
        alike = _is_year_alone if digits else _is_spelled_alone
        fits = alike(line, amount) if alone else not counts(line, stop)
    return Year(number, hijri=False, stop=stop) if fits else None


def _is_spelled_alone(line: Line, amount: Amount) -> bool:
    """Say whether the words behind a number that is spelled as a year make it one."""
    after, then = line.words[amount.stop : amount.stop + 2]
    if not is_spelled(line, amount):
        return False
    if after == "میں":
        return then != "سے"
    return amount.value in LIKELY_YEARS and after in {"کے", "کی"} and then not in _NOT_OF_YEAR


def _is_year_alone(line: Line, amount: Amount) -> bool:
    """Say whether the words behind a bare figure of four digits make it a year."""
    at = amount.start
    if len(line.words[at]) != len("2024") or line.sort(at) != "number" or amount.stop != at + 1:
        return False
    after, then = line.words[at + 1], line.words[at + 2]
    if after == "میں":
        return then != "سے"
    if after in _LISTS:
        return _list_is_years(line, at + 2)
    if ranges(line, at + 1) or amount.value not in LIKELY_YEARS:
        return False
    return after in _OF_YEAR and then not in _NOT_OF_YEAR


def _list_is_years(line: Line, at: int) -> bool:
    """Say whether the figures listed from a piece on end as years: 2022، 2023 اور 2024 میں."""
    for here in range(at, at + 2 * _LONGEST_LIST, 2):
        if not (in_digits(line, here) and len(line.words[here]) == len("2024")):
            return False
        if line.words[here + 1] not in _LISTS:
            return read_year(line, here, alone=True) is not None
    return False
