"""Hear whatever Python code in this process does on a network.

Python itself tells of every socket before it does anything with it (PEP 578), and nobody can make
it silent again. Native code it cannot hear; for that the trial is cut off by the kernel.
"""

from __future__ import annotations

import sys
from typing import Any

__all__ = ["heard", "listen"]

_MADE = "socket.__new__"
_ON_SOCKETS = {"socket.bind", "socket.connect", "socket.sendmsg", "socket.sendto"}
_OF_NAMES = {
    "socket.getaddrinfo",
    "socket.gethostbyaddr",
    "socket.gethostbyname",
    "socket.getnameinfo",
}
_LOCAL = 1  # AF_UNIX: a file of this machine
_LONGEST = 200

_heard: list[str] = []
_listening: list[bool] = []


def listen() -> None:
    """Begin to listen; who listens already goes on."""
    if not _listening:
        _listening.append(True)
        sys.addaudithook(_hear)


def heard() -> tuple[str, ...]:
    """Return what was heard since the process began to listen, a line each."""
    return tuple(_heard)


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    if event == _MADE and int(arguments[1]) != _LOCAL:
        _note(event, int(arguments[1]))
    elif event in _ON_SOCKETS and isinstance(arguments[1], tuple):  # others are paths
        _note(event, arguments[1])
    elif event in _OF_NAMES:
        _note(event, arguments)


def _note(event: str, what: object) -> None:
    _heard.append(f"{event} {what!r}"[:_LONGEST])
