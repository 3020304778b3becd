"""Read times of day and ranges of them in English: "17:30", "5-7 pm", "noon"."""

from __future__ import annotations

from fractions import Fraction

from translator.numbers.english.clock import clock_at
from translator.numbers.english.dayparts import NAMED, Clock, is_morning, minutes_of
from translator.numbers.english.tokens import Token, hyphen
from translator.numbers.quantity import Kind, Quantity

__all__ = ["time"]

_SPANS = frozenset(("-", "–", "to", "until", "till", "and"))
_NOON = 720  # minutes


def time(tokens: list[Token], i: int) -> Quantity | None:
    """Return the time, or range of times, that begins at token `i`; None if there is none."""
    clock = _clock(tokens, i)
    if clock is None:
        return None
    named = tokens[i].text in NAMED
    if clock.end and (span := _range(tokens, i, clock, named=named)):
        return span
    if not clock.sure:
        return None
    start, stop = tokens[i].start, tokens[clock.end - 1].end
    unit = "am" if is_morning(clock) else ""
    minutes = Fraction(minutes_of(clock))
    return Quantity(Kind.TIME, start, stop, minutes, unit=unit, certain=not named)


def _clock(tokens: list[Token], i: int) -> Clock | None:
    """Return the time at `i`, which may be "noon"."""
    minutes = NAMED.get(tokens[i].text)
    if minutes is None:
        return clock_at(tokens, i)
    return Clock(minutes, i + 1, half="pm" if minutes else "am", sure=True)


def _range(tokens: list[Token], i: int, first: Clock, *, named: bool) -> Quantity | None:
    """Read "5-7 pm", "9 a.m. to noon", "between 5 and 7 pm"; at least one end is sure."""
    j = first.end
    if tokens[j].text not in _SPANS or tokens[hyphen(tokens, j)].kind == "end":
        return None
    if tokens[j].text == "and" and not (i and tokens[i - 1].text == "between"):
        return None
    second = _clock(tokens, j + 1)
    if second is None or not second.sure or tokens[i].text in {"half", "quarter"}:
        return None
    certain = not (named and tokens[j + 1].text in NAMED)
    return _quantity(tokens, i, _with_half_of(first, second), second, certain=certain)


def _quantity(
    tokens: list[Token], i: int, first: Clock, second: Clock, *, certain: bool
) -> Quantity:
    low, high = Fraction(minutes_of(first)), Fraction(minutes_of(second))
    early = [clock for clock in (first, second) if minutes_of(clock) < _NOON]
    unit = "am" if early and all(map(is_morning, early)) else ""
    start, stop = tokens[i].start, tokens[second.end - 1].end
    return Quantity(Kind.TIME, start, stop, low, high, unit, certain=certain)


def _with_half_of(first: Clock, second: Clock) -> Clock:
    """Give the first time of "5-7 pm" the half of the second; "11-2 pm" begins before noon."""
    if first.half or not second.half or (first.sure and second.half != "am"):
        return first
    same = first._replace(half=second.half)
    return same if minutes_of(same) < minutes_of(second) else first
