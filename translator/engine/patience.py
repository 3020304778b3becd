"""Web servers that are not waited for: whatever they do, an exchange ends when its time is over.

The timeout of a socket begins anew with each byte that comes, so a server that drips, or repeats
headers without end, would be waited for for ever.
"""

from __future__ import annotations

import http.client
import socket
import threading
import urllib.request
from contextlib import suppress
from functools import partial
from types import TracebackType
from typing import Any, Self

__all__ = ["Patience"]


class Patience:
    """Cuts the connections of an exchange off when its time is over; a context manager.

    Attributes:
        is_over: Whether they were cut off.
    """

    def __init__(self, seconds: float) -> None:
        """Say how long the exchange may take; the time begins with the block.

        Args:
            seconds: That many.
        """
        self.is_over = False
        self._seconds = seconds
        self._open: list[socket.socket] = []
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None

    def __enter__(self) -> Self:
        """Begin."""
        self.renew()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Cut nothing off any more."""
        with self._lock:
            self._stop()
            for opened in self._open:
                opened.close()
            self._open.clear()

    def renew(self) -> None:
        """Let the time begin anew, because enough came."""
        with self._lock:
            self._stop()
            self._timer = threading.Timer(self._seconds, self._end)
            self._timer.daemon = True
            self._timer.start()

    def handlers(self) -> list[urllib.request.BaseHandler]:
        """Return the handlers for http and https by which connections are opened."""
        return [_Http(self), _Https(self)]

    def connected(self, *given: Any, **named: Any) -> socket.socket:  # noqa: ANN401 - see socket
        """Open a connection as `socket.create_connection` does, to be cut off in time."""
        opened = socket.create_connection(*given, **named)
        with self._lock:
            # TLS takes the first for itself; both stand for the one connection.
            self._open.append(opened.dup())
            if self.is_over:
                _cut(opened)
        return opened

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def _end(self) -> None:
        with self._lock:
            self.is_over = True
            for opened in self._open:
                _cut(opened)


class _Http(urllib.request.HTTPHandler):
    def __init__(self, patience: Patience) -> None:
        super().__init__()
        self._patience = patience

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(partial(_connection, self._patience), req)


class _Https(urllib.request.HTTPSHandler):
    def __init__(self, patience: Patience) -> None:
        super().__init__()
        self._patience = patience

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(partial(_secure_connection, self._patience), req)


def _connection(patience: Patience, host: str, **how: Any) -> http.client.HTTPConnection:  # noqa: ANN401 - see http.client
    return _watched(http.client.HTTPConnection(host, **how), patience)


def _secure_connection(patience: Patience, host: str, **how: Any) -> http.client.HTTPConnection:  # noqa: ANN401 - as above
    return _watched(http.client.HTTPSConnection(host, **how), patience)


def _watched(
    connection: http.client.HTTPConnection, patience: Patience
) -> http.client.HTTPConnection:
    """Have a connection opened by `patience`, before proxies or TLS make anybody wait."""
    connection._create_connection = patience.connected  # type: ignore[attr-defined]  # noqa: SLF001 - there is no other way in
    return connection


def _cut(opened: socket.socket) -> None:
    with suppress(OSError):  # it is closed already
        opened.shutdown(socket.SHUT_RDWR)
