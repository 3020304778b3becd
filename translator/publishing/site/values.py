"""What a site is made of, as plain values."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from translator.editing import State
from translator.publishing.review import ReviewCount
from translator.publishing.site.place import Place
from translator.publishing.wording import Notice

__all__ = ["Entry", "Picture", "Settings", "SiteFile", "Tag", "TermUse"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a newsroom decides about its site.

    Attributes:
        title: Name of the site.
        description: What it is about, in one sentence.
        url: Where it will be, with a slash at the end: "https://example.org/news/"; may be empty.
        require: How far every sentence of an article must be, for it to be published.
        theme: Name of a shipped theme.
        theme_folder: The newsroom's own templates, styles and tokens; they win over the theme's.
        pages: Folder of the newsroom's own pages in Markdown.
        footer: What stands at the foot of every page, such as who is responsible; Markdown.
        hijri: Whether dates of the Islamic calendar stand beside the others.
        hijri_offset: Days by which the local calendar differs from that of Umm al-Qura.
        names: Whether pages tell who approved an article.
        per_page: How many articles a page of the index lists.
    """

    title: Notice = field(default=Notice("دو زبان", "Dozaban"))
    description: Notice = field(
        default=Notice("خبریں اردو اور انگریزی میں", "News in Urdu and English")
    )
    url: str = ""
    require: State = State.APPROVED
    theme: str = "broadsheet"
    theme_folder: Path | None = None
    pages: Path | None = None
    footer: Notice = field(default=Notice("", ""))
    hijri: bool = False
    hijri_offset: int = 0
    names: bool = True
    per_page: int = 15


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A file of the site, ready to be written.

    Attributes:
        path: Its path below the site's folder, with slashes.
        data: Its bytes.
    """

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Tag:
    """A subject of articles.

    Attributes:
        slug: Name of its folder below `tags/`, made from the English name.
        name: In both languages.
    """

    slug: str
    name: Notice


@dataclass(frozen=True, slots=True)
class TermUse:
    """A glossary term in one article.

    Attributes:
        target: The rendering that the glossary asks for.
        surfaces: The Urdu words that mean it there, each once.
        segments: Numbers of the sentences, as on the page.
        note: What the glossary notes about it; may be empty.
    """

    target: str
    surfaces: tuple[str, ...]
    segments: tuple[int, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the rest of the site must know of an article.

    Attributes:
        slug: Name of its edition.
        folder: Name of its folder on the site; the slug, unless the site needs that name itself.
        title: In both languages.
        summary: The summary label, else the first sentence of the text; shortened.
        date: When the article is from.
        updated: When its pages last changed for readers: the last review, else the translation.
        tags: Its subjects.
        counts: How far its sentences are.
        author: The author label; empty where there is none.
        image: Address of its first picture below its folder; empty where there is none.
        terms: The glossary terms in it.
        urdu: The Urdu text below the title, normalised, for the search.
        english: The English text below the title, for the search.
    """

    slug: str
    folder: str
    title: Notice
    summary: Notice
    date: dt.date
    updated: dt.datetime
    tags: tuple[Tag, ...] = ()
    counts: ReviewCount = field(default_factory=ReviewCount)
    author: Notice = field(default=Notice("", ""))
    image: str = ""
    terms: tuple[TermUse, ...] = ()
    urdu: str = ""
    english: str = ""

    def place(self, view: str = "both") -> Place:
        """Return where one of its pages is.

        Args:
            view: "both", "ur" or "en": which languages the page shows.
        """
        return Place(
            f"{self.folder}/index.html" if view == "both" else f"{self.folder}/{view}/index.html"
        )


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of an article, as it lies on the site.

    Attributes:
        path: Its path below the site's folder, with slashes.
        width: In pixels.
        height: In pixels.
    """

    path: str
    width: int
    height: int
