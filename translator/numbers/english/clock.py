"""Read one time of day in English: "5:30 p.m.", "half past five", "5 in the evening"."""

from __future__ import annotations

from translator.numbers.english.dayparts import AFTER_HOUR, HALVES, Clock, with_half
from translator.numbers.english.parts import and_part
from translator.numbers.english.small import small
from translator.numbers.english.tokens import Token

__all__ = ["clock_at"]

_HOUR, _DAY = 60, 1440
_ZONES = frozenset(("gmt", "utc"))


def clock_at(tokens: list[Token], i: int) -> Clock | None:
    """Return the time at `i`, or None; a bare hour is not sure."""
    bare = _past(tokens, i) or _hour(tokens, i)
    if bare is None:
        return None
    at = i > 0 and tokens[i - 1].text == "at"
    bare = _with_part(tokens, bare) if at and not bare.sure else bare
    clock = with_half(tokens, bare, at=at)
    if clock.sure or clock.half:
        return clock._replace(sure=True)
    return clock._replace(sure=_stands_at(tokens, i, clock.end))


def _with_part(tokens: list[Token], bare: Clock) -> Clock:
    """Add the half of "at one and a half"."""
    part = and_part(tokens, bare.end)
    if part is None:
        return bare
    return Clock(bare.minutes + int(part[0] * _HOUR), part[1])


def _stands_at(tokens: list[Token], i: int, end: int) -> bool:
    """Whether an hour is said as in "at 5" or "at five on Monday"."""
    after = tokens[end]
    if i == 0 or tokens[i - 1].text != "at" or tokens[i].text == "0":
        return False
    if tokens[end + 1].kind == "number" and after.text in {",", "and"}:
        return False  # "at 5, 10 and 15 percent"
    return after.kind == "end" or after.text in AFTER_HOUR


def _hour(tokens: list[Token], i: int) -> Clock | None:
    token = tokens[i]
    if token.kind == "time":
        hour, minute = map(int, token.text.split(":")[:2])
        return Clock(hour * _HOUR + minute, i + 1, sure=True) if hour < 24 else None  # noqa: PLR2004
    if token.kind == "number":
        return _digits(tokens, i)
    found = small(tokens, i)
    if found is None or not 1 <= found[0] <= 12:  # noqa: PLR2004 - hours of a clock
        return None
    return Clock(found[0] * _HOUR, found[1])


def _digits(tokens: list[Token], i: int) -> Clock | None:
    """Read "5", "5.30 pm" and "1730 GMT"."""
    text, after = tokens[i].text, tokens[i + 1].text
    whole, _, part = text.partition(".")
    if not whole.isdigit():
        return None
    if len(text) == 4 and after in _ZONES and int(text[2:]) < _HOUR and int(text) < 2400:  # noqa: PLR2004
        return Clock(int(text[:2]) * _HOUR + int(text[2:]), i + 1, sure=True)
    if len(whole) > 2 or int(whole) > 12:  # noqa: PLR2004 - hours of a clock
        return None
    if not part:
        return Clock(int(whole) * _HOUR, i + 1)
    meant = len(part) == 2 and int(part) < _HOUR and after in HALVES  # noqa: PLR2004
    return Clock(int(whole) * _HOUR + int(part), i + 1) if meant else None


def _past(tokens: list[Token], i: int) -> Clock | None:
    """Read "half past five", "quarter to six", "10 minutes past 5"."""
    found = _minutes_said(tokens, i)
    if found is None:
        return None
    minutes, j = found
    word = tokens[j].text
    spelled = tokens[i].text in {"half", "quarter", "a"} or tokens[j - 1].text == "minutes"
    if word not in {"past", "to"} or (word == "to" and (not spelled or minutes == 30)):  # noqa: PLR2004
        return None
    hour = _hour(tokens, j + 1)
    if hour is None or hour.sure or hour.minutes % _HOUR:
        return None
    total = hour.minutes + (minutes if word == "past" else -minutes)
    return Clock(total % _DAY, hour.end, sure=True)


def _minutes_said(tokens: list[Token], i: int) -> tuple[int, int] | None:
    word = tokens[i].text
    if word == "half":
        return 30, i + 1
    if word == "a" and tokens[i + 1].text == "quarter":
        return 15, i + 2
    if word == "quarter":
        return 15, i + 1
    found = small(tokens, i)
    if tokens[i].text.isdigit() and len(tokens[i].text) <= 2:  # noqa: PLR2004 - minutes
        found = int(tokens[i].text), i + 1
    if found is None or found[0] >= _HOUR:
        return None
    return found[0], found[1] + (tokens[found[1]].text == "minutes")
