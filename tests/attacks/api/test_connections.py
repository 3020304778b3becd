"""Clients that speak badly, slowly, too much, or go away, at a real socket."""

from __future__ import annotations

import asyncio
import gzip
import json
import threading
import time
from contextlib import suppress

import pytest

from tests.attacks.api.live_server import LONG, post, served, status, talk
from tests.review.standins import until
from translator.engine import FakeEngine, Hypothesis
from translator.errors import StoppedError
from translator.serving.connections import Connection

ASKED = {"q": "سلام", "source": "ur", "target": "en"}
SHORT = 0.3  # seconds, for what is waited for here and lasts longer in earnest


class Hasty(Connection):
    """Waits less than it does in earnest."""

    head_seconds = SHORT
    read_seconds = SHORT


HASTY = {"connection": Hasty}


def play(tmp_path, story, **how):
    async def whole():
        path = tmp_path / "s"
        async with served(path, **how) as app:
            return await story(path, app)

    return asyncio.run(whole())


BAD = {
    "nothing that is HTTP": b"\x16\x03\x01\x02\x00\x01\x00" * 9 + b"\r\n\r\n",
    "two lengths": post(ASKED, Content_Length="5\r\nContent-Length: 6"),
    "a length and chunks": post(ASKED, Transfer_Encoding="chunked"),
    "a length that is none": post(ASKED, Content_Length="+5"),
    "a hexadecimal length": post(ASKED, Content_Length="0x10"),
    "chunks that are gzip": post(ASKED, Content_Length=None, Transfer_Encoding="gzip, chunked"),
    "a broken header": b"GET /health HTTP/1.1\r\nHost: x\r\nA b: c\r\n\r\n",
    "a header over two lines": b"GET /health HTTP/1.1\r\nHost: x\r\nA: b\r\n c: d\r\n\r\n",
    "NUL in a header": b"GET /health HTTP/1.1\r\nHost: x\r\nA: \x00\r\n\r\n",
    "no host": b"GET /health HTTP/1.1\r\n\r\n",
    "two hosts": b"GET /health HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
    "an endless header": b"GET /health HTTP/1.1\r\nHost: x\r\nA: " + b"b" * 200_000,
    "endless headers": b"GET /health HTTP/1.1\r\n" + b"A: b\r\n" * 40_000,
    "an endless address": b"GET /" + b"a" * 200_000,
    "another version": b"GET /health HTTP/9.9\r\nHost: x\r\n\r\n",
    "half a percent sign": b"GET /%f HTTP/1.1\r\nHost: x\r\n\r\n",
    "a whole address": b"GET http://evil.example/health HTTP/1.1\r\nHost: x\r\n\r\n",
    "an address of nothing": b"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
    "a tunnel": b"CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n",
    "its own request": b"TRACE / HTTP/1.1\r\nHost: x\r\nCookie: secret\r\n\r\n",
    "lines in an address": b"GET /a%0d%0aX-Evil:%201 HTTP/1.1\r\nHost: x\r\n\r\n",
    "an upgrade": b"GET / HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n",
    "a gzip bomb": post(gzip.compress(b"[" * 10**7), Content_Encoding="gzip"),
    "a body that is announced larger": post(ASKED, Content_Length=str(10**12)),
    "other text": post("سلام".encode("utf-16"), "application/json; charset=utf-16"),
}  # fmt: skip


def test_what_is_no_good_request_is_refused_in_few_words(tmp_path, caplog):
    async def story(path, _):
        found = {name: await talk(path, data) for name, data in BAD.items()}
        return found, await talk(path, post(ASKED))

    found, after = play(tmp_path, story, connection=Hasty)
    assert {name: status(answer) for name, answer in found.items() if status(answer) >= 500} == {}
    for name, answer in found.items():
        assert len(answer) < 1000, name
        assert b"secret" not in answer, name
        assert b"x-evil" not in answer.lower().partition(b"\r\n\r\n")[0], name
    good = {
        "a header over two lines",
        "another version",
        "half a percent sign",
        "an upgrade",
        "a whole address",
        "lines in an address",
    }
    assert {n for n, answer in found.items() if status(answer) == 200} <= good
    assert status(after) == 200
    assert caplog.messages == []


def test_a_second_request_cannot_hide_in_the_body_of_the_first(tmp_path):
    hidden = b"0\r\n\r\nGET /languages HTTP/1.1\r\nHost: x\r\n\r\n"

    async def story(path, _):
        both = post(hidden, Transfer_Encoding="chunked")
        return await talk(path, both, end=False)

    answer = play(tmp_path, story, connection=Hasty)
    assert status(answer) == 400
    assert b'"targets"' not in answer


