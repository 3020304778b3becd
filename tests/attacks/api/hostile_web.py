"""A web server that does not play by the rules: it sends what a test tells it, byte by byte."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import contextmanager, suppress
from itertools import chain, repeat

__all__ = ["ENDLESS", "hostile"]

OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
ENDLESS = {
    "headers that drip": (OK + b"X: ", b"a", 0.02),
    "go on, go on": (b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.001),
    "the size of a chunk that drips": (CHUNKED, b"0", 0.02),
    "trailers without end": (CHUNKED + b"1\r\n[\r\n0\r\n", b"X: y\r\n", 0.001),
    "an error that drips": (b"HTTP/1.1 400 No\r\n\r\n", b"a", 0.02),
    "a body that drips": (OK + b"\r\n", b" ", 0.02),
    "silence": (b"", b"", 0.05),
}
"""What a server begins with, what it repeats, and the seconds between."""


@contextmanager
def hostile(first, more=b"", pause=0.0, times=None):
    """Run a server; give its address and the requests that it saw."""
    seen = []
    end = threading.Event()

    def answer(connection):
        with connection, suppress(OSError):
            seen.append(connection.recv(65536))
            for data in chain([first], repeat(more) if times is None else repeat(more, times)):
                if end.is_set():
                    return
                connection.sendall(data)
                time.sleep(pause)
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(65536):  # else what was sent last could be lost
                pass

    def accept(listener):
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                threading.Thread(target=answer, args=[connection], daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=accept, args=[listener], daemon=True).start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}", seen
        finally:
            end.set()
            listener.shutdown(socket.SHUT_RDWR)
