"""What else the server answers, and how it begins."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

from tests.api.asking import Client
from translator.api import Access
from translator.api.security.keys import Keys
from translator.engine import FakeEngine, Hypothesis
from translator.errors import EngineError

LONG = 30.0  # seconds after which a test that waits for something has failed


def test_the_languages_are_told(client):
    assert client.web.get("/languages").json() == [
        {"code": "en", "name": "English", "targets": ["en"]},
        {"code": "ur", "name": "Urdu", "targets": ["en"]},
    ]


def test_it_says_that_it_is_well_and_what_it_is(client):
    assert client.web.get("/health").json() == {"status": "ok"}
    assert "LibreTranslate" in client.web.get("/").text


def test_the_settings_are_told_as_libretranslate_tells_them():
    settings = Client(characters=7).web.get("/frontend/settings").json()
    assert settings["charLimit"] == 7
    assert settings["language"]["source"] == {"code": "ur", "name": "Urdu"}
    assert settings["language"]["target"] == {"code": "en", "name": "English"}
    assert (settings["apiKeys"], settings["keyRequired"]) == (False, False)
    closed = Client(access=Access(Keys(["k"]))).web.get("/frontend/settings").json()
    assert (closed["apiKeys"], closed["keyRequired"]) == (True, True)


def test_the_engine_is_loaded_by_the_first_request_or_when_the_server_begins():
    late, early = Client(), Client(warm=True)
    with late.web, early.web:
        until = time.monotonic() + LONG
        while not early.engine.calls and time.monotonic() < until:
            time.sleep(0.01)
    assert [len(client.engine.calls) for client in (late, early)] == [0, 1]


def test_an_engine_that_cannot_be_loaded_is_told_when_the_server_begins(caplog):
    told = threading.Event()

    def fail(_):
        told.set()
        raise EngineError("There is no model. Install one.")

    with Client(FakeEngine(rule=fail), warm=True).web as web:
        assert told.wait(LONG)
        assert web.get("/health").json() == {"status": "ok"}
        until = time.monotonic() + LONG
        while not caplog.messages and time.monotonic() < until:
            time.sleep(0.01)
    assert caplog.messages == ["There is no model. Install one."]


def test_so_many_work_at_once_so_many_wait_and_the_others_are_sent_away():
    inside, leave = threading.Semaphore(0), threading.Event()

    def wait(_):
        inside.release()
        assert leave.wait(LONG)
        return [Hypothesis("done")]

    client = Client(FakeEngine(rule=wait), at_once=1, waiting=1)
    with client.web, ThreadPoolExecutor() as pool:
        first = pool.submit(client.ask, "شہر")
        assert inside.acquire(timeout=LONG)
        others = [pool.submit(client.ask, text) for text in ("کتاب", "خبر")]
        refused = next(one for one in _finished(others, 1))
        leave.set()
        codes = sorted(one.result(LONG).status_code for one in (first, *others))
    assert codes == [200, 200, 503]
    assert refused.result().headers["retry-after"] == "5"
    assert "too much to do" in refused.result().json()["error"]


def _finished(futures, count):
    until = time.monotonic() + LONG
    while time.monotonic() < until:
        done = [one for one in futures if one.done()]
        if len(done) >= count:
            return done
        time.sleep(0.01)
    raise AssertionError(futures)
