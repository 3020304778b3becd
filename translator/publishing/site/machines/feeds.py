"""The newest articles as Atom feeds (RFC 4287): one in each language, and one in both.

Written with lxml: the library feedgen cannot set `xml:lang` on an element of an entry, nor put
XHTML of two languages into a summary.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from translator import __version__
from translator.publishing.site.entries import newest_first
from translator.publishing.site.machines.in_view import in_view
from translator.publishing.site.machines.meta import FEEDS
from translator.publishing.site.machines.moments import rfc3339
from translator.publishing.site.machines.xml_parts import add, clean, written
from translator.publishing.site.place import Place
from translator.publishing.site.values import Entry, Settings, SiteFile
from translator.publishing.wording import Notice

__all__ = ["feed_files"]

_ATOM = "http://www.w3.org/2005/Atom"
_XHTML = "http://www.w3.org/1999/xhtml"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_MOST = 30
_NEVER = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)  # a feed must tell a moment, an empty one as well


def feed_files(entries: Sequence[Entry], settings: Settings) -> Iterator[SiteFile]:
    """Yield the feeds of a site: in both languages, in Urdu and in English.

    Where the address of the site is not known, links are relative and ids are made of the slugs.

    Args:
        entries: The articles, in any order; the 30 newest are told.
        settings: Of the site.
    """
    newest = newest_first(entries)[:_MOST]
    for view, path in FEEDS.items():
        feed = _Feed(view, Place(path), settings)
        root = feed.root(newest)
        for entry in newest:
            feed.tell(root, entry)
        yield SiteFile(path, written(root))


@dataclass(frozen=True, slots=True)
class _Feed:
    """One of the feeds.

    Attributes:
        view: "both", "ur" or "en".
        place: Where it is.
        settings: Of the site.
    """

    view: str
    place: Place
    settings: Settings

    def root(self, entries: Sequence[Entry]) -> Any:  # noqa: ANN401 - untyped library
        """Return the feed without its entries."""
        root = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})
        root.set(_LANGUAGE, "ur" if self.view == "ur" else "en")
        updated = max((entry.updated for entry in entries), default=_NEVER)
        add(root, "id", self._id(self.place))
        add(root, "title", self._said(self.settings.title))
        add(root, "subtitle", self._said(self.settings.description))
        add(root, "updated", rfc3339(updated))
        add(root, "link", rel="self", type="application/atom+xml", href=self._to(self.place))
        add(root, "link", rel="alternate", type="text/html", href=self._to(Place("index.html")))
        _name(root, self._said(self.settings.title))
        add(root, "generator", "Dozaban", version=__version__)
        return root

    def tell(self, root: Any, entry: Entry) -> None:  # noqa: ANN401 - untyped library
        """Add an entry to the feed."""
        element = add(root, "entry")
        place = entry.place(self.view)
        add(element, "id", self._id(place))
        add(element, "title", self._said(entry.title))
        add(element, "updated", rfc3339(entry.updated))
        add(element, "published", rfc3339(entry.date))
        self._link(element, entry)
        _name(element, self._said(entry.author))
        for tag in entry.tags:
            add(element, "category", term=tag.slug, label=self._said(tag.name))
        self._summarise(element, entry.summary)

    def _link(self, element: Any, entry: Entry) -> None:  # noqa: ANN401 - untyped library
        """Link to the page of the feed's view, and from the one in both to those in one."""
        if self.view != "both":
            self._alternate(element, entry, self.view, hreflang=self.view)
            return
        self._alternate(element, entry, self.view)
        for voice in ("ur", "en"):
            self._alternate(element, entry, voice, hreflang=voice)

    def _alternate(self, element: Any, entry: Entry, view: str, **attributes: str) -> None:  # noqa: ANN401 - untyped library
        href = self._to(entry.place(view))
        add(element, "link", rel="alternate", type="text/html", **attributes, href=href)

    def _summarise(self, element: Any, summary: Notice) -> None:  # noqa: ANN401 - untyped library
        if self.view != "both":
            if self._said(summary):
                add(element, "summary", self._said(summary))
            return
        texts = [t for t in (("en", "ltr", summary.english), ("ur", "rtl", summary.urdu)) if t[2]]
        if not texts:
            return
        outer = etree.SubElement(
            add(element, "summary", type="xhtml"), f"{{{_XHTML}}}div", nsmap={None: _XHTML}
        )
        for lang, direction, text in texts:
            inner = etree.SubElement(outer, f"{{{_XHTML}}}div", {"lang": lang, "dir": direction})
            inner.set(_LANGUAGE, lang)
            inner.text = clean(text)

    def _said(self, notice: Notice) -> str:
        return in_view(notice, self.view)

    def _to(self, place: Place) -> str:
        """Return an absolute address, or the relative one where the site's is not known."""
        return place.url(self.settings.url) or self.place.to(place.address)

    def _id(self, place: Place) -> str:
        """Return an id that stays the same: the address, else one made of the path."""
        name = f"dozaban:{self.settings.title.english}:{place.path}"
        return place.url(self.settings.url) or uuid.uuid5(uuid.NAMESPACE_URL, name).urn


def _name(parent: Any, name: str) -> None:  # noqa: ANN401 - untyped library
    if name:
        add(add(parent, "author"), "name", name)
