"""The first page of the site and those that follow it: all articles, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translator.publishing.site.lists.cards import Cards
from translator.publishing.site.lists.paging import sheets
from translator.publishing.site.lists.words import numbered
from translator.publishing.site.machines.meta import page_meta
from translator.publishing.site.values import Entry, Settings, SiteFile
from translator.publishing.theme.theme import Theme
from translator.publishing.theme.words import MENU

__all__ = ["index_files"]


def index_files(
    entries: Sequence[Entry], settings: Settings, theme: Theme, cards: Cards | None = None
) -> Iterator[SiteFile]:
    """Yield `index.html`, `page/2/index.html` and so on.

    Args:
        entries: All published articles, newest first; without any, the first page says so.
        settings: Those of the site; `per_page` articles stand on a page.
        theme: How it looks.
        cards: What other lists of the same site rendered.
    """
    cards = cards or Cards(settings, theme)
    for sheet in sheets(entries, settings.per_page, ""):
        page = theme.render(
            "index.html", place=sheet.place, settings=settings, heading=MENU[""], sheet=sheet,
            card=cards.at(sheet.place),
            meta=page_meta(
                numbered(settings.title, sheet.number), settings.description, sheet.place, settings
            ),
        )  # fmt: skip
        yield SiteFile(sheet.place.path, page.encode())
