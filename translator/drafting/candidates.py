"""Judge what the engine proposes for a piece."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from translator.draft import Repair
from translator.drafting.figures import compare_figures
from translator.drafting.pieces import Piece, Rendered
from translator.drafting.placeholders import shown_as
from translator.drafting.splice import splice
from translator.engine import Hypothesis, has_loop
from translator.terms import (
    Check,
    Stage,
    Status,
    Term,
    check_term,
    fix_article,
    forbidden_in,
    form_pattern,
)
from translator.urdu import has_arabic

__all__ = ["Candidate", "Faults", "Ranked", "best", "candidates", "judge", "missed_terms", "rank"]


class Faults(NamedTuple):
    """What is wrong with a candidate, the gravest first: fewer of the first weighs most.

    Attributes:
        lost: Placeholders that are not there, or there twice.
        loop: 1 if the text repeats itself.
        leftover: 1 if Urdu is left in it.
        figures: Figures whose value or unit is missing, changed or added.
        missed: Terms that are not there.
        forbidden: Renderings that are there and must not be.
    """

    lost: int = 0
    loop: int = 0
    leftover: int = 0
    figures: int = 0
    missed: int = 0
    forbidden: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A hypothesis with its placeholders put back, checked against the piece's terms.

    Attributes:
        text: The English text.
        origins: For each word of `text`, the index of the segment's word it came from, or None
            when the engine cannot tell.
        score: The engine's score.
        stage: The step of the ladder that brought it.
        checks: How each term fares.
        faults: What is wrong with it.
        repairs: Figures that were put right in it.
    """

    text: str
    origins: tuple[int, ...] | None
    score: float
    stage: Stage
    checks: tuple[Check, ...]
    faults: Faults
    repairs: tuple[Repair, ...] = ()


@dataclass
class Ranked:
    """The translations of a piece.

    Attributes:
        chosen: The one with the fewest faults so far.
        rivals: The texts of the others, the best first.
    """

    chosen: Candidate
    rivals: list[str]


def candidates(
    piece: Piece, rendered: Rendered, hypotheses: Sequence[Hypothesis], stage: Stage
) -> Iterator[Candidate]:
    """Turn hypotheses for `rendered` into checked candidates, in the same order.

    Those after the first carry the stage "n-best" if the first stage brought them. Each is
    checked when it is asked for: a fifth of the time of a run went into rivals of good ones.
    """
    later = Stage.N_BEST if stage is Stage.ANNOTATED else stage
    for place, hypothesis in enumerate(hypotheses):
        yield _candidate(piece, rendered, hypothesis, later if place else stage)


def best(found: Iterable[Candidate]) -> Candidate:
    """Return the candidate with the fewest faults; among equals the first.

    No more is asked for than the first without any.

    Raises:
        ValueError: If there is no candidate at all.
    """
    chosen: Candidate | None = None
    for candidate in found:
        if chosen is None or candidate.faults < chosen.faults:
            chosen = candidate
        if not any(chosen.faults):
            break
    if chosen is None:
        raise ValueError("there is no candidate")
    return chosen


def rank(
    piece: Piece, rendered: Rendered, hypotheses: Sequence[Hypothesis], stage: Stage
) -> Ranked:
    """Return the best of the hypotheses for `rendered`, with the texts of the others."""
    chosen = best(candidates(piece, rendered, hypotheses, stage))
    terms = {match.term for match in piece.matches}
    texts = (_written(_put_back(h, rendered.placeholders)[0], terms) for h in hypotheses)
    return Ranked(chosen, [text for text in texts if text != chosen.text])


def missed_terms(candidate: Candidate) -> list[Term]:
    """Return the terms that a candidate does not hold in any accepted form."""
    return [check.term for check in candidate.checks if check.status is Status.MISSED]


def judge(  # noqa: PLR0913 - what a candidate is made of
    piece: Piece,
    source: str,
    text: str,
    origins: tuple[int, ...] | None,
    *,
    lost: int = 0,
    score: float = 0.0,
    stage: Stage,
) -> Candidate:
    """Return a translation of a piece as a candidate, with all that is wrong with it.

    Args:
        piece: The piece.
        source: It as the engine read it.
        text: The translation, its placeholders put back.
        origins: For each word the index of the segment's word it came from, or None.
        lost: How many placeholders it lost.
        score: The engine's score.
        stage: The step of the ladder that brought it.
    """
    expected = Counter(match.term for match in piece.matches)
    text = _written(text, expected)
    checks = tuple(check_term(term, text, n) for term, n in expected.items())
    faults = Faults(
        lost=lost,
        loop=int(has_loop(text, source)),
        leftover=int(has_arabic(_without_kept(text, expected))),
        figures=compare_figures(piece, text).faults,
        missed=sum(1 for check in checks if check.status is Status.MISSED),
        forbidden=len(forbidden_in(expected, text)),
    )
    return Candidate(text, origins, score, stage, checks, faults)


def _candidate(piece: Piece, rendered: Rendered, hypothesis: Hypothesis, stage: Stage) -> Candidate:
    text, alignment, lost = _put_back(hypothesis, rendered.placeholders)
    origins = None
    if alignment is not None and rendered.origins:
        last = len(rendered.origins) - 1
        origins = tuple(rendered.origins[min(i, last)] for i in alignment)
    return judge(
        piece, rendered.text, text, origins, lost=lost, score=hypothesis.score, stage=stage
    )


def _written(text: str, terms: Iterable[Term]) -> str:
    """Return a text with its terms as the glossary writes them, and the articles before them."""
    for term in terms:
        text = fix_article(_right_case(text, term), term.target)
    return text


def _without_kept(text: str, terms: Iterable[Term]) -> str:
    """Return a text without the terms that are to stay in Urdu."""
    for term in terms:
        if term.is_left_in_urdu:
            text = text.replace(term.target, "")
    return text


def _put_back(
    hypothesis: Hypothesis, placeholders: dict[str, str]
) -> tuple[str, tuple[int, ...] | None, int]:
    """Replace placeholders by what they stand for.

    Returns:
        Text, alignment with an entry a word, and how many placeholders were lost or doubled.
    """
    found = {
        name: [m.span() for m in shown_as(name).finditer(hypothesis.text)] for name in placeholders
    }
    lost = sum(1 for spans in found.values() if len(spans) != 1)
    places = sorted((*span, placeholders[name]) for name in found for span in found[name])
    text, alignment = splice(hypothesis.text, hypothesis.alignment, places)
    return text, alignment, lost


def _right_case(text: str, term: Term) -> str:
    """Give a name the capitals that the glossary asks for: "north korea" → "North Korea"."""
    if not term.is_name or form_pattern(term.target).search(text):
        return text
    any_case = re.compile(rf"(?<!\w){re.escape(term.target)}(?!\w)", re.IGNORECASE)
    return any_case.sub(lambda _: term.target, text)
