"""Articles for lists, and pages to look into."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache

from tests.publishing.parsed import Element, parse
from translator.publishing.review import ReviewCount
from translator.publishing.site.values import Entry, SiteFile, Tag, TermUse
from translator.publishing.theme.theme import Theme, load_theme
from translator.publishing.wording import Notice

APPROVED = ReviewCount(approved=3)


@cache
def theme() -> Theme:
    """Return the theme that sites have by default."""
    return load_theme("broadsheet")


def entry(
    slug: str,
    on: str = "2026-05-03",
    *,
    tags: Iterable[Tag] = (),
    terms: Iterable[TermUse] = (),
    counts: ReviewCount = APPROVED,
) -> Entry:
    """Return an article."""
    day = dt.date.fromisoformat(on)
    return Entry(
        slug=slug,
        folder=slug,
        title=Notice(f"خبر {slug}", f"Story {slug}"),
        summary=Notice("خلاصہ۔", "Summary."),
        date=day,
        updated=dt.datetime(day.year, day.month, day.day, 9, tzinfo=dt.UTC),
        tags=tuple(tags),
        counts=counts,
        terms=tuple(terms),
    )


def tag(slug: str, urdu: str = "", english: str = "") -> Tag:
    """Return a subject."""
    return Tag(slug, Notice(urdu, english))


def pages(files: Iterable[SiteFile]) -> dict[str, Element]:
    """Return the pages by their paths, read strictly; no two files have the same path."""
    listed = list(files)
    found = {file.path: parse(file.data.decode()) for file in listed}
    assert len(found) == len(listed)
    return found


def main(page: Element) -> Element:
    """Return what a page is about."""
    return page.one("main")


def links(page: Element) -> list[str]:
    """Return where the links in the middle of a page lead."""
    return [a.attributes["href"] for a in main(page).all("a")]


def text(element: Element, of: str) -> list[str]:
    """Return the texts of the elements of a class."""
    return [e.text for e in element.all(of=of)]
