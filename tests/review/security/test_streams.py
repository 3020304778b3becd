"""Answers that go on pass through piece by piece, and end with their session."""

from __future__ import annotations

from functools import partial

import anyio
import pytest
from anyio.lowlevel import checkpoint

from tests.review.security.build import HOST, LOCAL
from translator.review.security.middleware import Guard


class Events:
    """An answer that goes on, and what a browser has got of it."""

    def __init__(self, store, cookie: str, door=LOCAL):
        self.guard = Guard(self._app, door, store)
        self.cookie, self.got, self.sent = cookie, [], 0

    async def _app(self, scope, receive, send):
        self.state = scope["state"]
        start = {"type": "http.response.start", "status": 200, "headers": []}
        await send(start)
        for number in range(3):
            await self.between(number)
            await send({"type": "http.response.body", "body": b"%d" % number, "more_body": True})
            self.sent += 1
        await send({"type": "http.response.body", "body": b"", "more_body": False})
        assert (await receive())["type"] == "http.disconnect"

    async def between(self, number: int):
        """Happens before each piece."""

    async def take(self, message):
        await checkpoint()
        self.got.append(message)

    async def gone(self):
        await checkpoint()
        return {"type": "http.disconnect"}

    def run(self) -> list[bytes]:
        """Return the pieces that came."""
        cookie = f"{LOCAL.cookie}={self.cookie}".encode()
        headers = [(b"host", HOST.encode()), (b"cookie", cookie)]
        scope = {"type": "http", "method": "GET", "path": "/e/x/events", "headers": headers}
        anyio.run(self.guard, scope | {"query_string": b""}, self.gone, self.take)
        return [one["body"] for one in self.got if one["type"] == "http.response.body"]


@pytest.fixture
def cookie(desk):
    """The cookie of somebody who is in."""
    desk.enter()
    return desk.cookie


def test_each_piece_comes_when_it_is_sent(store, cookie):
    events = Events(store, cookie)

    async def between(number: int):
        await checkpoint()
        assert len(events.got) == 1 + number  # nothing is held back

    events.between = between
    assert events.run() == [b"0", b"1", b"2", b""]
    assert events.state["who"] == "Sara"


def test_an_answer_that_goes_on_has_the_headers(store, cookie):
    events = Events(store, cookie)
    events.run()
    assert b"content-security-policy" in dict(events.got[0]["headers"])


def test_an_answer_ends_when_somebody_signs_out_in_another_tab(store, cookie):
    events = Events(store, cookie)

    async def between(number: int):
        if number == 1:
            await anyio.to_thread.run_sync(partial(events.state["visits"].close, cookie))

    events.between = between
    assert events.run() == [b"0", b""]
    assert events.got[-1]["more_body"] is False
    assert events.sent == 3  # the application need not know of it


def test_an_answer_to_nobody_is_no_stream(store):
    events = Events(store, "x" * 43)
    assert len(events.run()) == 1
    assert events.got[0]["status"] == 401
