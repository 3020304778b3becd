"""A small LibreTranslate on this machine that says, and fails, as a test tells it to."""

from __future__ import annotations

import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Reply:
    """What the server answers: a status, headers and bytes.

    Attributes:
        status: HTTP status; 0 resets the connection instead.
        body: JSON, or bytes as they are.
        headers: More headers.
        claimed: Content-Length, if it is not that of the body.
        pause: Seconds before the answer.
    """

    status: int = 200
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    claimed: int | None = None
    pause: threading.Event | None = None


def error(status: int, text: str, **headers: str) -> Reply:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status, {"error": text}, named)


def translated(asked: dict[str, Any]) -> Reply:
    """Answer as LibreTranslate does: every text in capitals, with alternatives if asked for."""
    body: dict[str, Any] = {"translatedText": [text.upper() for text in asked["q"]]}
    if number := asked.get("alternatives", 0):
        body["alternatives"] = [[f"{text} {i}" for i in range(number)] for text in asked["q"]]
    return Reply(200, body)


@dataclass
class LibreServer:
    """Remembers what it was asked; `answer` decides what it says.

    Attributes:
        answer: From the JSON asked to the reply.
        script: Replies that come first, one a request.
        asked: The JSON of every request.
        paths: Their paths.
        headers: Their headers.
        busiest: How many requests were under way at a time, at most.
    """

    answer: Callable[[dict[str, Any]], Reply] = translated
    script: list[Reply] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    busiest: int = 0
    port: int = 0
    _under_way: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def sizes(self) -> list[int]:
        return sorted(len(asked["q"]) for asked in self.asked)

    def reply(self, path: str, headers: dict[str, str], asked: dict[str, Any]) -> Reply:
        with self._lock:
            self._under_way += 1
            self.busiest = max(self.busiest, self._under_way)
            self.asked.append(asked)
            self.paths.append(path)
            self.headers.append(headers)
            scripted = self.script.pop(0) if self.script else None
        try:
            return scripted or self.answer(asked)
        finally:
            with self._lock:
                self._under_way -= 1


def _handler(server: LibreServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            reply = server.reply(self.path, dict(self.headers), asked)
            if reply.pause:
                reply.pause.wait(5)
            if not reply.status:
                self._reset()
                return
            raw = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header(
                "Content-Length", str(len(raw) if reply.claimed is None else reply.claimed)
            )
            self.end_headers()
            self.wfile.write(raw)

        def do_GET(self) -> None:
            server.paths.append(f"GET {self.path}")
            self.send_error(404)

        def _reset(self) -> None:
            linger = struct.pack("ii", 1, 0)  # closing sends RST, not FIN
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    return Handler


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing of clients that went away."""

    def shutdown_request(self, request: Any) -> None:
        self.close_request(request)  # without a FIN before the reset


@contextmanager
def running(**how: Any) -> Iterator[LibreServer]:
    """Run a server for the length of a block."""
    server = LibreServer(**how)
    with _Quiet(("127.0.0.1", 0), _handler(server)) as http:
        server.port = http.server_port
        thread = threading.Thread(target=http.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            http.shutdown()
            thread.join()
