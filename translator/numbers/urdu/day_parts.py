"""The parts of the day, which settle what half of it an hour is in: صبح, شام, PM."""

from __future__ import annotations

from translator.numbers.urdu.tokens import Line
from translator.numbers.urdu.words import ORDINALS, SMALL

__all__ = [
    "BEFORE_NOON",
    "DAY_PARTS",
    "LATIN_PARTS",
    "LATIN_WORDS",
    "part_before",
    "part_behind",
    "placed",
]

_HOUR, _NOON, _DAY, _LAST_HOUR = 60, 720, 1440, 24
_MORNING, _DAYLIGHT, _MIDDAY, _EVENING = "morning", "daylight", "midday", "evening"
_NIGHT = "night"
BEFORE_NOON, _AFTER_NOON = "am", "pm"
LATIN_PARTS = frozenset({BEFORE_NOON, _AFTER_NOON})
"""What AM and PM say."""
DAY_PARTS = {
    "صبح": _MORNING,
    "الصبح": _MORNING,
    "سحری": _MORNING,
    "فجر": _MORNING,
    "دوپہر": _MIDDAY,
    "سہ": "",  # سہ پہر
    "سہپہر": _MIDDAY,
    "دن": _DAYLIGHT,
    "شام": _EVENING,
    "رات": _NIGHT,
    "شب": _NIGHT,
}
"""The words that settle which half of the day an hour is in."""
_LETTERED = {"اے ایم": BEFORE_NOON, "پی ایم": _AFTER_NOON}
_LETTERED |= dict.fromkeys(("AM", "am", "a.m"), BEFORE_NOON)
_LETTERED |= dict.fromkeys(("PM", "pm", "p.m"), _AFTER_NOON)
LATIN_WORDS = frozenset(name.split()[0] for name in _LETTERED)
"""The first words of AM and PM as they are written."""
_FILLERS = frozenset({"کے", "کو", "تقریبا", "قریب", "سویرے", "ٹھیک", "دیر", "گئے", "قریبا"})
_FROM_NIGHT, _TO_MIDDAY, _TO_DAYLIGHT = 6, 9, 7  # رات 6 بجے is evening, دن 7 بجے morning
# Behind these دن is a day: اگلے دن 2 بجے, عید کے دن 9 بجے.
_DAY_BEFORE = frozenset(
    """کے کا اس اسی اگلے پچھلے گزشتہ گذشتہ آخری ہر کسی جس کئی چند کچھ تمام پورے سارے ساڑھے
    ڈیڑھ ڈھائی""".split()
) | (ORDINALS.keys() | SMALL.keys())


def part_before(line: Line, at: int) -> tuple[str, int]:
    """Return the part of the day that a piece names, and the piece where the hour may stand."""
    word = line.words[at]
    part, stop = _named_part(line, at)
    if not part or line.sort(at) == "name" or (word == "دن" and _is_day(line, at)):
        return "", at
    while line.words[stop] in _FILLERS:
        stop += 1
    return part, stop


def _is_day(line: Line, at: int) -> bool:
    """Say whether دن is a day, rather than the part of it that is light."""
    if line.words[at + 1] == "کے":
        return False
    return at > 0 and (line.words[at - 1] in _DAY_BEFORE or line.sort(at - 1) == "number")


def _named_part(line: Line, at: int) -> tuple[str, int]:
    if line.words[at] == "سہ" and line.words[at + 1] == "پہر":
        return _MIDDAY, at + 2
    part = _LETTERED.get(line.words[at]) or DAY_PARTS.get(line.words[at])
    if part is None and line.words[at + 1] == "ایم":
        part = _LETTERED.get(f"{line.words[at]} ایم")
        at += bool(part)
    return part or "", at + 1


def part_behind(line: Line, at: int) -> tuple[str, int]:
    """Return the part of the day named behind a time, unless another number follows it."""
    part, stop = _named_part(line, at)
    if not part or line.sort(stop) in {"number", "clock"} or line.words[stop] in SMALL:
        return "", at
    return part, stop


def placed(minutes: int, part: str) -> int:
    """Return the minutes since midnight in the half of the day that its part settles."""
    hour = minutes // _HOUR
    if hour > _LAST_HOUR // 2:
        return minutes % _DAY
    minutes %= _NOON
    after_noon = {
        "": hour == _LAST_HOUR // 2,
        _MORNING: False,
        BEFORE_NOON: False,
        _DAYLIGHT: hour < _TO_DAYLIGHT or hour == _LAST_HOUR // 2,
        _MIDDAY: hour < _TO_MIDDAY or hour == _LAST_HOUR // 2,
        _NIGHT: _FROM_NIGHT <= hour < _LAST_HOUR // 2,
    }.get(part, True)
    return minutes + _NOON * after_noon
