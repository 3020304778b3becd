"""The one cookie by which the desk knows a browser."""

from __future__ import annotations

import datetime as dt

from starlette.datastructures import Headers
from starlette.responses import Response

from translator.review.security.door import Door

__all__ = ["cookies_of", "drop_cookie", "set_cookie"]

_MOST = 3


def cookies_of(headers: Headers, door: Door) -> list[str]:
    """Return what a browser sent as our cookie, each value once, three at most.

    It may be several: browsers share cookies between the ports of a machine, so that another
    server on it can set one of our name. Which of them is ours the store knows.
    """
    pairs = (part.partition("=") for line in headers.getlist("cookie") for part in line.split(";"))
    values = (value.strip() for name, _, value in pairs if name.strip() == door.cookie)
    return list(dict.fromkeys(values))[:_MOST]


def set_cookie(answer: Response, door: Door, cookie: str, lasting: dt.timedelta) -> None:
    """Let a browser keep the cookie, out of reach for scripts and for forms of other sites."""
    answer.set_cookie(
        door.cookie,
        cookie,
        max_age=int(lasting.total_seconds()),
        secure=door.secure,
        httponly=True,
        samesite="lax",
    )


def drop_cookie(answer: Response, door: Door) -> None:
    """Have a browser forget the cookie."""
    answer.delete_cookie(door.cookie, secure=door.secure, httponly=True, samesite="lax")
