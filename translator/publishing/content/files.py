"""One article as Markdown, with what its generator wants to know before the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from urllib.parse import urlsplit

from translator.edition import Edition
from translator.publishing.content.fields import front_of
from translator.publishing.content.target import Target, article_path, picture_link
from translator.publishing.inline import bracketed
from translator.publishing.markdown import render_markdown
from translator.publishing.pipes import Form
from translator.publishing.site.values import Entry, Picture, Settings, SiteFile

__all__ = ["content_files", "plain_markdown"]

_NO_PICTURES: Mapping[str, Picture] = MappingProxyType({})
# The end of a comment cannot stand within one.
_CALL = re.compile(
    r"\{\{(?:<(?P<html>(?:(?!\*/).)*?)>\}\}|%(?P<text>(?:(?!\*/).)*?)%\}\}|(?=[<%]))", re.DOTALL
)
_WORD_JOINER = "\u2060"


def content_files(
    edition: Edition,
    entry: Entry,
    target: Target,
    settings: Settings,  # noqa: ARG001 - all makers of files are called alike
    pictures: Mapping[str, Picture] = _NO_PICTURES,
) -> Iterator[SiteFile]:
    """Yield the files of an article for a site generator; its pictures are not among them.

    Args:
        edition: The article.
        entry: What the site knows of it.
        target: The generator.
        settings: Of the site.
        pictures: By their addresses in the article; other pictures are left out, their words stay.
    """
    links = {key: picture_link(entry, value, target) for key, value in pictures.items()}
    text = _text(edition, entry, target, links)
    yield SiteFile(article_path(entry, target), text.encode())


def plain_markdown(
    edition: Edition,
    entry: Entry,
    settings: Settings,  # noqa: ARG001 - all makers of files are called alike
    pictures: Mapping[str, Picture] = _NO_PICTURES,
) -> str:
    """Return the Markdown edition that lies on the site beside the article's pages.

    Args:
        edition: The article.
        entry: What the site knows of it.
        settings: Of the site.
        pictures: By their addresses in the article; they lie in the same folder.
    """
    links = {key: value.path.rpartition("/")[2] for key, value in pictures.items()}
    return _text(edition, entry, Target.PLAIN, links)


def _text(edition: Edition, entry: Entry, target: Target, links: Mapping[str, str]) -> str:
    form = Form(
        html=target is not Target.HUGO,
        has_title=target in {Target.PLAIN, Target.MKDOCS},
        link=_elsewhere,
        picture=lambda address: _picture(links.get(address, "")),
    )
    body = render_markdown(edition, form)
    if target is Target.HUGO:
        body = _CALL.sub(_shown, body)
    return front_of(edition, entry, target) + body


def _elsewhere(address: str) -> str:
    """Return the address of a link that leads to another site: others lead nowhere from here."""
    written = bracketed(address)
    return written if urlsplit(written).scheme else ""


def _picture(link: str) -> str:
    return bracketed(link).replace("%7Bstatic%7D", "{static}", 1)


def _shown(call: re.Match[str]) -> str:
    """Return what Hugo shows as it stands, for what it would take for a shortcode."""
    if call["html"] is not None:
        return f"{{{{</*{call['html']}*/>}}}}"
    if call["text"] is not None:
        return f"{{{{%/*{call['text']}*/%}}}}"
    return f"{{{_WORD_JOINER}{{"
