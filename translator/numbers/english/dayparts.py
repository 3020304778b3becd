"""Read the half of the day that a time in English belongs to: "p.m.", "in the evening"."""

from __future__ import annotations

from typing import NamedTuple

from translator.numbers.english.tokens import Token

__all__ = ["AFTER_HOUR", "HALVES", "NAMED", "Clock", "is_morning", "minutes_of", "with_half"]

NAMED = {"noon": 720, "midday": 720, "midnight": 0}
HALVES = {"am": "am", "pm": "pm"}
_PARTS = {"morning": "am", "afternoon": "pm", "evening": "pm", "night": "night"}
_NOON, _HOUR = 720, 60
_MORNING_ENDS = 6  # "5 at night" is before dawn, "7 at night" after dusk
AFTER_HOUR = frozenset('. , ; ! ? ) ” " on in and today tomorrow yesterday local sharp'.split())
"""What may follow an hour that is no number of something."""


class Clock(NamedTuple):
    """A time as far as it has been read.

    Attributes:
        minutes: Since midnight or noon, as said.
        end: Index of the token after it.
        half: "am", "pm" or "night" if that is said.
        sure: Whether it can be nothing but a time.
    """

    minutes: int
    end: int
    half: str = ""
    sure: bool = False


def with_half(tokens: list[Token], clock: Clock, *, at: bool) -> Clock:
    """Return a time with the "o'clock", "pm", "in the evening", "at night" after it.

    Args:
        tokens: The tokens of the text.
        clock: The time so far.
        at: Whether it stands behind "at".
    """
    j, sure = clock.end, clock.sure
    if tokens[j].text == "o'clock":
        j, sure = j + 1, True
    word = tokens[j].text
    if word in HALVES:
        _, end = _part_of_day(tokens, j + 1, sure=True)  # "5 a.m. in the morning"
        return clock._replace(half=HALVES[word], end=end)
    if word in NAMED and clock.minutes == _NOON:
        return clock._replace(half="pm" if NAMED[word] else "am", end=j + 1)
    part, end = _part_of_day(tokens, j, sure=sure or at)
    return clock._replace(half=part, end=end, sure=sure)


def _part_of_day(tokens: list[Token], j: int, *, sure: bool) -> tuple[str, int]:
    """Return the part of the day named at `j` and the index after it; "" and `j` if none is.

    Args:
        tokens: The tokens of the text.
        j: Where to look.
        sure: Whether it follows what is a time; else "5 of the night" counts something.
    """
    words = tuple(tokens[j + n].text for n in range(3))
    part, length = "", 0
    if words[:2] == ("in", "the") or (sure and words[:2] == ("of", "the")):
        part, length = _PARTS.get(words[2], ""), 3
    elif words[:2] == ("at", "night"):
        part, length = "night", 2
    elif words[0] == "this":
        part, length = _PARTS.get(words[1], ""), 2
    elif sure and words[:2] == ("before", "dawn"):
        part, length = "am", 2
    elif sure and words[0] == "night":
        part, length = "night", 1
    after = tokens[j + length]
    unsure = part == "night" and length == 3 and not sure  # noqa: PLR2004 - "9 in the night"
    if not part or unsure or (after.kind == "word" and after.text not in AFTER_HOUR):
        return "", j
    return part, j + length


def minutes_of(clock: Clock) -> int:
    """Return the minutes since midnight, or since noon if the half of the day is left open."""
    said, late = clock.minutes, clock.minutes >= 13 * _HOUR
    if late:
        return said
    small_hours = said < _MORNING_ENDS * _HOUR or said >= _NOON
    if not clock.half or clock.half == "am" or (clock.half == "night" and small_hours):
        return said % _NOON
    return said % _NOON + _NOON


def is_morning(clock: Clock) -> bool:
    """Say whether a time is said to be before noon."""
    return bool(clock.half) and minutes_of(clock) < _NOON
