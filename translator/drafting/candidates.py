"""Judge what the engine proposes for a piece."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from translator.drafting.pieces import Piece, Rendered
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

__all__ = ["Candidate", "best", "candidates", "missed_terms"]


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
        faults: What is wrong with it, the gravest first: number of lost literals, loop,
            leftover Urdu, missed terms, forbidden renderings.
    """

    text: str
    origins: tuple[int, ...] | None
    score: float
    stage: Stage
    checks: tuple[Check, ...]
    faults: tuple[int, ...]

    @property
    def has_loop(self) -> bool:
        """Whether the text repeats itself."""
        return self.faults[1] > 0


def candidates(
    piece: Piece, rendered: Rendered, hypotheses: list[Hypothesis], stage: Stage
) -> list[Candidate]:
    """Turn hypotheses for `rendered` into checked candidates, in the same order.

    Those after the first carry the stage "n-best" if the first stage brought them.
    """
    later = Stage.N_BEST if stage is Stage.ANNOTATED else stage
    return [
        _candidate(piece, rendered, hypothesis, later if rank else stage)
        for rank, hypothesis in enumerate(hypotheses)
    ]


def best(found: list[Candidate]) -> Candidate:
    """Return the candidate with the fewest faults; among equals the first."""
    return min(found, key=lambda c: c.faults)


def missed_terms(candidate: Candidate) -> list[Term]:
    """Return the terms that a candidate does not hold in any accepted form."""
    return [check.term for check in candidate.checks if check.status is Status.MISSED]


def _candidate(piece: Piece, rendered: Rendered, hypothesis: Hypothesis, stage: Stage) -> Candidate:
    text, alignment, lost = _put_back(hypothesis, rendered.placeholders)
    expected = Counter(match.term for match in piece.matches)
    for term in expected:
        text = fix_article(_right_case(text, term), term.target)
    checks = tuple(check_term(term, text, n) for term, n in expected.items())
    faults = (
        lost,
        int(has_loop(text, rendered.text)),
        int(has_arabic(_without_kept(text, expected))),
        sum(1 for check in checks if check.status is Status.MISSED),
        len(forbidden_in(expected, text)),
    )
    origins = None
    if alignment is not None and rendered.origins:
        last = len(rendered.origins) - 1
        origins = tuple(rendered.origins[min(i, last)] for i in alignment)
    return Candidate(text, origins, hypothesis.score, stage, checks, faults)


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
    alignment = hypothesis.alignment
    if not placeholders:
        return hypothesis.text, alignment, 0
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(placeholders)})(?!\w)")
    seen = Counter(pattern.findall(hypothesis.text))
    lost = sum(1 for name in placeholders if seen[name] != 1)
    words, origins = [], []
    for i, word in enumerate(hypothesis.text.split()):
        new = pattern.sub(lambda m: placeholders[m[0]], word).split()
        words += new
        origins += [alignment[i]] * len(new) if alignment is not None else []
    return " ".join(words), tuple(origins) if alignment is not None else None, lost


def _right_case(text: str, term: Term) -> str:
    """Give a name the capitals that the glossary asks for: "north korea" → "North Korea"."""
    if not term.is_name or form_pattern(term.target).search(text):
        return text
    any_case = re.compile(rf"(?<!\w){re.escape(term.target)}(?!\w)", re.IGNORECASE)
    return any_case.sub(lambda _: term.target, text)
