"""What each site generator wants to know of an article before its text."""

from __future__ import annotations

from typing import Any

from translator.edition import Edition
from translator.publishing.content.front import pelican_lines, standing_alone, yaml_front
from translator.publishing.content.target import Target, article_path
from translator.publishing.site.values import Entry

__all__ = ["front_of"]


def front_of(edition: Edition, entry: Entry, target: Target) -> str:
    """Return what stands before the text of an article, with an empty line after it."""
    return _FRONTS[target](edition, entry)


def _plain(edition: Edition, entry: Entry) -> str:
    fields = {
        "title": entry.title.english,
        "urdu_title": entry.title.urdu,
        "direction": "rtl",
        "date": entry.date,
        "lastmod": entry.updated,
        "description": entry.summary.english,
        "tags": _tags(entry),
        **_making(edition, entry),
    }
    return yaml_front(fields)


def _hugo(edition: Edition, entry: Entry) -> str:
    own = {"urdu_title": entry.title.urdu, "direction": "rtl", **_making(edition, entry)}
    fields = {
        "title": entry.title.english,
        "date": entry.date,
        "lastmod": entry.updated,
        "description": entry.summary.english,
        "summary": standing_alone(entry.summary.english),
        "tags": _tags(entry),
        "params": own,
    }
    return yaml_front(fields)


def _pelican(edition: Edition, entry: Entry) -> str:
    counts = entry.counts
    fields = {
        "Title": entry.title.english,
        "Date": entry.date.isoformat(),
        "Modified": entry.updated.isoformat(),
        "Slug": article_path(entry, Target.PELICAN).rpartition("/")[2].removesuffix(".md"),
        "Summary": standing_alone(entry.summary.english),
        "Lang": "en",
        "Author": entry.author.english,
        "Urdu_Title": entry.title.urdu,
        "Review": f"{counts.approved} approved, {counts.edited} edited, {counts.draft} draft",
        "Translated_By": _engine(edition),
    }
    return pelican_lines(fields, _tags(entry))


def _making(edition: Edition, entry: Entry) -> dict[str, Any]:
    """Return who wrote the article, what translated it, and how far people are with it."""
    counts = entry.counts
    review = {"approved": counts.approved, "edited": counts.edited, "draft": counts.draft}
    author = {"author": entry.author.english} if entry.author.english else {}
    return {**author, "review": review, "translated_by": _engine(edition)}


def _engine(edition: Edition) -> str:
    return f"{edition.engine.name} {edition.engine.version}"


def _tags(entry: Entry) -> list[str]:
    return [tag.name.english for tag in entry.tags]


_FRONTS = {
    Target.PLAIN: _plain,
    Target.HUGO: _hugo,
    Target.MKDOCS: _plain,
    Target.PELICAN: _pelican,
}
