"""The site generators that Markdown is written for, and where each wants its files."""

from __future__ import annotations

import enum
import posixpath

from translator.publishing.site.values import Entry, Picture

__all__ = ["Target", "article_path", "picture_link", "picture_path"]


class Target(enum.StrEnum):
    """A site generator that takes Markdown in; plain is for GitHub and the like."""

    PLAIN = "plain"
    HUGO = "hugo"
    MKDOCS = "mkdocs"
    PELICAN = "pelican"


# Files of these names are the generator's own, or ours; a slug never ends in a hyphen.
_TAKEN = {
    Target.PLAIN: frozenset({"readme"}),
    Target.HUGO: frozenset[str](),
    Target.MKDOCS: frozenset({"index", "readme", "tags"}),
    Target.PELICAN: frozenset({"archives", "authors", "categories", "index", "tags"}),
}
_ARTICLES = {
    Target.PLAIN: "{name}.md",
    Target.HUGO: "content/news/{name}/index.md",
    Target.MKDOCS: "docs/news/{name}.md",
    Target.PELICAN: "content/news/{name}.md",
}
_PICTURES = {
    Target.PLAIN: "{name}/{file}",
    Target.HUGO: "content/news/{name}/{file}",
    Target.MKDOCS: "docs/news/{name}/{file}",
    Target.PELICAN: "content/images/{name}/{file}",
}
_LINKS = {
    Target.PLAIN: "{name}/{file}",
    Target.HUGO: "{file}",
    Target.MKDOCS: "{name}/{file}",
    Target.PELICAN: "{{static}}/images/{name}/{file}",
}


def article_path(entry: Entry, target: Target) -> str:
    """Return the path of an article below the target's folder."""
    return _ARTICLES[target].format(name=_name(entry, target))


def picture_path(entry: Entry, picture: Picture, target: Target) -> str:
    """Return where a picture of an article belongs, below the target's folder."""
    return _PICTURES[target].format(name=_name(entry, target), file=_file(picture))


def picture_link(entry: Entry, picture: Picture, target: Target) -> str:
    """Return how the article's text refers to a picture."""
    return _LINKS[target].format(name=_name(entry, target), file=_file(picture))


def _name(entry: Entry, target: Target) -> str:
    return entry.slug + ("-" if entry.slug in _TAKEN[target] else "")


def _file(picture: Picture) -> str:
    return posixpath.basename(picture.path)
