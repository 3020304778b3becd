"""The archive: all articles by year and month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from translator.publishing.site.lists.words import counted, month_name
from translator.publishing.site.place import Place
from translator.publishing.site.values import Entry, Settings, SiteFile
from translator.publishing.theme.theme import Theme
from translator.publishing.theme.words import MENU
from translator.publishing.wording import Notice

__all__ = ["Month", "Year", "archive_files", "years"]


@dataclass(frozen=True, slots=True)
class Month:
    """The articles of one month.

    Attributes:
        id: The id of its heading on the page of the year: "m05".
        name: In both languages, without the year.
        entries: Newest first.
    """

    id: str
    name: Notice
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True)
class Year:
    """The articles of one year.

    Attributes:
        number: The year.
        months: Those with articles, newest first.
    """

    number: int
    months: tuple[Month, ...]

    @property
    def count(self) -> int:
        """How many articles there are."""
        return sum(len(month.entries) for month in self.months)

    @property
    def heading(self) -> Notice:
        """What its page is called."""
        archive = MENU["archive/"]
        return Notice(f"{archive.urdu} {self.number}", f"{archive.english} {self.number}")

    @property
    def place(self) -> Place:
        """Where the page of the year is."""
        return Place(f"archive/{self.number:04}/index.html")


def archive_files(entries: Sequence[Entry], settings: Settings, theme: Theme) -> Iterator[SiteFile]:
    """Yield `archive/index.html` and a page for each year, `archive/2026/index.html`.

    Args:
        entries: All published articles, newest first.
        settings: Those of the site.
        theme: How it looks.
    """
    place, found = Place("archive/index.html"), years(entries)
    page = theme.render(
        "archive.html", place=place, settings=settings, heading=MENU["archive/"], years=found,
        counted=counted,
    )  # fmt: skip
    yield SiteFile(place.path, page.encode())
    for year in found:
        page = theme.render(
            "year.html", place=year.place, settings=settings, heading=year.heading, year=year,
            counted=counted,
        )  # fmt: skip
        yield SiteFile(year.place.path, page.encode())


def years(entries: Sequence[Entry]) -> tuple[Year, ...]:
    """Return articles by year and month.

    Args:
        entries: Newest first.
    """
    return tuple(
        Year(number, tuple(_months(tuple(some))))
        for number, some in groupby(entries, lambda entry: entry.date.year)
    )


def _months(entries: Sequence[Entry]) -> Iterator[Month]:
    for number, some in groupby(entries, lambda entry: entry.date.month):
        yield Month(f"m{number:02}", month_name(number), tuple(some))
