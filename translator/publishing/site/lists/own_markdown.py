"""Markdown of the newsroom's own as HTML that can do no harm."""

from __future__ import annotations

import html
import posixpath
import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote, urlsplit

from markupsafe import Markup

from translator.pages import make_slug
from translator.publishing.inline import HtmlWriter
from translator.publishing.site.place import Place

__all__ = ["OwnText", "own_text", "page_name"]

_EXTENSIONS = ("def_list", "fenced_code", "sane_lists", "tables")
_TAGS = frozenset(
    "a blockquote br code dd del dl dt em h1 h2 h3 h4 hr ins kbd li ol p pre small strong sub sup "
    "table tbody td th thead tr ul".split()
)
_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
_SCHEMES = {"http", "https", "mailto", "tel"}
_TITLE = re.compile(r"<h1>(.*?)</h1>\n?", re.DOTALL)
_PARTS = re.compile(r'<code>.*?</code>|<(?:[^>"]|"[^"]*")*>|(?P<text>[^<]+)', re.DOTALL)
_URDU = HtmlWriter(right_to_left=True)
_LANGUAGE = re.compile(r"\.(?:en|ur)\Z")


@dataclass(frozen=True, slots=True)
class OwnText:
    """A text in one language.

    Attributes:
        title: Its first heading of the first level, as plain text; empty if there is none.
        body: All else, as HTML.
    """

    title: str
    body: Markup


def own_text(markdown: str, place: Place, language: str) -> OwnText:
    """Return Markdown as HTML with few elements, and no attributes but addresses.

    Relative links are addresses on the site, wherever the text stands: "tags/"; "contact.md" is
    the page made of that file.

    Args:
        markdown: With tables, fenced code and definition lists.
        place: The page on which it stands.
        language: "ur" or "en"; in Urdu, numbers and Latin words are isolated.
    """
    import nh3  # noqa: PLC0415 - only sites need it

    clean = nh3.clean(
        _rendered(markdown), tags=set(_TAGS), attributes=_ATTRIBUTES, url_schemes=_SCHEMES,
        link_rel=None,
        attribute_filter=lambda _, name, value: _linked(value, place) if name == "href" else value,
    )  # fmt: skip
    found = _TITLE.search(clean)
    title = html.unescape(nh3.clean(found[1], tags=set())) if found else ""
    body = _TITLE.sub("", clean, count=1).replace("<h1>", "<h2>").replace("</h1>", "</h2>")
    if language == "ur":
        body = _right_to_left(body)
    return OwnText(" ".join(title.split()), Markup(body.strip()))  # noqa: S704 - cleaned


def page_name(file_name: str) -> str:
    """Return the name of the folder that a file gets: "About us.ur.md" → "about-us"."""
    return make_slug(_LANGUAGE.sub("", file_name.removesuffix(".md")))


@cache
def _rendered(text: str) -> str:
    """Return HTML as the text has it; kept, since a footer stands on every page."""
    import markdown  # noqa: PLC0415 - only sites need it

    return markdown.markdown(text, extensions=list(_EXTENSIONS), output_format="html")


def _right_to_left(clean: str) -> str:
    """Return cleaned HTML in which numbers, Latin words and code keep their direction."""

    def written(part: re.Match[str]) -> str:
        if part["text"]:
            return _URDU.text(html.unescape(part["text"]))
        return part[0].replace("<code>", '<code dir="ltr">')

    return _PARTS.sub(written, clean)


def _linked(address: str, place: Place) -> str:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return address
    path = unquote(parts.path)
    target = posixpath.normpath(f"/{path}").lstrip("/")
    if target.endswith(".md"):
        return place.to(f"{page_name(posixpath.basename(target))}/", unquote(parts.fragment))
    is_folder = path.endswith("/") and target
    return place.to(f"{target}/" if is_folder else target, unquote(parts.fragment))
