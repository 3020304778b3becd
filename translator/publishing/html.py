"""The HTML edition: one static page, side by side, that works without JavaScript."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from translator import __version__
from translator.edition import Edition
from translator.publishing.body import body_of
from translator.publishing.environment import page_environment, page_style
from translator.publishing.facts import facts
from translator.publishing.filters import page_filters
from translator.publishing.folders import THEMES
from translator.publishing.locale import ENGLISH, URDU
from translator.publishing.notice import notice
from translator.publishing.pictures import beside
from translator.publishing.sentences import sentence_of
from translator.publishing.signs import signs
from translator.publishing.wording import HOW_PAGE, STAGES, STATUSES, TERMS

__all__ = ["render_html"]

_TEMPLATES = Path(__file__).resolve().parent / "templates"
_SHEETS = (_TEMPLATES / "style.css", _TEMPLATES / "signs.css")  # the second for signs of review
_SHARED = THEMES / "base" / "templates"  # the macros of the site's pages


def render_html(edition: Edition) -> str:
    """Return the page of an edition, with its style inside, so that one file is all of it."""
    signed = signs(edition)
    sentences = [sentence_of(number, pair) for number, pair in enumerate(edition.pairs, 1)]
    return (
        _environment()
        .get_template("article.html")
        .render(
            view="both",
            body=body_of(edition, sentences),
            notice=notice(edition),
            signs=signed,
            permalinks=False,
            subjects={},
            picture_of=beside,
            facts=facts(edition),
            terms=edition.term_rows,
            words=TERMS,
            how=HOW_PAGE,
            statuses=STATUSES,
            voices=(URDU, ENGLISH),
            version=__version__,
            style=page_style(*(_SHEETS if signed else _SHEETS[:1])),
        )
    )


@cache
def _environment() -> Environment:
    environment = page_environment(_TEMPLATES)
    environment.loader = FileSystemLoader([_TEMPLATES, _SHARED], encoding="utf-8")
    environment.filters |= page_filters()
    environment.filters["stage"] = STAGES.__getitem__
    return environment
