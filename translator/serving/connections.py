"""Connections: there are only so many, and none of them may wait for ever."""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from translator.serving.addresses import is_loopback

__all__ = ["Connection", "most_connections"]

_MOST = 500
_SHARE = 2
_HEAD = 20.0  # seconds from the first byte of a request to the end of its headers
_READ = 60.0  # seconds in which a client takes nothing of what is sent


def most_connections() -> int:
    """Return how many may be open at once: so few that files can always be opened beside them."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return _MOST
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return _MOST if files == resource.RLIM_INFINITY else min(_MOST, files // 2)


class Connection(H11Protocol):
    """A connection that is closed when too many are open, or its client is too slow.

    One address of another machine gets half of them, so that it cannot keep all others out. How
    long a body may take is up to the application.
    """

    head_seconds = _HEAD
    read_seconds = _READ

    def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401 - what uvicorn gives
        """Begin with no timer."""
        super().__init__(*given, **named)
        self._head: asyncio.TimerHandle | None = None
        self._read: asyncio.TimerHandle | None = None
        self._most = most_connections()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Close it at once if there are too many, else wait for a request."""
        super().connection_made(transport)
        if self._is_one_too_many():
            transport.abort()
        else:
            self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the timers."""
        self._stop_waiting_for_head()
        self._stop_waiting_for_reading()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what came; only a request whose headers are there may take longer."""
        super().data_received(data)
        if self._is_answering():
            self._stop_waiting_for_head()
        elif self._head is None:  # not begun anew by each byte
            self._wait_for_head()

    def pause_writing(self) -> None:
        """Wait until the client takes what was sent, but not for ever."""
        super().pause_writing()
        self._stop_waiting_for_reading()
        self._read = self.loop.call_later(self.read_seconds, self.transport.abort)

    def resume_writing(self) -> None:
        """Go on."""
        self._stop_waiting_for_reading()
        super().resume_writing()

    def _is_one_too_many(self) -> bool:
        if len(self.connections) > self._most:
            return True
        if self.client is None or is_loopback(self.client[0]):
            return False
        own = sum(_host_of(one) == self.client[0] for one in self.connections)
        return own > self._most // _SHARE

    def _is_answering(self) -> bool:
        cycle: RequestResponseCycle | None = self.cycle  # none before the first request
        return cycle is not None and not cycle.response_complete

    def _wait_for_head(self) -> None:
        self._head = self.loop.call_later(self.head_seconds, self._give_up)

    def _give_up(self) -> None:
        self._head = None
        if not self._is_answering():
            self.transport.abort()

    def _stop_waiting_for_head(self) -> None:
        if self._head is not None:
            self._head.cancel()
            self._head = None

    def _stop_waiting_for_reading(self) -> None:
        if self._read is not None:
            self._read.cancel()
            self._read = None


def _host_of(connection: object) -> str:
    client = getattr(connection, "client", None)
    return str(client[0]) if client else ""
