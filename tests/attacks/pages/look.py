"""What in a page could run a script that is not ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree, html

__all__ = ["dangers"]

_NEVER = frozenset("iframe object embed base frame frameset applet video math animate".split())
_ADDRESSES = frozenset("href src action formaction srcdoc data poster background".split())
_IGNORED = re.compile(r"^[\x00-\x20]+|[\t\n\r]")  # by browsers, WHATWG URL 4.4
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_HARMLESS = frozenset({"http", "https", "mailto"})
_DATA = frozenset({"application/ld+json", "application/json"})


def dangers(path: Path) -> list[str]:
    """Return what is in a page that no page of ours has, as browsers read it."""
    return [*_found(html.fromstring(path.read_bytes()))]


def _found(tree: html.HtmlElement) -> Iterator[str]:
    for element in tree.iter(etree.Element):
        tag = str(element.tag).rpartition("}")[2].lower()
        if tag in _NEVER:
            yield f"<{tag}>"
        if tag == "script" and element.get("type") not in _DATA and "hit" in (element.text or ""):
            yield f"<script>{element.text}"
        if tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
            yield "<meta refresh>"
        for name, value in element.attrib.items():
            if name.lower().startswith("on"):
                yield f"<{tag} {name}>"
            scheme = _SCHEME.match(_IGNORED.sub("", value))
            if name.lower() in _ADDRESSES and scheme and scheme[1].lower() not in _HARMLESS:
                yield f"<{tag} {name}={value}>"
