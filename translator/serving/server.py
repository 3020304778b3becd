"""A server for one application, and the browser that shows it."""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette

from translator.serving.connections import Connection

__all__ = ["aside", "has_screen", "server_of"]

_GRACE = 2  # seconds for requests that are under way when somebody stops it


class _Server(uvicorn.Server):
    """Stops in good order when its terminal is closed, too."""

    async def serve(self, sockets: list[socket.socket] | None = None) -> None:
        """Serve until somebody stops it."""
        hangup = getattr(signal, "SIGHUP", None)  # Windows has none
        before = signal.getsignal(hangup) if hangup else signal.SIG_IGN
        heard = (
            before is not signal.SIG_IGN and threading.current_thread() is threading.main_thread()
        )
        if hangup and heard:
            signal.signal(hangup, lambda _, frame: self.handle_exit(signal.SIGTERM, frame))
        try:
            await super().serve(sockets)
        finally:
            if hangup and heard:
                signal.signal(hangup, before)


def server_of(
    app: Starlette, certificate: Path | None = None, key: Path | None = None
) -> uvicorn.Server:
    """Return a server that says nothing of itself and trusts nobody in front of it.

    It has only so many connections open at once, and closes those that keep it waiting.

    Args:
        app: What it serves.
        certificate: The file of the certificate for HTTPS; without one it is HTTP.
        key: The file of its key.
    """
    config = uvicorn.Config(
        app,
        http=Connection,
        ws="none",
        lifespan="on",
        log_level="error",  # a warning for each request that is none would let anybody fill a log
        access_log=False,
        server_header=False,
        proxy_headers=False,  # nothing in front of it may say who asks
        timeout_graceful_shutdown=_GRACE,
        ssl_certfile=certificate,
        ssl_keyfile=key,
    )
    return _Server(config)


def aside(work: Callable[[Any], object], about: object) -> None:
    """Do something that nobody waits for."""
    threading.Thread(target=work, args=[about], daemon=True).start()


def has_screen() -> bool:
    """Return whether a browser would open a window; in a terminal it would take that over."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
