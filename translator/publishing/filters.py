"""Filters of the templates."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from translator.editing import Review
from translator.publishing.inline import HtmlWriter

__all__ = ["page_filters"]

_URDU = HtmlWriter(right_to_left=True)


def page_filters() -> dict[str, Callable[..., str]]:
    """Return the filters by their names in templates.

    - `ur_text`: any Urdu text; numbers and Latin words in it keep their direction.
    - `state`: the attributes that tell how far the review of a sentence is.
    """
    return {
        "state": _state,
        "ur_text": lambda text: Markup(_URDU.text(text)),  # noqa: S704 - escaped there
    }


def _state(review: Review | None) -> Markup:
    """Return the attributes that tell how far a sentence is, and whether the memory had it."""
    if review is None:
        return Markup()
    state = Markup(' data-state="{}"').format(review.state.value)
    if not review.origin.is_memory:
        return state
    return state + Markup(' data-origin="{}"').format(review.origin.value)
