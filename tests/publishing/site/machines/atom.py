"""What RFC 4287 asks of an Atom feed, as far as ours can break it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
XHTML = "{http://www.w3.org/1999/xhtml}"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)\Z")
_IRI = re.compile(r"[a-z][a-z0-9+.-]*:\S+\Z")
_ONCE = ("id", "title", "updated")
_AT_MOST_ONCE = ("generator", "icon", "logo", "published", "rights", "subtitle", "summary")
_TEXTS = ("title", "subtitle", "summary", "rights")


def faults(data: bytes) -> list[str]:
    """Return each rule that a feed breaks, with the name of the element."""
    feed = etree.fromstring(data)
    if feed.tag != f"{ATOM}feed":
        return ["root"]
    entries = feed.findall(f"{ATOM}entry")
    found = [*_container(feed), *(f for e in entries for f in _container(e))]
    if feed.find(f"{ATOM}author") is None and any(e.find(f"{ATOM}author") is None for e in entries):
        found.append("author (4.1.1)")
    if _links(feed, "self") != 1:
        found.append("self (4.1.1)")
    if any(not _links(entry, "alternate") for entry in entries):
        found.append("alternate (4.1.2)")
    ids = Counter(entry.findtext(f"{ATOM}id") for entry in entries)
    return found + [f"id twice {key}" for key, count in ids.items() if count > 1]


def _container(parent) -> Iterator[str]:
    for name in (*_ONCE, *_AT_MOST_ONCE):
        count = len(parent.findall(ATOM + name))
        if count > 1 or (name in _ONCE and not count):
            yield f"{name}: {count}"
    kinds = [
        (link.get("type"), link.get("hreflang"))
        for link in parent.findall(f"{ATOM}link")
        if link.get("rel", "alternate") == "alternate"
    ]
    if len(kinds) != len(set(kinds)):
        yield "alternate twice (4.1.1)"
    for child in parent:
        yield from _element(child)


def _element(element) -> Iterator[str]:
    name = etree.QName(element).localname
    text = element.text or ""
    if name in {"updated", "published"} and not _MOMENT.match(text):
        yield f"{name} (3.3)"
    if name == "id" and not _IRI.match(text):
        yield "id (4.2.6)"
    if name == "link" and not element.get("href"):
        yield "href (4.2.7.1)"
    if name == "category" and not element.get("term"):
        yield "term (4.2.2.1)"
    if name == "author" and not (element.findtext(f"{ATOM}name") or ""):
        yield "name (3.2.1)"
    if name in _TEXTS:
        inside = [child.tag for child in element]
        wanted = [f"{XHTML}div"] if element.get("type") == "xhtml" else []
        if inside != wanted:
            yield f"{name} (3.1.1)"


def _links(parent, rel: str) -> int:
    return sum(1 for link in parent.findall(f"{ATOM}link") if link.get("rel") == rel)