async def _endless(path, first, more):
    reader, writer = await asyncio.open_unix_connection(str(path))
    writer.write(first)
    sent = 0
    with suppress(BrokenPipeError, ConnectionResetError):
        while sent < 100_000_000 and not reader.at_eof() and not writer.is_closing():
            writer.write(more)
            sent += len(more)
            await asyncio.wait_for(writer.drain(), LONG)
            await asyncio.sleep(0)
    answer = b""
    with suppress(BrokenPipeError, ConnectionResetError):
        answer = await asyncio.wait_for(reader.read(), LONG)
    writer.close()
    return answer, sent


def test_chunks_without_end_are_cut_off(tmp_path):
    first = post(b"", Content_Length=None, Transfer_Encoding="chunked")
    more = b"10000\r\n" + b"x" * 65536 + b"\r\n"
    answer, sent = play(
        tmp_path, lambda path, _: _endless(path, first, more), body=200_000, **HASTY
    )
    assert status(answer) in {413, 0}  # 0: the end came before the answer could be read
    assert sent < 500_000_000  # of the gigabytes that it would like to send


@pytest.mark.parametrize("begin", [b"", b"P", b"POST /translate HTTP/1.1\r\nHost: x\r\nA: "])
def test_a_client_that_drips_headers_is_not_waited_for(tmp_path, begin):
    async def story(path, _):
        reader, writer = await asyncio.open_unix_connection(str(path))
        began = time.monotonic()
        while not reader.at_eof() and time.monotonic() - began < LONG:
            with suppress(BrokenPipeError, ConnectionResetError):
                writer.write(begin or b"")
                await writer.drain()
            begin_more = b"a" if begin else b""
            with suppress(TimeoutError, ConnectionResetError):
                await asyncio.wait_for(reader.read(1), 0.05)
            with suppress(BrokenPipeError, ConnectionResetError):
                writer.write(begin_more)
        writer.close()
        return time.monotonic() - began

    assert play(tmp_path, story, connection=Hasty) < LONG


def test_a_client_that_drips_a_body_is_told_so(tmp_path):
    async def story(path, _):
        return await talk(path, post(ASKED)[:-1])

    assert status(play(tmp_path, story, patience=SHORT)) == 408


def test_500_clients_at_once_are_all_answered(tmp_path):
    async def story(path, _):
        return await asyncio.gather(*(talk(path, post(ASKED)) for _ in range(500)))

    found = [status(answer) for answer in play(tmp_path, story, waiting=500)]
    assert found.count(200) > 400  # those for whom there is no connection are cut off
    assert set(found) <= {200, 503, 0}


class Waiting(FakeEngine):
    """Translates what says "wait" until somebody stops it, all else at once."""

    def __init__(self):
        super().__init__()
        self.inside, self.stopped = threading.Semaphore(0), threading.Event()

    def translate(self, requests, progress=None):
        if not any("رک" in request.text for request in requests):
            return super().translate(requests, progress)
        self.inside.release()
        until_when = time.monotonic() + LONG
        try:
            while time.monotonic() < until_when:
                progress(0)
                time.sleep(0.01)
        except StoppedError:
            self.stopped.set()
            raise
        return [[Hypothesis("late")] for _ in requests]


def test_a_client_that_goes_away_gives_up_its_place(tmp_path, caplog):
    engine = Waiting()

    async def story(path, _):
        held = []
        for word in ("رک", "رک بھی", "رک اب", "رک جا"):  # one at work, three that wait
            _, writer = await asyncio.open_unix_connection(str(path))
            writer.write(post({**ASKED, "q": word}))
            held.append(writer)
        assert await asyncio.to_thread(engine.inside.acquire, timeout=LONG)
        await asyncio.sleep(0.1)
        full = await talk(path, post(ASKED))
        for writer in reversed(held):
            writer.close()
        assert await asyncio.to_thread(engine.stopped.wait, LONG)
        free = b""
        async with asyncio.timeout(LONG):
            while status(free) != 200:
                free = await talk(path, post(ASKED))
        return status(full), json.loads(free.partition(b"\r\n\r\n")[2])

    full, free = play(tmp_path, story, engine=engine, at_once=1, waiting=3)
    assert (full, free) == (503, {"translatedText": "X"})
    assert engine.inside.acquire(blocking=False) is False  # those that waited never began
    assert caplog.messages == []


def test_bodies_together_take_only_so_much_memory(tmp_path):
    async def story(path, app):
        half = post({**ASKED, "q": "a" * 30_000})
        held = []
        for _ in range(4):
            _, writer = await asyncio.open_unix_connection(str(path))
            writer.write(half[:-1])
            held.append(writer)
        await until(lambda: _held(app) >= 4 * 30_000)
        full = await talk(path, half)
        for writer in held:
            writer.close()
        await until(lambda: _held(app) == 0)
        return status(full), status(await talk(path, half))

    assert play(tmp_path, story, held=140_000) == (503, 200)


def _held(app):
    guard = app.middleware_stack
    while not hasattr(guard, "_room"):
        guard = guard.app
    return guard._room._held  # noqa: SLF001 - nothing else tells it
