"""Read times of day: شام 5 بجے, پونے چھ بجے, 5 بج کر 20 منٹ, 14:30."""

from __future__ import annotations

import re
from fractions import Fraction

from translator.numbers.quantity import Kind, Quantity
from translator.numbers.urdu.amounts import Amount, read_amount
from translator.numbers.urdu.day_parts import (
    BEFORE_NOON,
    LATIN_PARTS,
    LATIN_WORDS,
    part_before,
    part_behind,
    placed,
)
from translator.numbers.urdu.tokens import Line

__all__ = ["read_time"]

Found = tuple[Quantity, int]
_HOUR, _NOON, _DAY, _LAST_HOUR = 60, 720, 1440, 24
_OCLOCK = "بجے"
_DIGITAL = re.compile("([0-9]{1,2})[:.]([0-5][0-9])")
_MILITARY = re.compile("([0-9]{2})([0-5][0-9])")  # 0230 UTC
_ZONES = frozenset({"UTC", "GMT"})
_JOINS = frozenset({"سے", "تا", "-"})
_PAST_HOUR = frozenset({"بج", "بجکر", "بجنے"})
_BEHIND_HOUR = _ZONES | _JOINS | _PAST_HOUR | LATIN_WORDS | {_OCLOCK}


def read_time(line: Line, at: int, amount: Amount | None = None) -> Found | None:
    """Return the time of day that begins at a piece and one past its last piece, or None.

    Args:
        line: The text.
        at: The piece.
        amount: The number there, if it has been read.
    """
    if amount is not None and line.words[amount.stop] not in _BEHIND_HOUR:
        return None  # as for most numbers
    part, here = ("", at) if amount else part_before(line, at)
    low, stop = _hour(line, here, amount)
    if not stop:
        return None
    high, behind = _other_end(line, stop, part)
    if not behind:
        clock = line.sort(here) == "clock" or line.words[stop] in _ZONES
        low, behind = _minutes(line, low, stop, clock=clock)
    if not behind or not 0 <= low <= _DAY:
        return None
    if not part:
        part, behind = part_behind(line, behind)
    low, high = placed(low, part), None if high is None else placed(high, part)
    half = BEFORE_NOON if part and min(low, _NOON if high is None else high) < _NOON else ""
    end = None if high is None else Fraction(high)
    return Quantity(Kind.TIME, line.start(at), line.end(behind), Fraction(low), end, half), behind


def _hour(line: Line, at: int, amount: Amount | None = None) -> tuple[int, int]:
    """Return the minutes since midnight that a piece says, and one past its end; 0, 0 if none."""
    if found := _DIGITAL.fullmatch(line.words[at]):  # 9.30 is half past nine
        return int(found[1]) * _HOUR + int(found[2]), at + 1
    if line.words[at + 1] in _ZONES and (found := _MILITARY.fullmatch(line.words[at])):
        return int(found[1]) * _HOUR + int(found[2]), at + 1
    amount = amount or read_amount(line, at)
    if amount is None or not 0 <= amount.value <= _LAST_HOUR:
        return 0, 0
    return int(amount.value * _HOUR), amount.stop


def _other_end(line: Line, at: int, part: str) -> tuple[int | None, int]:
    """Return the end of "5 سے 8 بجے", of which only the last has its word; else None."""
    if line.words[at] not in _JOINS:
        return None, 0
    high, stop = _hour(line, at + 1)
    if stop and line.words[stop] == _OCLOCK:
        return high, stop + 1
    later, here = part_before(line, at + 1)
    stop = _hour(line, here)[1] if part and later else 0
    # "صبح 9 سے شام 5 بجے" is two times, the first of which ends here.
    return None, at if stop and line.words[stop] == _OCLOCK else 0


def _minutes(line: Line, low: int, at: int, *, clock: bool) -> tuple[int, int]:
    """Return a time with the minutes said after the hour, and one past its end; 0 if none."""
    words = line.words
    if words[at] == _OCLOCK:
        return low, at + 1
    if words[at] in _PAST_HOUR:
        here = at + 1 + (words[at + 1] in {"کر", "میں"})
        more = read_amount(line, here)
        if more and words[more.stop] == "منٹ":
            minutes = -int(more.value) if words[at] == "بجنے" else int(more.value)
            return low + minutes, more.stop + 1
    return low, at if clock or part_behind(line, at)[0] in LATIN_PARTS else 0
