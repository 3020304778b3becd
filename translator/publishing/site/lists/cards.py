"""Articles as they stand in lists: rendered once, however many lists they are in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from translator.publishing.site.lists.words import standing
from translator.publishing.site.place import Place
from translator.publishing.site.values import Entry, Settings
from translator.publishing.theme.theme import Theme

__all__ = ["Cards"]

_UP = "\0"  # stands for the way from a page to the first one; no text may hold it
_TOP = Place("index.html")


class Cards:
    """The articles of a site, each with title, summary, date and subjects."""

    def __init__(self, settings: Settings, theme: Theme) -> None:
        """Begin without having rendered any."""
        self._settings, self._theme = settings, theme
        self._rendered: dict[str, str] = {}  # by folder

    def at(self, place: Place) -> Callable[[Entry], Markup]:
        """Return what gives the HTML of an article for one page.

        Args:
            place: The page; links start from there.
        """
        up = place.to("").removeprefix("./")
        return lambda entry: Markup(self._card(entry).replace(_UP, up))  # noqa: S704 - a template's

    def _card(self, entry: Entry) -> str:
        if entry.folder not in self._rendered:
            self._rendered[entry.folder] = self._theme.render(
                "entry.html", place=_ANYWHERE, settings=self._settings, one=entry,
                state=standing(entry.counts),
            )  # fmt: skip
        return self._rendered[entry.folder]


@dataclass(frozen=True, slots=True)
class _Anywhere(Place):
    """A page that may be at any depth."""

    def to(self, address: str, fragment: str = "") -> str:
        return _UP + _from_top(address, fragment)


@lru_cache(maxsize=1024)
def _from_top(address: str, fragment: str) -> str:
    return _TOP.to(address, fragment).removeprefix("./")


_ANYWHERE = _Anywhere("index.html")
