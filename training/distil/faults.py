"""Which of a teacher's translations must not be learnt from."""

from __future__ import annotations

from translator.article import Segment
from translator.checks import Sides, choose_checks, run_alone
from translator.draft import Draft, Severity
from translator.engine import Hypothesis
from translator.segmenting import segment_key

__all__ = ["fault"]

_CHECKS = choose_checks(only=("empty", "copied", "leftover", "number", "loop"))


def fault(urdu: str, hypothesis: Hypothesis, least_score: float) -> str:
    """Return what is wrong with a translation in one word, or nothing.

    Args:
        urdu: The source, normalised.
        hypothesis: Its translation.
        least_score: Mean log-probability a piece, below which it is not trusted.

    Returns:
        The name of the first check that finds an error, "score" if it is too unlikely, or "".
    """
    segment = Segment(0, 0, urdu, segment_key(urdu))
    found = run_alone(Sides(segment, Draft(hypothesis.text, engine="teacher")), _CHECKS)
    errors = [finding.check for finding in found if finding.severity is Severity.ERROR]
    if errors:
        return errors[0]
    return "score" if hypothesis.score < least_score else ""
