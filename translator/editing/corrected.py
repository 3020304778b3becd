"""The words of a person in the place of the machine's, with all that belongs to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from translator.article import Mark
from translator.draft import Draft
from translator.drafting.shift import shift_marks
from translator.terms import Stage, Term, TermOutcome
from translator.terms.verify import check_term

__all__ = ["corrected"]


def corrected(
    draft: Draft, text: str, marks: Sequence[Mark] | None = None, *, engine: str = "person"
) -> Draft:
    """Return a draft with another text, for the checks and the page.

    Terms are looked for anew, the markup moves with its words, and what was put right or lost by
    the drafting is told of no more where it is not so any more.

    Args:
        draft: The text so far.
        text: The text now.
        marks: Its inline markup; by default that of `draft`, moved.
        engine: Who wrote it: "person" or "memory".
    """
    return replace(
        draft,
        text=text,
        marks=shift_marks(draft.marks, draft.text, text) if marks is None else tuple(marks),
        outcomes=tuple(_outcome(outcome, text) for outcome in draft.outcomes),
        lost=tuple(literal for literal in draft.lost if literal not in text),
        alternatives=(),
        repairs=(),
        engine=engine,
    )


def _outcome(outcome: TermOutcome, text: str) -> TermOutcome:
    """Return what became of a term in another text."""
    check = check_term(Term("", outcome.target, forms=outcome.forms), text)
    if (check.status, check.found) == (outcome.status, outcome.found):
        return outcome
    stage = Stage.PERSON if check.found else Stage.NONE
    return replace(outcome, status=check.status, stage=stage, found=check.found)
