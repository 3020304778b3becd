"""Plots as plain places and sizes, for the template to draw."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from translator.stats.axis import round_values, shown_periods
from translator.stats.effort import Effort
from translator.stats.periods import Period
from translator.stats.stats import Stats
from translator.stats.wording import number, percent, period, seconds

__all__ = ["BOTTOM", "HEIGHT", "LEFT", "RIGHT", "TOP", "WIDTH", "Plot", "Point", "Tick", "plots_of"]

WIDTH, HEIGHT = 480.0, 250.0  # units of the drawing; a phone shows one as 0.75 pixels
LEFT, RIGHT, TOP, BOTTOM = 60.0, 472.0, 14.0, 214.0
_LABELS = 5  # below the axis; more would touch each other on a phone
_FILLED = 0.72  # share of its place that a bar takes
_WIDEST = 44.0

_Value = Callable[[Effort], float | None]


@dataclass(frozen=True, slots=True)
class Tick:
    """A label of an axis and its place along it."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Point:
    """One value: the middle of its place, the height of its end, and what it says."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Plot:
    """One plot.

    Attributes:
        name: A short name, for its parts to refer to.
        title: What it shows.
        told: The same in a sentence, for who cannot see it.
        is_line: Whether points are joined by a line, or stand as bars.
        bar: Width of a bar.
        points: The values.
        path: The line as an SVG path, broken where a period has no value.
        across: Labels of the periods.
        up: Labels of the values.
    """

    name: str
    title: str
    told: str
    is_line: bool
    bar: float
    points: tuple[Point, ...]
    path: str
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    title: str
    value: _Value
    written: Callable[[float | None], str]
    on_axis: str
    least: float
    is_line: bool = True


_KINDS = (
    _Kind("rate", "Edit rate", lambda effort: effort.mean_rate, percent, "{:.0%}", 0.01),
    _Kind(
        "segments", "Segments", lambda effort: effort.segments, number, "{:,.0f}", 1, is_line=False
    ),
    _Kind(
        "time",
        "Median time a segment",
        lambda effort: effort.timing.median,
        seconds,
        "{:,.0f} s",
        1,
    ),
)


def plots_of(stats: Stats) -> tuple[Plot, ...]:
    """Return the plots over time: edit rate, segments, median time.

    They show the last 26 periods up to now, empty ones included; a plot without any value is
    left out.
    """
    efforts = {row.start: row.effort for row in stats.periods}
    starts = shown_periods(list(efforts), stats.by, stats.now.date())
    plots = []
    for kind in _KINDS:
        values = [kind.value(efforts[start]) if start in efforts else None for start in starts]
        if any(value is not None for value in values):
            plots.append(_plot(kind, stats.by, starts, values))
    return tuple(plots)


def _plot(
    kind: _Kind, by: Period, starts: Sequence[dt.date], values: Sequence[float | None]
) -> Plot:
    slot = (RIGHT - LEFT) / len(starts)
    ticks = round_values(max(value for value in values if value is not None), kind.least)
    scale = (BOTTOM - TOP) / ticks[-1]
    middles = [round(LEFT + slot * (place + 0.5), 1) for place in range(len(starts))]
    points = [
        Point(x, round(BOTTOM - scale * v, 1), f"{period(start, by)}: {kind.written(v)}")
        if v is not None
        else None
        for x, start, v in zip(middles, starts, values, strict=True)
    ]
    shown = tuple(point for point in points if point)
    return Plot(
        name=kind.name,
        title=f"{kind.title} by {by}",
        told=_told(by, shown),
        is_line=kind.is_line,
        bar=round(min(slot * _FILLED, _WIDEST), 1),
        points=shown,
        path=" ".join(_path(points)) if kind.is_line else "",
        across=tuple(_across(middles, starts, by)),
        up=tuple(Tick(round(BOTTOM - scale * v, 1), kind.on_axis.format(v)) for v in ticks),
    )


def _told(by: Period, points: Sequence[Point]) -> str:
    first, last = points[0].text, points[-1].text
    ends = f"{first}." if first == last else f"First {first}; last {last}."
    return f"{ends} All figures are in the table “Effort by {by}” below."


def _path(points: Sequence[Point | None]) -> Iterator[str]:
    before: Point | None = None
    for point in points:
        if point:
            yield f"{'L' if before else 'M'}{point.x} {point.y}"
        before = point


def _across(middles: Sequence[float], starts: Sequence[dt.date], by: Period) -> Iterator[Tick]:
    """Yield the labels of periods, counted back from the last, as many as there is room for."""
    every = math.ceil(len(starts) / _LABELS)
    for place in range(len(starts) - 1, -1, -every):
        yield Tick(middles[place], period(starts[place], by, short=True))
