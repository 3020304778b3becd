"""Links from page to page: do they lead anywhere?"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from lxml import etree, html  # type: ignore[import-untyped]

__all__ = ["Broken", "PageLinks", "broken_links", "links_of"]

_ATTRIBUTES = ("href", "src")


@dataclass(frozen=True, slots=True)
class PageLinks:
    """What a page links to, and what of it can be linked to.

    Attributes:
        ids: The ids of its elements.
        links: Where its links lead on the site: path and fragment, each once, in order.
    """

    ids: frozenset[str]
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Broken:
    """A link that leads nowhere: the page that has it, and where it leads."""

    page: str
    target: str


def links_of(path: str, data: bytes, base: str = "/") -> PageLinks:
    """Return the links of an HTML page to this site, and its ids.

    Addresses with a scheme or a host are left out: whether another site is there is nothing that
    can be told without a network.

    Args:
        path: Where the page is below the site's folder.
        data: Its HTML.
        base: The path that the site's address has on its server, with a slash at the end; links
            that begin with a slash begin there.
    """
    try:
        root = html.document_fromstring(data)
    except etree.ParserError:  # it is empty
        return PageLinks(frozenset(), ())
    found: dict[tuple[str, str], None] = {}
    for name in _ATTRIBUTES:
        for value in root.xpath(f"//@{name}"):
            if (target := _target(path, str(value), base)) is not None:
                found[target] = None
    return PageLinks(frozenset(map(str, root.xpath("//@id"))), tuple(found))


def broken_links(pages: Mapping[str, PageLinks], files: Iterable[str]) -> list[Broken]:
    """Return the links that lead to no file of the site, or to no element of the page there.

    Args:
        pages: The HTML pages by their paths.
        files: The paths of all files of the site, pages too.
    """
    there = frozenset(files)
    return [
        Broken(path, target + (f"#{fragment}" if fragment else ""))
        for path, page in pages.items()
        for target, fragment in page.links
        if target not in there or not _has(pages.get(target), fragment)
    ]


def _has(page: PageLinks | None, fragment: str) -> bool:
    return not fragment or page is None or fragment in page.ids


def _target(path: str, address: str, base: str) -> tuple[str, str] | None:
    """Return path and fragment that a link leads to; None if it leaves the site."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address, ""
    if parts.scheme or parts.netloc or address.startswith("//"):
        return None
    target = path
    if parts.path.startswith("/"):
        if not parts.path.startswith(base):
            return None
        return _target("index.html", address[address.index(parts.path) + len(base) :] or "./", "/")
    if parts.path:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
        if parts.path.endswith(("/", "/.", "/..")) or target == ".":
            target = posixpath.normpath(posixpath.join(target, "index.html"))
    return target, unquote(parts.fragment)
