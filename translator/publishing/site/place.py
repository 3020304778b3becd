"""Where a page is on the site, and how it links to others."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from urllib.parse import quote

__all__ = ["Place"]

_INDEX = "index.html"
_SAFE = "/-._~!$'()*,;=:@"  # of RFC 3986, without what HTML or a query would read otherwise


@dataclass(frozen=True, slots=True)
class Place:
    """A file of the site.

    Attributes:
        path: Its path below the site's folder, with slashes: "my-article/ur/index.html".
    """

    path: str

    @property
    def address(self) -> str:
        """What comes after the site's address: "my-article/ur/"; empty for the first page."""
        return self.path.removesuffix(_INDEX) if self.is_index else self.path

    @property
    def is_index(self) -> bool:
        """Whether a folder's address shows it."""
        return posixpath.basename(self.path) == _INDEX

    def to(self, address: str, fragment: str = "") -> str:
        """Return a relative link from here, percent-encoded; it works wherever the site lies.

        Args:
            address: An address on the site: "tags/", "assets/base.css", "" for the first page.
            fragment: The id of an element there.
        """
        here, there = self.path.split("/")[:-1], address.split("/")
        shared = len(posixpath.commonprefix([here, there[:-1]]))
        link = "../" * (len(here) - shared) + quote("/".join(there[shared:]), safe=_SAFE)
        return (link or "./") + (f"#{quote(fragment, safe=_SAFE)}" if fragment else "")

    def url(self, site_url: str) -> str:
        """Return the absolute address of the page, or "" where the site's own is not known.

        Args:
            site_url: Address of the site, with a slash at its end; may be empty.
        """
        return site_url + quote(self.address, safe=_SAFE) if site_url else ""
