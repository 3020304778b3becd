"""An evaluation as one static page that needs nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment

from translator._version import __version__
from translator.evaluation.shown import spread
from translator.evaluation.shown.choice import Sentence, gains_and_losses, worst_and_best
from translator.evaluation.shown.measures import finding_rows, measure_rows
from translator.evaluation.shown.verdicts import Contest, contests
from translator.evaluation.system import SetEvaluation, SystemResult
from translator.publishing.environment import page_environment, page_style

__all__ = ["report_page"]

_TEMPLATES = Path(__file__).resolve().parent / "shown" / "templates"
# The HTML standard allows none of these, not even escaped.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class _Sentences:
    """Sentences under one heading.

    Attributes:
        name: A short name, for links.
        title: The heading.
        told: How they were chosen.
        unit: What their value is.
        sentences: At least one.
        duel: Whose difference it is, where it is one.
    """

    name: str
    title: str
    told: str
    unit: str
    sentences: tuple[Sentence, ...]
    duel: str = ""


def report_page(evaluation: SetEvaluation, count: int = 20) -> str:
    """Return an HTML page with the measures and the sentences; no script, and it loads nothing.

    The page holds sentences of the set, so it may be passed on only if these may.

    Args:
        evaluation: What was found.
        count: How many sentences of each kind are shown at most: the worst, the best, and for
            each comparison those that gained and lost most.
    """
    systems = evaluation.systems
    duels = contests(evaluation.comparisons, is_large_enough=evaluation.is_large_enough)
    page = (
        _environment()
        .get_template("report.html")
        .render(
            evaluation=evaluation,
            measures=measure_rows(systems),
            findings=finding_rows(systems),
            contests=duels,
            frame=spread,
            spreads=spread.spreads(systems),
            lists=[*_extremes(systems, count), *_changes(systems, duels, count)],
            version=__version__,
            style=page_style(_TEMPLATES / "report.css"),
        )
    )
    return _UNWRITABLE.sub("", page)


def _extremes(systems: Sequence[SystemResult], count: int) -> Iterator[_Sentences]:
    unit, by = "chrF", "by chrF"
    if len(systems) > 1:
        unit, by = "mean chrF", "by the mean of the systems’ chrF"
    both = worst_and_best(systems, count)
    for name, first, found in zip(("worst", "best"), ("lowest", "highest"), both, strict=True):
        if found:
            title = f"The {_counted(found, f'{name} sentence')}"
            yield _Sentences(name, title, f"Chosen {by}, the {first} first.", unit, found)


def _changes(
    systems: Sequence[SystemResult], duels: Sequence[Contest], count: int
) -> Iterator[_Sentences]:
    named = {system.name: system for system in systems}
    for number, duel in enumerate(duels, start=1):
        both = gains_and_losses(named[duel.baseline], named[duel.system], count)
        for kind, found in zip(("gain", "loss"), both, strict=True):
            if found:
                title = f"The {_counted(found, f'largest {kind}')}"
                who = f"{duel.system} against {duel.baseline}"
                told = f"{who}: the difference of chrF in single sentences, the largest first."
                yield _Sentences(f"{kind}-{number}", title, told, "chrF", found, who)


def _counted(found: Sequence[Sentence], what: str) -> str:
    """Return "20 worst sentences", "largest gain": the number is left out for one."""
    if len(found) == 1:
        return what
    return f"{len(found)} {what}{'es' if what.endswith('s') else 's'}"


@cache
def _environment() -> Environment:
    return page_environment(_TEMPLATES)
