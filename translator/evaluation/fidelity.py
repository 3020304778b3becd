"""What comes through besides the wording: figures, terms, the script, an end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from translator.checks import Sides, leftover, loop, numbers, terms
from translator.draft import Draft
from translator.drafting import Job
from translator.terms import Stage, TermOutcome, check_term

__all__ = ["Fidelity", "fidelity_of", "share", "verified"]

_COUNTED = (numbers.CHECK, terms.CHECK, leftover.CHECK, loop.CHECK)


@dataclass(frozen=True, slots=True)
class Fidelity:
    """What came through in one sentence.

    Attributes:
        findings: Names of the checks that found something.
        has_figures: Whether the source surely has figures.
        figures_agree: Whether none is missing, changed or added.
        terms: How often a term of the glossary stands in the source.
        terms_met: How many of these the translation has too, in any accepted form.
    """

    findings: tuple[str, ...]
    has_figures: bool
    figures_agree: bool
    terms: int
    terms_met: int


def verified(job: Job, text: str) -> tuple[TermOutcome, ...]:
    """Return what became of the terms of a sentence in a text that was made without them.

    Args:
        job: The sentence with its terms.
        text: Its translation by whomever.
    """
    matches = [match for piece in job.pieces for match in piece.matches]
    surfaces = {match.term: match.surface for match in matches}
    outcomes = []
    for term, times in Counter(match.term for match in matches).items():
        check = check_term(term, text, times)
        place = (surfaces[term], term.target, check.status, Stage.NONE)
        outcomes.append(TermOutcome(*place, times, check.found, term.forms))
    return tuple(outcomes)


def fidelity_of(job: Job, draft: Draft) -> Fidelity:
    """Return what came through in a draft, by the checks that editors see.

    Args:
        job: The sentence with its terms.
        draft: Its translation, with what became of the terms.
    """
    sides = Sides(job.segment, draft)
    figures = sides.figures
    changed = any(not wanted.vague for wanted, _ in figures.unlike)
    return Fidelity(
        findings=tuple(check.name for check in _COUNTED if any(check.run(sides))),
        has_figures=bool(figures.met or figures.missing or changed),
        figures_agree=figures.agrees,
        terms=sum(o.expected for o in draft.outcomes),
        terms_met=sum(min(o.found, o.expected) for o in draft.outcomes),
    )


def share(found: Iterable[tuple[int, int]]) -> float | None:
    """Return which share of things is good, 0 to 1; None if there are none.

    Args:
        found: Pairs of how many there are, and how many of these are good.
    """
    pairs = list(found)
    every = sum(pair[0] for pair in pairs)
    return sum(pair[1] for pair in pairs) / every if every else None
