"""Articles in the words of schema.org, for machines that read pages."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from translator.publishing.site.machines.in_view import in_view
from translator.publishing.site.machines.moments import rfc3339
from translator.publishing.site.place import Place
from translator.publishing.site.summary import shortened
from translator.publishing.site.values import Entry, Settings

__all__ = ["article_json_ld", "picture_url"]

_CONTEXT = "https://schema.org"
_HEADLINE = 110  # characters, as search engines advise
_UNSAFE = re.compile("[<>&\u2028\u2029]")
"""What could end the script that the JSON stands in, or a line of it."""

Json = dict[str, Any]


def article_json_ld(entry: Entry, settings: Settings, view: str) -> Markup:
    """Return a page of an article as JSON-LD, ready to stand in a `script` element.

    The English article is told to be the translation of the Urdu one (schema.org NewsArticle with
    `translationOfWork` and `workTranslation`). Addresses are left out where that of the site is
    not known.

    Args:
        entry: The article.
        settings: Of the site.
        view: "both", "ur" or "en": which languages the page shows. One in both tells of both.
    """
    if view == "both":
        articles = [_article(entry, settings, voice) for voice in ("en", "ur")]
        return _written({"@context": _CONTEXT, "@graph": articles})
    return _written({"@context": _CONTEXT, **_article(entry, settings, view)})


def picture_url(entry: Entry, settings: Settings) -> str:
    """Return the absolute address of an article's picture; empty if there is none, or no address.

    Args:
        entry: The article.
        settings: Of the site.
    """
    return Place(f"{entry.folder}/{entry.image}").url(settings.url) if entry.image else ""


def _article(entry: Entry, settings: Settings, voice: str) -> Json:
    other = "ur" if voice == "en" else "en"
    author = in_view(entry.author, voice)
    site = {"name": in_view(settings.title, voice), "url": settings.url}
    return _known(
        {
            **_named(entry, settings, voice),
            "description": in_view(entry.summary, voice),
            "datePublished": entry.date.isoformat(),
            "dateModified": rfc3339(entry.updated),
            "keywords": [in_view(tag.name, voice) for tag in entry.tags],
            "author": author and {"@type": "Person", "name": author},
            "publisher": _known({"@type": "Organization", **site}),
            "isPartOf": _known({"@type": "WebSite", **site}),
            "image": picture_url(entry, settings),
            "translator": voice == "en" and {"@type": "SoftwareApplication", "name": "Dozaban"},
            "translationOfWork" if voice == "en" else "workTranslation": _named(
                entry, settings, other
            ),
        }
    )


def _named(entry: Entry, settings: Settings, voice: str) -> Json:
    url = entry.place(voice).url(settings.url)
    return _known(
        {
            "@type": "NewsArticle",
            "@id": url,
            "url": url,
            "headline": shortened(in_view(entry.title, voice), _HEADLINE),
            "inLanguage": voice,
        }
    )


def _known(data: Mapping[str, Any]) -> Json:
    return {key: value for key, value in data.items() if value}


def _written(data: Json) -> Markup:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return Markup(safe)  # noqa: S704 - cannot end its element
