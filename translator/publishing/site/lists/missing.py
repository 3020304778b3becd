"""The page that a web server shows where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from translator.publishing.site.place import Place
from translator.publishing.site.values import Settings, SiteFile
from translator.publishing.theme.theme import Theme
from translator.publishing.wording import Notice

__all__ = ["Rooted", "missing_files"]

_PATH = "404.html"
_HEADING = Notice("صفحہ نہیں ملا", "Page not found")
_TOP = Place("index.html")


@dataclass(frozen=True, slots=True)
class Rooted(Place):
    """A file that is shown at any address, so that its links cannot be relative to its own.

    Attributes:
        root: Path of the site on its web server, with a slash at each end: "/news/".
    """

    root: str

    def to(self, address: str, fragment: str = "") -> str:
        """See `Place.to`; the link begins at the root of the web server."""
        return self.root + _TOP.to(address, fragment).removeprefix("./")


def missing_files(settings: Settings, theme: Theme) -> Iterator[SiteFile]:
    """Yield `404.html`.

    A web server shows it for `/a/b/c/` as it is, so its links begin at the root of the server:
    with the path of `settings.url`. Where that is not known they are relative, and right only
    for addresses at the top of the site.

    Args:
        settings: Those of the site.
        theme: How it looks.
    """
    page = theme.render("404.html", place=_place(settings.url), settings=settings, heading=_HEADING)
    yield SiteFile(_PATH, page.encode())


def _place(url: str) -> Place:
    return Rooted(_PATH, urlsplit(url).path.rstrip("/") + "/") if url else Place(_PATH)
