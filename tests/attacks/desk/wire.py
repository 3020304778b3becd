"""Requests as bytes, so that they can be as wrong as one likes, and what is answered."""

from __future__ import annotations

import socket
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse

__all__ = ["Answer", "ask", "request", "send"]

_WAIT = 15.0


@dataclass(frozen=True)
class Answer:
    """What came back; status 0 if the connection was closed without an answer."""

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""

    def header(self, name: str) -> str:
        """Return the last header of a name, in any case of its letters."""
        return {key.lower(): value for key, value in self.headers}.get(name.lower(), "")

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


def request(method: str, target: str, headers: dict[str, str], body: bytes = b"") -> bytes:
    """Return a request; a body is announced by its length if nothing else is said."""
    told = dict(headers)
    if body and not {"content-length", "transfer-encoding"} & {name.lower() for name in told}:
        told["Content-Length"] = str(len(body))
    lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in told.items())]
    return "\r\n".join([*lines, "", ""]).encode("utf-8", "surrogateescape") + body


def send(port: int, raw: bytes, *, method: str = "GET", wait: float = _WAIT) -> Answer:
    """Send bytes, and read one answer; of a stream only how it begins."""
    with socket.create_connection(("127.0.0.1", port), timeout=wait) as sock:
        with suppress(BrokenPipeError, ConnectionResetError):  # it may answer before it took all
            sock.sendall(raw)
        return _read(sock, method)


def ask(port: int, method: str, target: str, headers: dict[str, str], body: bytes = b"") -> Answer:
    """Send a request and read the answer."""
    return send(port, request(method, target, headers, body), method=method)


def _read(sock: socket.socket, method: str) -> Answer:
    answer = HTTPResponse(sock, method=method)
    try:
        answer.begin()
        is_stream = "event-stream" in (answer.getheader("content-type") or "")
        body = answer.read1(65536) if is_stream else answer.read()
        return Answer(answer.status, tuple(answer.getheaders()), body)
    except (ConnectionResetError, HTTPException):
        return Answer(0)
    finally:
        answer.close()
