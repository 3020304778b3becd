"""What every way of publishing asks of an edition before it is read."""

from __future__ import annotations

from pathlib import Path

from translator.checks import choose_checks
from translator.editing import State
from translator.publishing.review import ReviewCount
from translator.publishing.site.refusal import TOO_OLD, refusal
from translator.publishing.wording import Notice
from translator.store import PIPED, Standing

__all__ = ["SHOWN_CHECKS", "home_of", "why_not"]

SHOWN_CHECKS = choose_checks(("number",))
"""Readers are told of figures in doubt, and of nothing else that the checks find."""


def why_not(standing: Standing, require: State) -> Notice | None:
    """Return why an edition may not be published, or None if it may.

    Args:
        standing: The edition.
        require: How far every sentence of it must be.
    """
    if not standing.is_whole:
        return TOO_OLD
    draft, edited, approved = (standing.states.get(state, 0) for state in State)
    return refusal(ReviewCount(draft, edited, approved), require)


def home_of(standing: Standing) -> Path | None:
    """Return the folder that the article of an edition is in; None if it was piped in."""
    return None if standing.source.startswith(PIPED) else Path(standing.source).parent
