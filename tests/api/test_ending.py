"""A server that ends keeps nobody, and does not wait for what nobody will read."""

from __future__ import annotations

import asyncio
import json
import threading
import time

import pytest

from tests.api.asking import Client
from translator.api.sentences import Sentences
from translator.article import Segment
from translator.engine import FakeEngine
from translator.errors import StoppedError
from translator.terms import Glossary

LONG = 30.0  # seconds after which a test that waits for something has failed
BODY = {"q": "شہر", "source": "ur", "target": "en"}


class Slow(FakeEngine):
    """Works until it is stopped, telling every now and then that it does."""

    begun: threading.Event
    stopped: threading.Event

    def __init__(self):
        super().__init__()
        self.begun, self.stopped = threading.Event(), threading.Event()

    def translate(self, requests, progress=None):
        until = time.monotonic() + LONG
        try:
            while time.monotonic() < until:
                progress(0)
                self.begun.set()
                time.sleep(0.01)
        except StoppedError:
            self.stopped.set()
            raise
        return super().translate(requests, progress)


def test_what_is_under_way_stops_and_nothing_begins_any_more():
    sentences = Sentences(Slow(), Glossary(), 10)
    timer = threading.Timer(0.05, sentences.end)
    timer.start()
    for _ in range(2):
        with pytest.raises(StoppedError):
            sentences.drafts([[Segment(0, 0, "شہر", "")]], sentences.glossary())
    timer.join()


@pytest.mark.parametrize("warm", [False, True])
def test_the_end_of_the_application_ends_the_work(warm, caplog):
    engine = Slow()
    client = Client(engine, warm=warm)
    with client.web:
        if warm:
            assert engine.begun.wait(LONG)
    sentences = client.app.state.sentences
    with pytest.raises(StoppedError):
        sentences.drafts([[Segment(0, 0, "شہر", "")]], sentences.glossary())
    assert engine.stopped.wait(LONG)
    assert caplog.messages == []


def _scope():
    headers = [(b"host", b"x"), (b"content-type", b"application/json")]
    client = ("203.0.113.9", 1)
    return {
        "type": "http",
        "method": "POST",
        "path": "/translate",
        "query_string": b"",
        "headers": headers,
        "client": client,
    }


def _receive():
    """Return what brings the request, and nothing more after it."""
    coming = [{"type": "http.request", "body": json.dumps(BODY).encode(), "more_body": False}]

    async def receive():
        if not coming:
            await asyncio.sleep(LONG)
        return coming.pop()

    return receive


def test_a_request_that_the_server_drops_is_told_that_it_ends(caplog):
    engine, sent = Slow(), []
    app = Client(engine).app

    async def send(message):
        sent.append(message)

    async def talk():
        asking = asyncio.ensure_future(app(_scope(), _receive(), send))
        assert await asyncio.to_thread(engine.begun.wait, LONG)
        asking.cancel()
        await asking
        app.state.sentences.end()

    asyncio.run(talk())
    assert sent[0]["status"] == 503
    assert (b"retry-after", b"5") in sent[0]["headers"]
    assert json.loads(sent[1]["body"]) == {"error": "The server ends."}
    assert engine.stopped.wait(LONG)
    assert caplog.messages == []


def test_an_answer_that_is_half_sent_gets_no_second_one():
    sent, begun = [], asyncio.Event()

    async def send(message):
        sent.append(message["type"])
        if message["type"] == "http.response.body":
            begun.set()
            await asyncio.sleep(LONG)

    async def talk():
        asking = asyncio.ensure_future(Client().app(_scope(), _receive(), send))
        await asyncio.wait_for(begun.wait(), LONG)
        asking.cancel()
        await asking

    asyncio.run(talk())
    assert sent == ["http.response.start", "http.response.body"]
