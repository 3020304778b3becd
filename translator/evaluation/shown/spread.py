"""How the chrF of single sentences is spread, as places and sizes for the template to draw."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translator.evaluation.system import SystemResult

__all__ = ["BOTTOM", "HEIGHT", "LEFT", "RIGHT", "TICKS", "TOP", "WIDTH", "Bar", "Spread", "spreads"]

WIDTH, HEIGHT = 480.0, 210.0  # units of the drawing; a phone shows one as 0.75 pixels
LEFT, RIGHT, TOP, BOTTOM = 52.0, 466.0, 16.0, 178.0
_STEP = 5  # points of chrF that share a bar
_BARS = 100 // _STEP
_GAP = 2.0
TICKS = tuple((LEFT + (RIGHT - LEFT) * at / 100, str(at)) for at in range(0, 101, 20))
"""Labels below the axis: place and text."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar, and what it says."""

    x: float
    y: float
    width: float
    height: float
    text: str


@dataclass(frozen=True, slots=True)
class Spread:
    """The spread of one system.

    Attributes:
        name: The system's.
        told: Median and quartiles in a sentence.
        bars: From 0 to 100, the empty ones left out.
        most: Sentences of the highest bar of all systems, which the drawing is as high as.
        median: Where it lies on the axis; None without sentences.
    """

    name: str
    told: str
    bars: tuple[Bar, ...]
    most: int
    median: float | None


def spreads(systems: Sequence[SystemResult]) -> tuple[Spread, ...]:
    """Return the spread of each system, all on the same scale."""
    scores = [[translation.chrf for translation in s.translations] for s in systems]
    counts = [_counts(values) for values in scores]
    most = max((max(row) for row in counts), default=0)
    return tuple(
        Spread(system.name, _told(values), tuple(_bars(row, most)), most, _median(values))
        for system, values, row in zip(systems, scores, counts, strict=True)
    )


def _counts(values: Sequence[float]) -> list[int]:
    places = [min(int(value // _STEP), _BARS - 1) for value in values]
    return [places.count(place) for place in range(_BARS)]


def _bars(counts: Sequence[int], most: int) -> Iterator[Bar]:
    room = (RIGHT - LEFT) / _BARS
    for place, count in enumerate(counts):
        if count:
            height = round((BOTTOM - TOP) * count / most, 1)
            text = f"chrF {place * _STEP} to {(place + 1) * _STEP}: {count}"
            x = round(LEFT + room * place + _GAP / 2, 1)
            yield Bar(x, round(BOTTOM - height, 1), round(room - _GAP, 1), height, text)


def _median(values: Sequence[float]) -> float | None:
    if not values:
        return None
    return round(LEFT + (RIGHT - LEFT) * statistics.median(values) / 100, 1)


def _told(values: Sequence[float]) -> str:
    if len(values) < 2:  # noqa: PLR2004 - one value has no quarters
        return f"One sentence, chrF {values[0]:.1f}." if values else "No sentences."
    low, middle, high = statistics.quantiles(values, n=4, method="inclusive")
    return (
        f"Half of the sentences are above {middle:.1f} (the dashed line); "
        f"a quarter is below {low:.1f}, a quarter above {high:.1f}."
    )
