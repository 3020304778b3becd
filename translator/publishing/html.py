"""The HTML edition: one static page, side by side, that works without JavaScript."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import Markup

from translator import __version__
from translator.article import BlockKind
from translator.editing import Review
from translator.edition import Edition, Pair
from translator.publishing.environment import page_environment
from translator.publishing.facts import facts
from translator.publishing.inline import HtmlWriter, render_inline, safe_address
from translator.publishing.labels import label_rows
from translator.publishing.layout import arrange, title_pairs
from translator.publishing.locale import ENGLISH, URDU
from translator.publishing.notice import notice
from translator.publishing.signs import signs
from translator.publishing.wording import STAGES, STATUSES, TERMS

__all__ = ["render_html"]

_TEMPLATES = Path(__file__).resolve().parent / "templates"
_WRITERS = {
    "ur": HtmlWriter(right_to_left=True),
    "en": HtmlWriter(right_to_left=False),
}


def render_html(edition: Edition) -> str:
    """Return the page of an edition, with its style inside, so that one file is all of it."""
    pairs = edition.by_block()
    title = next(
        (i for i, b in enumerate(edition.article.blocks) if b.kind is BlockKind.TITLE), None
    )
    signed = signs(edition)
    return (
        _environment()
        .get_template("article.html")
        .render(
            edition=edition,
            titles=pairs.get(title, ()) if title is not None else (),
            stand_in=title_pairs(edition)[:1],
            labels=label_rows(edition),
            groups=arrange(edition),
            numbers={pair: n for n, pair in enumerate(edition.pairs, 1)},
            notice=notice(edition),
            signs=signed,
            facts=facts(edition),
            terms=edition.term_rows,
            words=TERMS,
            statuses=STATUSES,
            voices=(URDU, ENGLISH),
            version=__version__,
            style=_style(*(["style.css", "signs.css"] if signed else ["style.css"])),
        )
    )


@cache
def _environment() -> Environment:
    environment = page_environment(_TEMPLATES)
    environment.filters.update(ur=_urdu, en=_english, ur_all=_all_urdu, state=_state)
    environment.filters["ur_text"] = lambda text: Markup(_WRITERS["ur"].text(text))  # noqa: S704
    environment.filters["image"] = _image
    environment.filters["stage"] = STAGES.__getitem__
    return environment


def _urdu(pair: Pair) -> Markup:
    segment = pair.segment
    return Markup(render_inline(segment.text, segment.marks, _WRITERS["ur"]))  # noqa: S704 - escaped there


def _english(pair: Pair) -> Markup:
    text = pair.current
    return Markup(render_inline(text.text, text.marks, _WRITERS["en"]))  # noqa: S704 - escaped there


def _image(address: str) -> str:
    """Return the address of an image beside the page; nothing is loaded from elsewhere."""
    address = safe_address(address)
    parts = urlsplit(address)
    return "" if parts.scheme or parts.netloc else address


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


def _style(*names: str) -> Markup:
    sheets = ((_TEMPLATES / name).read_text(encoding="utf-8") for name in names)
    return Markup("".join(sheets))  # noqa: S704 - ours
