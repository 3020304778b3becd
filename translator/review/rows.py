"""A sentence as it is shown in the list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from translator.article import Block
from translator.draft import Severity
from translator.inspection import Inspected
from translator.review.highlight import english_html, urdu_html
from translator.review.values import Row
from translator.terms import Status

__all__ = ["row_of"]


def row_of(inspected: Inspected, block: Block, *, is_first: bool, comments: int) -> Row:
    """Return the row of a sentence.

    Args:
        inspected: The sentence and what the checks say of it.
        block: Its block.
        is_first: Whether it begins its block.
        comments: Number of comments.
    """
    segment, current = inspected.segment, inspected.current
    review, findings = inspected.review, inspected.findings
    found = Counter(finding.severity for finding in findings)
    outcomes = current.outcomes
    return Row(
        id=review.segment,
        number=inspected.number,
        version=review.version,
        state=review.state,
        origin=review.origin,
        by=review.approver or review.editor,
        kind=block.kind,
        level=block.level,
        marker=block.marker if is_first else "",
        is_first=is_first,
        urdu=urdu_html(segment, current, findings),
        english=english_html(current, findings),
        plain_urdu=segment.text,
        plain_english=current.text,
        checks=_each_once(finding.check for finding in findings),
        errors=found[Severity.ERROR],
        warnings=found[Severity.WARNING],
        terms=_each_once(o.target for o in outcomes),
        missed=_each_once(o.target for o in outcomes if o.status is Status.MISSED),
        comments=comments,
        risk=inspected.risk,
    )


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
