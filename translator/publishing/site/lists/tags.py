"""Tags: what the articles are about, and a list of articles for each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from translator.publishing.site.lists.alphabet import english_order, urdu_order
from translator.publishing.site.lists.cards import Cards
from translator.publishing.site.lists.paging import sheets
from translator.publishing.site.lists.words import counted, numbered
from translator.publishing.site.machines.meta import page_meta
from translator.publishing.site.place import Place
from translator.publishing.site.values import Entry, Settings, SiteFile, Tag
from translator.publishing.theme.theme import Theme
from translator.publishing.theme.words import MENU
from translator.publishing.wording import Notice

__all__ = ["Subject", "subjects", "tag_files"]


@dataclass(frozen=True, slots=True)
class Subject:
    """A tag as its page shows it.

    Attributes:
        tag: Its slug, and the names that most articles give it.
        entries: The articles that have it, newest first.
    """

    tag: Tag
    entries: Sequence[Entry]

    @property
    def address(self) -> str:
        """Address of its first page."""
        return f"tags/{self.tag.slug}/"


def tag_files(
    entries: Sequence[Entry], settings: Settings, theme: Theme, cards: Cards | None = None
) -> Iterator[SiteFile]:
    """Yield `tags/index.html`, and for each tag `tags/SLUG/index.html` and the pages after it.

    Args:
        entries: All published articles, newest first.
        settings: Those of the site; `per_page` articles stand on a page.
        theme: How it looks.
        cards: What other lists of the same site rendered.
    """
    cards = cards or Cards(settings, theme)
    place, found = Place("tags/index.html"), subjects(entries)
    page = theme.render(
        "tags.html", place=place, settings=settings, heading=MENU["tags/"], counted=counted,
        by_english=found, by_urdu=sorted(found, key=lambda s: urdu_order(s.tag.name.urdu)),
    )  # fmt: skip
    yield SiteFile(place.path, page.encode())
    for subject in found:
        yield from _pages(subject, settings, theme, cards)


def subjects(entries: Iterable[Entry]) -> list[Subject]:
    """Return the tags of all articles, sorted by their English names.

    Tags with one slug are one. It has the names that most of its articles give it; of names that
    are equally frequent, that of the newest article.

    Args:
        entries: Newest first.
    """
    names: dict[str, list[Notice]] = defaultdict(list)
    tagged: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for slug, tag in {tag.slug: tag for tag in reversed(entry.tags)}.items():
            names[slug].append(tag.name)
            tagged[slug].append(entry)
    found = [Subject(Tag(slug, _usual(slug, names[slug])), some) for slug, some in tagged.items()]
    return sorted(found, key=lambda s: (english_order(s.tag.name.english), s.tag.slug))


def _usual(slug: str, names: Sequence[Notice]) -> Notice:
    return Notice(
        _most_frequent(name.urdu for name in names) or slug,
        _most_frequent(name.english for name in names) or slug,
    )


def _most_frequent(names: Iterable[str]) -> str:
    counts = Counter(filter(None, names))
    return max(counts, key=counts.__getitem__, default="")  # of equal ones the first


def _pages(subject: Subject, settings: Settings, theme: Theme, cards: Cards) -> Iterator[SiteFile]:
    name = subject.tag.name
    for sheet in sheets(subject.entries, settings.per_page, subject.address):
        page = theme.render(
            "tag.html", place=sheet.place, settings=settings, heading=name,
            tags=MENU["tags/"], sheet=sheet, counted=counted, card=cards.at(sheet.place),
            meta=page_meta(
                numbered(name, sheet.number), settings.description, sheet.place, settings
            ),
        )  # fmt: skip
        yield SiteFile(sheet.place.path, page.encode())
