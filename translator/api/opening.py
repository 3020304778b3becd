"""Serve until somebody stops it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from translator.api.app import make_app
from translator.api.security.keys import load_keys
from translator.api.settings import Access, Limits
from translator.engine import Engine
from translator.errors import UsageError
from translator.serving import bind, hosts_of, is_loopback, origin_of, server_of
from translator.terms import Glossary

__all__ = ["Place", "serve"]

_PORT = 5000  # LibreTranslate's


@dataclass(frozen=True, slots=True)
class Place:
    """Where the server listens, and for whom.

    Attributes:
        host: A name or an address of this machine.
        port: The port; by default 5000 or one of the next 20.
        keys: A file of keys, one of which everybody needs who asks.
        open: Whether others than this machine may ask without a key.
        origins: Origins whose pages may ask; "*" for all.
    """

    host: str = "127.0.0.1"
    port: int | None = None
    keys: Path | None = None
    open: bool = False
    origins: tuple[str, ...] = ()


def serve(  # noqa: PLR0913 - all but the first two by name
    engine: Engine,
    glossary: Glossary,
    *,
    place: Place,
    limits: Limits,
    warm: bool = True,
    tell: Callable[[str], None] = print,
) -> None:
    """Serve until Ctrl-C.

    Args:
        engine: Translates.
        glossary: The terms of the server.
        place: Where.
        limits: How much may be asked for.
        warm: Whether to load the engine at once rather than with the first request.
        tell: Says where it is.

    Raises:
        UsageError: If it cannot listen there, or strangers could ask without a key.
    """
    access = _access(place)
    with bind(place.host, place.port, _PORT) as sock:
        app = make_app(engine, glossary, limits=limits, access=access, warm=warm)
        tell(origin_of(place.host, sock.getsockname()[1], secure=False) + "/")
        try:
            with contextlib.suppress(KeyboardInterrupt):
                server_of(app).run(sockets=[sock])
        finally:  # a second Ctrl-C keeps the application from ending in good order
            app.state.sentences.end()


def _access(place: Place) -> Access:
    alone = is_loopback(place.host)
    if not (alone or place.keys or place.open):
        raise UsageError(
            f"Others can reach {place.host}. Name the keys that they need with --api-keys FILE, "
            "or let everybody ask with --open."
        )
    keys = load_keys(place.keys) if place.keys else None
    return Access(keys, hosts_of(place.host) if alone else None, place.origins)
