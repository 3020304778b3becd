"""Which pages there are, for search engines: sitemaps and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree  # type: ignore[import-untyped]

from translator.publishing.site.machines.moments import rfc3339
from translator.publishing.site.machines.xml_parts import add, written
from translator.publishing.site.place import Place
from translator.publishing.site.values import Entry, Settings, SiteFile

__all__ = ["sitemap_files"]

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"
_INDEX = "sitemap.xml"
_MOST_URLS = 50_000
_MOST_BYTES = 50 * 2**20
_TAGS = 150  # bytes of markup around an address, at most
_VIEWS = {"ur": "ur", "en": "en", "x-default": "both"}


@dataclass(frozen=True, slots=True)
class _Page:
    """A page in a sitemap.

    Attributes:
        url: Its absolute address.
        changed: When it last changed, as RFC 3339 has it; may be empty.
        alternates: The same in each language: `hreflang` and address.
    """

    url: str
    changed: str = ""
    alternates: tuple[tuple[str, str], ...] = ()

    @property
    def size(self) -> int:
        """How many bytes it takes at most."""
        urls = [self.url, *(url for _, url in self.alternates)]
        return sum(len(url) + 5 * url.count("&") + _TAGS for url in urls)


def sitemap_files(
    entries: Sequence[Entry], settings: Settings, addresses: Iterable[str]
) -> Iterator[SiteFile]:
    """Yield robots.txt and, where the address of the site is known, its sitemap.

    Each page of an article names those in the other languages. More than 50,000 pages, or 50 MiB,
    are divided among several sitemaps, of which `sitemap.xml` is the index then (sitemaps.org,
    protocol 0.9).

    Args:
        entries: The articles.
        settings: Of the site.
        addresses: The other pages that shall be found: "", "archive/", "about/" …
    """
    url = settings.url
    yield SiteFile("robots.txt", _robots(url).encode())
    if not url:
        return
    others = [_Page(Place(a).url(url)) for a in sorted(set(addresses))]
    parts = list(_parts([*others, *(page for e in entries for page in _pages(e, url))]))
    if len(parts) == 1:
        yield SiteFile(_INDEX, _urls(parts[0]))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield SiteFile(_INDEX, _index([url + name for name in names]))
    for name, part in zip(names, parts, strict=True):
        yield SiteFile(name, _urls(part))


def _robots(url: str) -> str:
    return "User-agent: *\nAllow: /\n" + (f"\nSitemap: {url}{_INDEX}\n" if url else "")


def _pages(entry: Entry, url: str) -> Iterator[_Page]:
    """Yield the pages of an article: in Urdu, in English and in both."""
    changed = rfc3339(entry.updated)
    alternates = tuple((lang, entry.place(view).url(url)) for lang, view in _VIEWS.items())
    for _, own in reversed(alternates):
        yield _Page(own, changed, alternates)


def _parts(pages: Iterable[_Page]) -> Iterator[list[_Page]]:
    """Yield as many pages at a time as a sitemap may have, at least one sitemap."""
    part: list[_Page] = []
    size = 0
    for page in pages:
        if len(part) == _MOST_URLS or size + page.size > _MOST_BYTES:
            yield part
            part, size = [], 0
        part.append(page)
        size += page.size
    yield part


def _urls(pages: Iterable[_Page]) -> bytes:
    root = etree.Element(f"{{{_SITEMAP}}}urlset", nsmap={None: _SITEMAP, "xhtml": _XHTML})
    for page in pages:
        element = etree.SubElement(root, f"{{{_SITEMAP}}}url")
        add(element, "loc", page.url)
        if page.changed:
            add(element, "lastmod", page.changed)
        for lang, url in page.alternates:
            attributes = {"rel": "alternate", "hreflang": lang, "href": url}
            etree.SubElement(element, f"{{{_XHTML}}}link", attributes)
    return written(root)


def _index(urls: Iterable[str]) -> bytes:
    root = etree.Element(f"{{{_SITEMAP}}}sitemapindex", nsmap={None: _SITEMAP})
    for url in urls:
        add(etree.SubElement(root, f"{{{_SITEMAP}}}sitemap"), "loc", url)
    return written(root)
