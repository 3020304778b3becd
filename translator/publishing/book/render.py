"""Chapters and the pages around them, as XHTML that readers of EPUB and WeasyPrint understand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from translator import __version__
from translator.article import BlockKind
from translator.editing import State
from translator.edition import Edition, Pair
from translator.publishing.book import words
from translator.publishing.book.inline import english, urdu, urdu_text, without_control_signs
from translator.publishing.book.pictures import BookPicture, book_pictures
from translator.publishing.book.values import Book, Chapter
from translator.publishing.environment import page_environment
from translator.publishing.facts import Facts, facts
from translator.publishing.labels import LabelRow, label_rows
from translator.publishing.layout import Group, arrange, title_pairs
from translator.publishing.locale import ENGLISH, URDU
from translator.publishing.notice import notice
from translator.publishing.signs import Sign, signs
from translator.publishing.site.machines.moments import rfc3339
from translator.publishing.wording import Notice

__all__ = ["ChapterView", "chapter_views", "render", "style"]

_TEMPLATES = Path(__file__).resolve().parent / "templates"


@dataclass(frozen=True, slots=True)
class ChapterView:
    """A chapter as the templates see it.

    Attributes:
        edition: The article and its translation.
        name: "001" and so on: names of its files.
        titles: The sentences of its title; none where it has no title of its own.
        labels: Its label lines.
        groups: Its body.
        numbers: The numbers of its sentences.
        notice: What of it was reviewed.
        signs: How sentences are marked that are not as far as others.
        facts: How it was made.
        pictures: Those that can be shown.
    """

    edition: Edition
    name: str
    titles: tuple[Pair, ...]
    labels: Sequence[LabelRow]
    groups: Sequence[Group]
    numbers: Mapping[Pair, int]
    notice: Notice
    signs: Mapping[State, Sign]
    facts: Facts
    pictures: Sequence[BookPicture]

    @property
    def authors(self) -> tuple[str, ...]:
        """Who wrote the article, in English, if a label line says so."""
        values = (row.values_en for row in self.labels if row.key == "author")
        return tuple(name for names in values for name in names if name.strip("— "))

    def picture(self, address: str) -> str:
        """Return the path of a picture, or "" for one that is not there."""
        return next((p.path for p in self.pictures if p.address == address), "")


def chapter_views(book: Book) -> list[ChapterView]:
    """Return the chapters of a book for the templates."""
    return [_view(chapter, f"{n:03}") for n, chapter in enumerate(book.chapters, 1)]


def render(template: str, book: Book, **values: Any) -> str:  # noqa: ANN401 - what templates need
    """Return a page or another text file of a book.

    Args:
        template: Name of the template.
        book: The book.
        values: What the template needs besides.
    """
    page = _environment().get_template(template).render(book=book, **values)
    return without_control_signs(page)


def style(name: str) -> str:
    """Return a style sheet."""
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _view(chapter: Chapter, name: str) -> ChapterView:
    edition = chapter.edition
    is_titled = any(block.kind is BlockKind.TITLE for block in edition.article.blocks)
    return ChapterView(
        edition=edition,
        name=name,
        titles=title_pairs(edition) if is_titled else (),
        labels=label_rows(edition),
        groups=arrange(edition),
        numbers={pair: n for n, pair in enumerate(edition.pairs, 1)},
        notice=notice(edition),
        signs=signs(edition),
        facts=facts(edition),
        pictures=tuple(book_pictures(chapter, name)),
    )


@cache
def _environment() -> Environment:
    environment = page_environment(_TEMPLATES)
    environment.filters.update(ur=urdu, en=english, ur_text=urdu_text, rfc3339=rfc3339, zip=zip)
    environment.globals.update(
        UR=Markup('lang="ur" xml:lang="ur" dir="rtl"'),
        EN=Markup('lang="en" xml:lang="en" dir="ltr"'),
        voices=(URDU, ENGLISH),
        words=words,
        version=__version__,
    )
    return environment
