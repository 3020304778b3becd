"""What comes over a connection that is no decent request, or comes too slowly, or never ends."""

from __future__ import annotations

import socket
import time

import pytest

from tests.attacks.desk.stand import SLUG
from tests.attacks.desk.wire import ask, request, send
from translator.serving import connections
from translator.serving.connections import Connection

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

_SOON = 10.0
BROKEN = {
    "no request": b"\r\n\r\n",
    "bytes": bytes(range(256)) * 4,
    "a hello of TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 500,
    "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "HTTP/0.9": b"GET /\r\n\r\n",
    "no host": b"GET / HTTP/1.1\r\n\r\n",
    "HTTP/1.0 without a host": b"GET / HTTP/1.0\r\n\r\n",
    "two hosts": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n",
    "NUL in a header": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\0b\r\n\r\n",
    "a bare CR": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\rb\r\n\r\n",
    "space before the colon": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX : a\r\n\r\n",
    "a folded header": b"GET / HTTP/1.1\r\nHost: evil\r\n .example\r\n\r\n",
    "a huge header": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"a" * 100_000,
    "many headers": b"GET / HTTP/1.1\r\n" + b"X: a\r\n" * 20_000,
    "a huge address": b"GET /" + b"a" * 100_000,
    "length and chunks": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "two lengths": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na",
    "a negative length": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    "a length with a sign": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: +1\r\n\r\na",
    "a length of 5,000 figures": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: "
    + b"9" * 5000 + b"\r\n\r\n",
    "another coding": b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n",
    "a chunk of no length": b"POST / HTTP/1.1\r\nHost: x\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n-1\r\n",
    "a web socket": b"GET / HTTP/1.1\r\nHost: x\r\n"
    b"Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    "a tunnel": b"CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n",
    "another's address": b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
}  # fmt: skip


@pytest.mark.parametrize("raw", BROKEN.values(), ids=BROKEN)
def test_what_is_no_request_is_refused_and_writes_no_line_into_the_log(desk, raw):
    before = len(desk.said)
    answer = send(desk.port, raw, wait=_SOON)
    assert answer.status in {0, 400, 401, 413, 421, 431, 501}
    assert desk.said[before:] == []
    assert ask(desk.port, "GET", "/", desk.headers(desk.cookie())).status == 200


@pytest.mark.parametrize(
    "framing",
    [
        {"Content-Length": "4", "Transfer-Encoding": "chunked"},
        {"Transfer-Encoding": "chunked, identity"},
        {"Transfer-Encoding": "\x0bchunked"},
        {"Transfer-Encoding ": "chunked", "Content-Length": "4"},
        {"Content-Length": "4, 5"},
    ],
)
def test_no_second_request_is_hidden_in_the_body_of_a_first(desk, framing):
    cookie = desk.cookie()
    hidden = _comment(desk, cookie, "hidden")
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    first = request("POST", "/language", desk.headers(cookie, **form, **framing), b"0\r\n\r\n")
    answer = send(desk.port, first + hidden)
    time.sleep(0.1)
    assert answer.status in {0, 400, 413, 501} or "hidden" not in _said(desk)


def test_a_head_that_drips_is_not_waited_for(desk, monkeypatch):
    monkeypatch.setattr(Connection, "head_seconds", 0.4)
    with _connected(desk) as sock:
        sock.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n")
        assert _seconds_until_closed(sock, b"X: a\r\n") < _SOON


def test_a_connection_that_says_nothing_is_closed(desk, monkeypatch):
    monkeypatch.setattr(Connection, "head_seconds", 0.3)
    with _connected(desk) as sock:
        assert sock.recv(100) == b""


def test_a_second_request_that_drips_is_not_waited_for(desk, monkeypatch):
    monkeypatch.setattr(Connection, "head_seconds", 0.4)
    with _connected(desk) as sock:
        sock.sendall(request("GET", "/enter", desk.headers()))
        assert sock.recv(100)
        assert _seconds_until_closed(sock, b"G") < _SOON


def test_a_body_that_never_ends_is_not_read_for_ever(desk, monkeypatch):
    monkeypatch.setattr(Connection, "head_seconds", 0.4)
    chunked = {"Transfer-Encoding": "chunked"}
    with _connected(desk) as sock:
        sock.sendall(request("POST", "/e/x/undo", desk.headers(desk.cookie(), **chunked)))
        assert _seconds_until_closed(sock, b"40000\r\n" + b"a" * 0x40000 + b"\r\n") < _SOON


def test_too_many_connections_are_closed_and_the_others_served(desk, monkeypatch):
    time.sleep(0.1)  # those of other tests end
    monkeypatch.setattr(connections, "_MOST", 20)
    opened = [_connected(desk) for _ in range(60)]
    time.sleep(0.3)
    assert sum(_is_open(sock) for sock in opened) <= 20
    for sock in opened:
        sock.close()
    time.sleep(0.3)
    assert ask(desk.port, "GET", "/", desk.headers(desk.cookie())).status == 200


def _comment(desk, cookie: str, words: str) -> bytes:
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    body = f"words={words}".encode()
    return request("POST", f"/e/{SLUG}/s/1/comment", desk.headers(cookie, **kind), body)


def _said(desk) -> str:
    return " ".join(event.note for event in desk.room.events(1))


def _connected(desk) -> socket.socket:
    return socket.create_connection(("127.0.0.1", desk.port), timeout=_SOON)


def _is_open(sock: socket.socket) -> bool:
    sock.settimeout(0.01)
    try:
        return sock.recv(1) != b""
    except TimeoutError:
        return True
    except ConnectionResetError:
        return False


def _seconds_until_closed(sock: socket.socket, drop: bytes) -> float:
    begun = time.monotonic()
    while time.monotonic() - begun < _SOON:
        try:
            sock.sendall(drop)
        except (BrokenPipeError, ConnectionResetError):
            break
        time.sleep(0.05)
    return time.monotonic() - begun
