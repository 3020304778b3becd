"""Entries as JSON, for the builder to remember between two runs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from translator.publishing.review import ReviewCount
from translator.publishing.site.values import Entry, Tag, TermUse
from translator.publishing.wording import Notice

__all__ = ["entry_from", "entry_json"]

Json = dict[str, Any]


def entry_json(entry: Entry) -> Json:
    """Return an entry as what JSON has words for; `entry_from` reads it."""
    counts = entry.counts
    return {
        "slug": entry.slug,
        "folder": entry.folder,
        "title": _both(entry.title),
        "summary": _both(entry.summary),
        "date": entry.date.isoformat(),
        "updated": entry.updated.isoformat(),
        "tags": [[tag.slug, *_both(tag.name)] for tag in entry.tags],
        "counts": [
            *(counts.draft, counts.edited, counts.approved, counts.memory),
            counts.newest.isoformat() if counts.newest else None,
        ],
        "author": _both(entry.author),
        "image": entry.image,
        "terms": [[t.target, [*t.surfaces], [*t.segments], t.note] for t in entry.terms],
        "urdu": entry.urdu,
        "english": entry.english,
    }


def entry_from(data: Mapping[str, Any]) -> Entry:
    """Return the entry that `entry_json` made `data` of.

    Raises:
        KeyError: If a part is missing.
        TypeError: If a part is of another kind.
        ValueError: If a part cannot be read.
    """
    return Entry(
        slug=data["slug"],
        folder=data["folder"],
        title=Notice(*data["title"]),
        summary=Notice(*data["summary"]),
        date=dt.date.fromisoformat(data["date"]),
        updated=dt.datetime.fromisoformat(data["updated"]),
        tags=tuple(Tag(slug, Notice(*name)) for slug, *name in data["tags"]),
        counts=_counts(*data["counts"]),
        author=Notice(*data["author"]),
        image=data["image"],
        terms=tuple(TermUse(t, tuple(ur), tuple(n), note) for t, ur, n, note in data["terms"]),
        urdu=data["urdu"],
        english=data["english"],
    )


def _counts(draft: int, edited: int, approved: int, memory: int, newest: str | None) -> ReviewCount:
    moment = dt.datetime.fromisoformat(newest) if newest else None
    return ReviewCount(draft, edited, approved, memory, moment)


def _both(notice: Notice) -> list[str]:
    return [notice.urdu, notice.english]
