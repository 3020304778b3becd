"""Which sentences are shown: the worst, the best, and those that two systems differ in most."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translator.evaluation.pairs import TestPair
from translator.evaluation.shown.words import Marked, marked_words
from translator.evaluation.system import SystemResult, Translation

__all__ = ["Sentence", "Version", "gains_and_losses", "worst_and_best"]

_Versions = tuple[Translation, ...]
"""The translations of one sentence by all systems, in their order."""


@dataclass(frozen=True, slots=True)
class Version:
    """What one system made of a sentence, or several alike; words marked are not in the reference.

    Attributes:
        systems: Their labels.
        text: What they made of it.
        chrf: chrF of the sentence, 0 to 100.
        findings: Names of the checks that found something.
    """

    systems: tuple[str, ...]
    text: Marked
    chrf: float
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its translations.

    Attributes:
        pair: Number, Urdu text and reference.
        reference: The reference; words marked are in none of the versions.
        versions: What the systems made of it, in their order.
        value: That by which it was chosen: a mean of chrF, or a difference.
    """

    pair: TestPair
    reference: Marked
    versions: tuple[Version, ...]
    value: float


def worst_and_best(
    systems: Sequence[SystemResult], count: int
) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
    """Return sentences of the lowest and of the highest chrF, the outermost first.

    With several systems it is the mean of theirs. No sentence is in both; among equals the one
    that comes first in the set is first.

    Args:
        systems: Results on the same sentences.
        count: How many of each kind at most.
    """
    ranked = sorted(_rows(systems), key=lambda row: (_mean(row), row[0].pair.number))
    low = ranked[: min(count, (len(ranked) + 1) // 2)]
    high = sorted(ranked[len(low) :], key=lambda row: (-_mean(row), row[0].pair.number))[:count]
    return (
        tuple(_sentence(systems, row, _mean(row)) for row in low),
        tuple(_sentence(systems, row, _mean(row)) for row in high),
    )


def gains_and_losses(
    baseline: SystemResult, system: SystemResult, count: int
) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
    """Return sentences that have more and less chrF than with a baseline, the largest first.

    Args:
        baseline: What is compared with.
        system: Results on the same sentences.
        count: How many of each kind at most.

    Returns:
        Gains and losses; the versions are those of these two systems only.
    """
    both = (baseline, system)
    changes = [(new.chrf - old.chrf, (old, new)) for old, new in _rows(both)]
    changes.sort(key=lambda change: (-abs(change[0]), change[1][0].pair.number))
    gains = [change for change in changes if change[0] > 0][:count]
    losses = [change for change in changes if change[0] < 0][:count]
    return (
        tuple(_sentence(both, row, value) for value, row in gains),
        tuple(_sentence(both, row, value) for value, row in losses),
    )


def _rows(systems: Sequence[SystemResult]) -> Iterator[_Versions]:
    return zip(*(system.translations for system in systems), strict=True)


def _mean(row: _Versions) -> float:
    return statistics.fmean(translation.chrf for translation in row)


def _sentence(systems: Sequence[SystemResult], row: _Versions, value: float) -> Sentence:
    alike: dict[Translation, list[str]] = {}
    for system, translation in zip(systems, row, strict=True):
        alike.setdefault(translation, []).append(system.name)
    pair = row[0].pair
    versions = tuple(
        Version(tuple(names), marked_words(t.text, [pair.reference]), t.chrf, t.findings)
        for t, names in alike.items()
    )
    return Sentence(pair, marked_words(pair.reference, [t.text for t in row]), versions, value)
