"""What the head of a page tells browsers, feed readers, search engines and networks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from translator.publishing.site.machines.in_view import in_view
from translator.publishing.site.machines.json_ld import article_json_ld, picture_url
from translator.publishing.site.machines.moments import rfc3339
from translator.publishing.site.place import Place
from translator.publishing.site.values import Entry, Settings
from translator.publishing.wording import Notice

__all__ = ["FEEDS", "Meta", "article_meta", "page_meta"]

FEEDS = {"both": "feed.xml", "ur": "feed-ur.xml", "en": "feed-en.xml"}
"""The feed of each view."""
_LOCALES = {"ur": "ur_PK", "en": "en_GB"}

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Meta:
    """The head of a page; what is not known is empty.

    Attributes:
        title: For the `title` element: that of the page, then that of the site.
        description: What the page is about.
        canonical: Absolute address of the page.
        alternates: The same article in each language: `hreflang` and absolute address.
        feeds: Title and relative link of each feed.
        properties: Open Graph and Twitter card: property and content.
        json_ld: JSON-LD, ready to stand in a `script` element of type "application/ld+json".
    """

    title: str
    description: str
    canonical: str
    alternates: tuple[Pair, ...]
    feeds: tuple[Pair, ...]
    properties: tuple[Pair, ...]
    json_ld: Markup


def article_meta(entry: Entry, settings: Settings, view: str) -> Meta:
    """Return the head of one of the pages of an article.

    Args:
        entry: The article.
        settings: Of the site; without its address nothing absolute is told.
        view: "both", "ur" or "en": which languages the page shows.
    """
    place, url = entry.place(view), settings.url
    views = {"ur": "ur", "en": "en", "x-default": "both"} if url else {}
    return Meta(
        title=_titled(entry.title, settings, view),
        description=in_view(entry.summary, view),
        canonical=place.url(url),
        alternates=tuple((lang, entry.place(one).url(url)) for lang, one in views.items()),
        feeds=_feeds(place, settings),
        properties=(
            ("og:type", "article"),
            *_common(entry.title, entry.summary, place, settings, view),
            *_of_article(entry, settings, view),
        ),
        json_ld=article_json_ld(entry, settings, view),
    )


def page_meta(title: Notice, description: Notice, place: Place, settings: Settings) -> Meta:
    """Return the head of a page in both languages that is no article.

    Args:
        title: Of the page; that of the site for the first page.
        description: What it is about.
        place: Where it is.
        settings: Of the site; without its address nothing absolute is told.
    """
    return Meta(
        title=_titled(title, settings, "both"),
        description=in_view(description, "both"),
        canonical=place.url(settings.url),
        alternates=(),
        feeds=_feeds(place, settings),
        properties=(
            ("og:type", "website"),
            *_common(title, description, place, settings, "both"),
            ("twitter:card", "summary"),
        ),
        json_ld=Markup(),
    )


def _titled(title: Notice, settings: Settings, view: str) -> str:
    said = in_view(title, view)
    return said if title == settings.title else f"{said} — {in_view(settings.title, view)}"


def _feeds(place: Place, settings: Settings) -> tuple[Pair, ...]:
    return tuple((in_view(settings.title, view), place.to(path)) for view, path in FEEDS.items())


def _common(
    title: Notice, description: Notice, place: Place, settings: Settings, view: str
) -> Iterator[Pair]:
    """Yield what Open Graph asks for any page, but for its type."""
    first, other = ("ur", "en") if view == "ur" else ("en", "ur")
    yield "og:title", in_view(title, view)
    if description != Notice("", ""):
        yield "og:description", in_view(description, view)
    yield "og:locale", _LOCALES[first]
    yield "og:locale:alternate", _LOCALES[other]
    if settings.url:
        yield "og:url", place.url(settings.url)
    yield "og:site_name", in_view(settings.title, view)


def _of_article(entry: Entry, settings: Settings, view: str) -> Iterator[Pair]:
    picture = picture_url(entry, settings)
    if picture:
        yield "og:image", picture
    yield "article:published_time", entry.date.isoformat()
    yield "article:modified_time", rfc3339(entry.updated)
    for tag in entry.tags:
        yield "article:tag", in_view(tag.name, "ur" if view == "ur" else "en")
    yield "twitter:card", "summary_large_image" if picture else "summary"
