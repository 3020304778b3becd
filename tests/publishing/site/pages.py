"""Pages of articles as trees, for the tests of the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tests.publishing.parsed import Element, parse
from translator.edition import Edition
from translator.publishing.site.article.files import article_files
from translator.publishing.site.entries import entry_of
from translator.publishing.site.values import Entry, Settings
from translator.publishing.theme.theme import Theme, load_theme

__all__ = ["ONE", "Pages", "entry_with", "pages_of"]

ONE = {"ur": "urdu", "en": "english"}
"""The views of one language."""


@dataclass(frozen=True)
class Pages:
    """The files of an article: their text by path, and its pages by view."""

    files: Mapping[str, str]
    both: Element
    ur: Element
    en: Element

    @property
    def all(self) -> Mapping[str, Element]:
        return {"both": self.both, "ur": self.ur, "en": self.en}


def entry_with(edition: Edition, note: str = "") -> Entry:
    """Return the entry of an edition; all its terms have the note."""
    return entry_of(edition, note=lambda _: note, reserved=frozenset())


def pages_of(edition: Edition, settings: Settings | None = None, **more) -> Pages:
    """Return the pages of an article; `note` is that of all terms, and `entry` may be given."""
    settings = settings or Settings()
    entry = more.pop("entry", None) or entry_with(edition, more.pop("note", ""))
    files = {
        file.path: file.data.decode()
        for file in article_files(edition, entry, settings=settings, theme=_theme(), **more)
    }
    trees = (parse(files[entry.place(view).path]) for view in ("both", "ur", "en"))
    return Pages(files, *trees)


@cache
def _theme() -> Theme:
    return load_theme("broadsheet")
