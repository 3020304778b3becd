"""Where a request comes from, and where an answer may lead to."""

from __future__ import annotations

import re

from starlette.datastructures import Headers

from translator.review.security.door import Door

__all__ = ["is_foreign", "is_from_here", "safe_path"]

_HERE = frozenset({"same-origin", "none"})

# A browser drops tabs and line breaks from an address, and takes a backslash for a slash.
_PATH = re.compile(r"/(?![/\\])[^\x00-\x20\x7f\\]{0,1999}")

_ENTRANCES = ("/login", "/logout", "/enter", "/csp")


def is_from_here(headers: Headers, door: Door) -> bool:
    """Return whether a change was asked for by a page of the desk.

    Browsers tell it by Sec-Fetch-Site (Fetch Metadata), over plain HTTP to another machine only
    by Origin. A request with neither comes from no browser that we can trust.
    """
    origin, site = headers.get("origin", "null"), headers.get("sec-fetch-site")
    if origin != "null" and origin != door.origin(headers.get("host", "")):
        return False
    return origin != "null" if site is None else site in _HERE


def is_foreign(headers: Headers) -> bool:
    """Return whether another site embeds something of the desk, or asks for it from its scripts.

    Links from elsewhere are none of that: somebody follows them in a tab.
    """
    if headers.get("sec-fetch-site", "none") in _HERE:
        return False
    followed = ("navigate", "document")
    return (headers.get("sec-fetch-mode"), headers.get("sec-fetch-dest")) != followed


def safe_path(wanted: str) -> str:
    """Return the path on this site to which an answer may lead; `/` if it is another place.

    Args:
        wanted: What the address or a form names; anybody may have written it.
    """
    if not _PATH.fullmatch(wanted) or wanted.startswith(_ENTRANCES):
        return "/"
    return wanted
