"""The measures of all systems as rows of a table, with the best of each row marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from translator.evaluation.system import SystemResult, SystemScores

__all__ = ["Cell", "Row", "finding_rows", "measure_rows"]

_NONE = "–"


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as it is shown, and whether no system has a better one while some has a worse."""

    text: str
    is_best: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its name, what it counts, and a cell a system."""

    title: str
    told: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class _Measure:
    title: str
    told: str
    value: Callable[[SystemScores], float | None]
    written: Callable[[float], str]
    more_is_better: bool | None = True


def _points(value: float) -> str:
    return f"{value:.2f}"


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def _count(value: float) -> str:
    return f"{value:,.0f}"


_MEASURES = (
    _Measure("BLEU", "words and word groups shared, 0 to 100", lambda s: s.bleu, _points),
    _Measure("chrF", "letter groups shared, 0 to 100", lambda s: s.chrf, _points),
    _Measure("chrF++", "letter and word groups shared, 0 to 100", lambda s: s.chrf_pp, _points),
    _Measure(
        "Figures right",
        "of the sentences with figures, those whose figures all agree",
        lambda s: s.number_fidelity,
        _percent,
    ),
    _Measure(
        "Terms met",
        "of the places with a term of the glossary, those met in the English",
        lambda s: s.term_accuracy,
        _percent,
    ),
    _Measure(
        "Urdu left in",
        "sentences; fewer is better",
        lambda s: s.leftover,
        _count,
        more_is_better=False,
    ),
    _Measure(
        "Loops", "sentences; fewer is better", lambda s: s.loops, _count, more_is_better=False
    ),
    _Measure(
        "Words a second",
        "English words, on the machine that was at hand",
        lambda s: s.words_per_second or None,  # 0 says that nobody measured it
        _count,
        more_is_better=None,  # another run on the same machine gives another value
    ),
)


def measure_rows(systems: Sequence[SystemResult]) -> tuple[Row, ...]:
    """Return a row a measure; values that look the same are equally good."""
    return tuple(_row(measure, [s.scores for s in systems]) for measure in _MEASURES)


def finding_rows(systems: Sequence[SystemResult]) -> tuple[Row, ...]:
    """Return a row a check that found something, with the sentences in which it did."""
    from translator.checks import CHECKS  # noqa: PLC0415 - half a second that a test need not wait

    meanings = {check.name: check.english for check in CHECKS}
    names = {name for s in systems for t in s.translations for name in t.findings}
    return tuple(
        Row(name, meanings.get(name, ""), tuple(Cell(_having(name, s)) for s in systems))
        for name in sorted(names)
    )


def _having(name: str, system: SystemResult) -> str:
    return _count(sum(name in translation.findings for translation in system.translations))


def _row(measure: _Measure, scores: Sequence[SystemScores]) -> Row:
    values = [measure.value(score) for score in scores]
    shown = [_NONE if value is None else measure.written(value) for value in values]
    best = _best(measure, [value for value in values if value is not None])
    differ = len(set(shown) - {_NONE}) > 1
    cells = tuple(Cell(text, differ and text == best) for text in shown)
    return Row(measure.title, measure.told, cells)


def _best(measure: _Measure, known: Sequence[float]) -> str | None:
    if not known or measure.more_is_better is None:
        return None
    return measure.written((max if measure.more_is_better else min)(known))
