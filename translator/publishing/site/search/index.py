"""The search index, a bundle of it at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from translator.publishing.site.search.indexer import index_pages
from translator.publishing.site.values import Entry, SiteFile
from translator.publishing.wording import Notice
from translator.urdu import normalise

__all__ = ["FOLDER", "SearchRecord", "build_bundle", "record_of"]

FOLDER = "search-index"
"""Where the bundles are on the site."""
# What a browser loads; the rest is pagefind's own search boxes. The program and its worker are
# loaded from the first bundle only.
_INDEX = re.compile(r"pagefind-entry\.json|.*\.pf_(?:meta|index|fragment)")
_PROGRAM = re.compile(r"pagefind\.js|pagefind-worker\.js|wasm\.en\.pagefind")
# Both languages are one document, so that a query may hold words of both. A heading begins the
# text of each, so that an excerpt does not run from one into the other; its sign is no word. The
# date is the name of a heading: metadata are searched as well, and filters have a random order.
_PAGE = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"></head>
<body data-pagefind-body data-pagefind-meta="title[data-ur], english[data-en]"
 data-ur="{title.urdu}" data-en="{title.english}">
<h1 data-pagefind-weight="10">{words.urdu}</h1><h1 data-pagefind-weight="10">{words.english}</h1>
<p data-pagefind-weight="3">{tags}</p>
<h2 id="ur">¶</h2><p>{text.urdu}</p>
<h2 id="en">¶</h2><p>{text.english}</p>
<h3 id="{date}">¶</h3>
</body></html>
"""


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """What the search knows of an article.

    Attributes:
        slug: Name of its edition.
        address: Where it is on the site: "my-article/".
        title: In both languages, as it is shown.
        date: When the article is from, ISO 8601.
        tags: Names of its subjects.
        urdu: The whole Urdu text, normalised.
        english: The whole English text.
    """

    slug: str
    address: str
    title: Notice
    date: str
    tags: tuple[Notice, ...]
    urdu: str
    english: str


def record_of(entry: Entry) -> SearchRecord:
    """Return what the search must know of an article."""
    return SearchRecord(
        slug=entry.slug,
        address=entry.place().address,
        title=entry.title,
        date=entry.date.isoformat(),
        tags=tuple(tag.name for tag in entry.tags),
        urdu=entry.urdu,
        english=entry.english,
    )


def build_bundle(records: Sequence[SearchRecord], number: int) -> Iterator[SiteFile]:
    """Yield the files of one bundle; the same records give the same bytes, in any order.

    Args:
        records: All articles in the bundle.
        number: Its number, counted from 0; the first has the search program as well.

    Yields:
        Files below `search-index/NUMBER/`, sorted by path; none for a bundle without articles.

    Raises:
        SearchError: If pagefind's binary is missing or fails.
    """
    if not records:
        return
    ordered = sorted(records, key=lambda record: record.slug)
    files = index_pages((record.address, _page(record)) for record in ordered)
    for path in sorted(files):
        name = path.rpartition("/")[2]
        if _INDEX.fullmatch(name) or (number == 0 and _PROGRAM.fullmatch(name)):
            yield SiteFile(f"{FOLDER}/{number}/{path}", files[path])


def _page(record: SearchRecord) -> str:
    """Return the document that pagefind reads."""
    return _PAGE.format(
        title=_escaped(record.title.urdu, record.title.english),
        date=escape(record.date),
        words=_escaped(normalise(record.title.urdu), record.title.english),
        text=_escaped(record.urdu, record.english),
        tags=escape(" ".join(f"{normalise(tag.urdu)} {tag.english}" for tag in record.tags)),
    )


def _escaped(urdu: str, english: str) -> Notice:
    return Notice(escape(urdu), escape(english))
