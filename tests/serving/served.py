"""An application as its users reach it: behind our server, in a thread of the test."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Iterator

from starlette.applications import Starlette

from translator.serving import server_of

__all__ = ["served"]

_WAIT = 20  # seconds


@contextlib.contextmanager
def served(app: Starlette, sock: socket.socket) -> Iterator[None]:
    """Serve on a socket that is bound; on leaving, end and be gone."""
    server = server_of(app)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]}, daemon=True)
    thread.start()
    end = time.monotonic() + _WAIT
    while not server.started and time.monotonic() < end:
        time.sleep(0.01)
    assert server.started
    try:
        yield
    finally:
        server.should_exit = True
        thread.join(_WAIT)
        assert not thread.is_alive()
