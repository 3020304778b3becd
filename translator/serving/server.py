"""A server for one application, and the browser that shows it."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette

__all__ = ["aside", "has_screen", "server_of"]

_GRACE = 2  # seconds for requests that are under way when somebody stops it


def server_of(
    app: Starlette, certificate: Path | None = None, key: Path | None = None
) -> uvicorn.Server:
    """Return a server that says nothing of itself and trusts nobody in front of it.

    Args:
        app: What it serves.
        certificate: The file of the certificate for HTTPS; without one it is HTTP.
        key: The file of its key.
    """
    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="on",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,  # nothing in front of it may say who asks
        timeout_graceful_shutdown=_GRACE,
        ssl_certfile=certificate,
        ssl_keyfile=key,
    )
    return uvicorn.Server(config)


def aside(work: Callable[[Any], object], about: object) -> None:
    """Do something that nobody waits for."""
    threading.Thread(target=work, args=[about], daemon=True).start()


def has_screen() -> bool:
    """Return whether a browser would open a window; in a terminal it would take that over."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
