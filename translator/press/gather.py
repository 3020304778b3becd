"""Gathers the articles of a book from the store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from translator.editing import State
from translator.edition import Edition
from translator.inspection import inspect
from translator.press.admission import SHOWN_CHECKS, home_of, why_not
from translator.press.pictures import find_pictures
from translator.publishing.book import Chapter
from translator.publishing.site.entries import entry_of, newest_first
from translator.publishing.wording import Notice
from translator.store import Standing, Store, find_edition

__all__ = ["Gathered", "gather"]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What may go into a book, and what may not.

    Attributes:
        chapters: The articles in order.
        refused: Editions that are not among them, each with the reason.
    """

    chapters: tuple[Chapter, ...]
    refused: tuple[tuple[str, Notice], ...]


def gather(store: Store, names: Sequence[str], require: State) -> Gathered:
    """Return the articles of a book with the pictures that are kept beside them.

    Args:
        store: Holds the editions.
        names: Which ones, in this order; none for all, the newest first.
        require: How far every sentence of an article must be.

    Raises:
        StoreError: If there is no such edition, or the database cannot be read.
    """
    known = {standing.slug: standing for standing in store.standings()}
    slugs = dict.fromkeys(find_edition(store, name) for name in names) or known
    reasons = {slug: why_not(known[slug], require) for slug in slugs}
    found = [_chapter(store, known[slug]) for slug, why in reasons.items() if why is None]
    refused = tuple((slug, why) for slug, why in reasons.items() if why is not None)
    return Gathered(tuple(found if names else _newest_first(found)), refused)


def _chapter(store: Store, standing: Standing) -> Chapter:
    edition = inspect(store, standing.slug, SHOWN_CHECKS).edition
    return Chapter(edition, _pictures(edition, home_of(standing)))


def _pictures(edition: Edition, home: Path | None) -> dict[str, bytes]:
    found = find_pictures(edition.article, home, edition.slug)
    data = {file.path: file.data for file in found.files}
    return {address: data[picture.path] for address, picture in found.pictures.items()}


def _newest_first(chapters: Sequence[Chapter]) -> list[Chapter]:
    """Return chapters in the order that the lists of the site have."""
    by_slug = {chapter.edition.slug: chapter for chapter in chapters}
    entries = [
        entry_of(chapter.edition, note=lambda _: "", reserved=frozenset()) for chapter in chapters
    ]
    return [by_slug[entry.slug] for entry in newest_first(entries)]
