"""Filters of the templates: sentences and texts as HTML."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from markupsafe import Markup

from translator.editing import Review
from translator.edition import Pair
from translator.publishing.inline import HtmlWriter, render_inline, safe_address

__all__ = ["page_filters"]

_URDU = HtmlWriter(right_to_left=True)
_ENGLISH = HtmlWriter(right_to_left=False)


def page_filters() -> dict[str, Callable[..., str]]:
    """Return the filters by their names in templates.

    - `ur`, `en`: the Urdu or the present English text of a pair.
    - `ur_all`: the Urdu text of several pairs, one after the other.
    - `ur_text`: any Urdu text; numbers and Latin words in it keep their direction.
    - `state`: the attributes that tell how far the review of a sentence is.
    - `image`: the address of an image beside the page, "" for one from elsewhere.
    """
    return {
        "en": _english,
        "image": _image,
        "state": _state,
        "ur": _urdu,
        "ur_all": _all_urdu,
        "ur_text": lambda text: Markup(_URDU.text(text)),  # noqa: S704 - escaped there
    }


def _urdu(pair: Pair) -> Markup:
    segment = pair.segment
    return Markup(render_inline(segment.text, segment.marks, _URDU))  # noqa: S704 - escaped there


def _english(pair: Pair) -> Markup:
    text = pair.current
    return Markup(render_inline(text.text, text.marks, _ENGLISH))  # noqa: S704 - escaped there


def _all_urdu(pairs: Sequence[Pair]) -> Markup:
    return Markup(" ").join(_urdu(pair) for pair in pairs)


def _state(review: Review | None) -> Markup:
    """Return the attributes that tell how far a sentence is, and whether the memory had it."""
    if review is None:
        return Markup()
    state = Markup(' data-state="{}"').format(review.state.value)
    if not review.origin.is_memory:
        return state
    return state + Markup(' data-origin="{}"').format(review.origin.value)


def _image(address: str) -> str:
    """Return the address of an image beside the page; nothing is loaded from elsewhere."""
    address = safe_address(address)
    parts = urlsplit(address)
    return "" if parts.scheme or parts.netloc else address
