"""Serve the desk until somebody stops it."""

from __future__ import annotations

import contextlib
import gc
import secrets
import webbrowser
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

import uvicorn
from starlette.applications import Starlette

from translator.errors import UsageError
from translator.publishing.notes import Notes
from translator.review.app import make_app
from translator.review.security.door import Door
from translator.review.security.ticket import Ticket
from translator.serving import aside, bind, has_screen, hosts_of, is_loopback, origin_of, server_of
from translator.store import Store

__all__ = ["Place", "serve"]

_COLLECTING = (50_000, 20, 20)  # `gc.set_threshold`
_PORT = 8447


@dataclass(frozen=True, slots=True)
class Place:
    """Where the desk is opened.

    Attributes:
        host: A name or an address of this machine.
        port: The port; by default 8447 or one of the next 20.
        certificate: The file of the certificate for HTTPS; without one it is HTTP.
        key: The file of its key.
    """

    host: str = "127.0.0.1"
    port: int | None = None
    certificate: Path | None = None
    key: Path | None = None


def serve(  # noqa: PLR0913 - all but the first two by name
    store: Store,
    place: Place,
    *,
    site: Path,
    notes: Notes,
    who: str,
    language: str,
    slug: str | None = None,
    tell: Callable[[str], None] = print,
    browse: bool = True,
) -> None:
    """Open the desk and serve it until Ctrl-C; what waits to be published is published then.

    Args:
        store: Holds the editions.
        place: Where.
        site: The folder of the published pages.
        notes: What the glossary notes for editors.
        who: Who works at it, if only this machine reaches it; else people sign in.
        language: Of the interface, for those whose browser asks for none that there is.
        slug: The edition to begin with; by default the list of them.
        tell: Says where it is.
        browse: Whether to open a browser there.

    Raises:
        GlossaryError: If a glossary file cannot be read or is malformed.
        StoreError: If the database cannot be used.
        UsageError: If the desk cannot be opened there, or nobody could sign in.
    """
    accounts = not is_loopback(place.host)
    _check(store, place, accounts=accounts)
    notes.warm()
    with bind(place.host, place.port, _PORT) as sock:
        port, secure = sock.getsockname()[1], place.certificate is not None
        token, ticket = ("", None) if accounts else (secrets.token_urlsafe(32), Ticket())
        hosts = hosts_of(place.host)
        door = Door(token, "" if accounts else who, accounts, hosts, secure, port, ticket)
        app = make_app(store, door=door, site=site, notes=notes, language=language)
        server = _server(app, place)
        origin = origin_of(place.host, port, secure=secure)
        with contextlib.suppress(KeyboardInterrupt):
            tell(origin + _path(slug, token))
            aside(app.state.services.warm, slug)
            if browse and has_screen():
                aside(webbrowser.open, origin + _path(slug, ticket.secret if ticket else ""))
            with _rarely_collecting():
                server.run(sockets=[sock])


def _server(app: Starlette, place: Place) -> uvicorn.Server:
    server = server_of(app, place.certificate, place.key)
    try:
        server.config.load()  # reads certificate and key
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(
            f"{place.certificate} and {place.key} cannot be used for HTTPS ({reason}). Name a "
            "certificate and the key that belongs to it, both as PEM files that you may read."
        ) from None
    return server


@contextlib.contextmanager
def _rarely_collecting() -> Iterator[None]:
    """Look for garbage in cycles less often than usual.

    An edition of 5,000 sentences is half a million objects, which the usual thresholds go through
    again and again while nothing of it is garbage; all threads wait meanwhile.
    """
    before = gc.get_threshold()
    gc.set_threshold(*_COLLECTING)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _check(store: Store, place: Place, *, accounts: bool) -> None:
    if (place.certificate is None) != (place.key is None):
        raise UsageError("HTTPS needs both: --certificate FILE and --key FILE.")
    for path in filter(None, (place.certificate, place.key)):
        if not path.is_file():
            raise UsageError(f"There is no file {path}. Name that of the certificate and its key.")
    if accounts and not store.accounts():
        raise UsageError(
            f"Others can reach {place.host}, so people must sign in, and nobody has a password. "
            "Give them one: translate team password NAME"
        )


def _path(slug: str | None, token: str) -> str:
    page = f"/e/{quote(slug, safe='')}" if slug else "/"
    if not token:
        return page
    return f"/enter?{urlencode({'token': token} | ({'next': page} if slug else {}))}"
