"""The page that searches the site."""

from __future__ import annotations

from translator.publishing.site.place import Place
from translator.publishing.site.search.index import FOLDER
from translator.publishing.site.search.spelling import spelling_table
from translator.publishing.site.values import Settings, SiteFile
from translator.publishing.theme.theme import Theme
from translator.publishing.wording import Notice

__all__ = ["search_page"]

_PLACE = Place("search/index.html")
_SEARCH = Notice("تلاش", "Search")


def search_page(settings: Settings, theme: Theme, bundles: int) -> SiteFile:
    """Return the page with the search box.

    Args:
        settings: Of the newsroom.
        theme: How the site looks.
        bundles: Over how many bundles the index is spread; with 0 the page says that the site has
            no search, so that links to it lead somewhere.

    Raises:
        ThemeError: If the theme's template cannot be rendered.
    """
    page = theme.render(
        "search.html",
        place=_PLACE,
        settings=settings,
        heading=_SEARCH,
        bundles=bundles,
        index=f"{FOLDER}/",
        spelling=spelling_table(),
    )
    return SiteFile(_PLACE.path, page.encode("utf-8"))
