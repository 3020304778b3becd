"""No request, however it is made, is answered with 500 or in more time than it deserves."""

from __future__ import annotations

import asyncio
import json
import time

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.api.asking import Client
from tests.attacks.api.times import TIMES
from translator.api import Access
from translator.api.security.keys import Keys

MOST = 20.0  # seconds; the slowest takes some 2
KEY = "s3cr3t-MARKER"
FIELDS = ("q", "source", "target", "format", "alternatives", "glossary", "terms", "api_key")
PATHS = ("/", "/detect", "/frontend/settings", "/health", "/languages", "/suggest", "/translate",
         "/translate_file", "/nothing", "//translate", "/translate/")  # fmt: skip
METHODS = ("GET", "POST", "HEAD", "PUT", "DELETE", "TRACE", "OPTIONS", "PATCH", "CONNECT", "FOO")
KINDS = (
    "application/json",
    "application/x+json",
    "application/x-www-form-urlencoded",
    "application/x-www-form-urlencoded; charset=utf-16",
    "multipart/form-data",
    "multipart/form-data; boundary=x",
    "multipart/form-data; boundary=x; charset=bogus",
    "text/plain",
    "",
)


class Direct:
    """Asks the application itself, without a thread for each request."""

    def __init__(self, runner, **how):
        self.runner = runner
        self.app = Client(requests=0, kept=100, **how).app

    def request(self, method, path, **what):
        async def asked():
            transport = httpx.ASGITransport(self.app)
            async with httpx.AsyncClient(transport=transport, base_url="http://x") as web:
                return await web.request(method, path, **what)

        return self.runner.run(asked())


@pytest.fixture(scope="module")
def runner():
    with asyncio.Runner() as found:
        yield found


@pytest.fixture(scope="module")
def client(runner):
    return Direct(runner)


def ask(client, body, kind="application/json", path="/translate", method="POST"):
    return client.request(method, path, content=body, headers={"content-type": kind})


def check(answer):
    assert answer.status_code < 500 or answer.status_code == 503, answer.text
    assert "Traceback" not in answer.text
    if answer.headers.get("content-type", "") == "application/json" and answer.content:
        answer.json()


TEXTS = st.text(st.characters(codec=None), max_size=30) | st.sampled_from(
    ["ur", "en", "auto", "html", "text", "سلام ۱۲", "<b>ا", "&#xD800;", "\x00", "\u202eا", "off"]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=8,
)


@settings(max_examples=60 * TIMES, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.dictionaries(st.sampled_from(FIELDS) | TEXTS, VALUES),
    st.booleans(),
    st.sampled_from(["/translate", "/detect"]),
)
def test_any_json_is_answered(client, fields, asks, path):
    if asks:
        fields = {"q": "سلام", "source": "ur", "target": "en", **fields}
    check(ask(client, json.dumps(fields), path=path))


@settings(max_examples=60 * TIMES, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(METHODS),
    st.sampled_from(PATHS),
    st.sampled_from(KINDS),
    st.binary(max_size=200)
    | st.lists(
        st.sampled_from(
            [b"--x", b"\r\n", b"--", b"q=", b"&", b"%D8%A7", b"%ff", b"\xff", b"\x00", b'"', b"{",
             b"}", b"Content-Disposition: form-data; name=", b'"q"', b'; filename="a"',
             b"source=ur&target=en"]
        ),
        max_size=20,
    ).map(b"".join),
)  # fmt: skip
def test_any_bytes_to_any_address_are_answered(client, method, path, kind, body):
    check(ask(client, body, kind, path, method))


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("depth", [100, 900, 1000, 5000, 20_000, 200_000])
def test_deep_values_are_refused_wherever_they_stand(client, field, depth):
    for opening, closing in ((b"[", b"]"), (b'{"a":', b"}")):
        deep = opening * depth + b"1" + closing * depth
        body = b'{"q":"a","source":"ur","target":"en","%s":%s}' % (field.encode(), deep)
        for path in ("/translate", "/detect"):
            check(ask(client, body[:990_000], path=path))


@pytest.mark.parametrize("number", ["NaN", "-Infinity", "1e999", "1" + "0" * 400, "9" * 5000])
@pytest.mark.parametrize("field", FIELDS)
def test_odd_numbers_are_answered(client, field, number):
    check(ask(client, f'{{"q":"ا","source":"ur","target":"en","{field}":{number}}}'))


HUGE = 50_000
LARGE = {
    "half a million numbers": ("json", b'{"q":[' + b"0," * 490_000 + b"0]}"),
    "300,000 texts": ("json", b'{"q":[' + b'"",' * 300_000 + b'""]}'),
    "text of nothing but quotes": ("json", json.dumps({"q": '"\\' * 24_000}).encode()),
    "100,000 fields": ("x-www-form-urlencoded", b"q=a&" * 200_000),
    "percent signs": ("x-www-form-urlencoded", b"q=" + b"%" * 300_000),
    "a part that never ends": ("multipart", b"--x\r\n" + b"A: b\r\n" * 150_000),
    "a boundary that nearly comes": ("multipart", b"--x\r\n\r\n" + b"\r\n--" * 200_000),
}


@pytest.mark.parametrize("name", LARGE)
def test_what_is_large_takes_no_longer_than_it_deserves(client, name):
    kind, body = LARGE[name]
    kinds = {"json": KINDS[0], "multipart": KINDS[5]}
    began = time.monotonic()
    for path in ("/translate", "/detect"):
        check(ask(client, body, kinds.get(kind, KINDS[2]), path))
    assert time.monotonic() - began < MOST


def test_no_key_and_no_text_is_repeated_or_logged(runner, caplog):
    client = Direct(runner, access=Access(Keys([KEY])))
    text = "راز کی بات"
    for fields in (
        {"q": text, "source": text * 50, "target": "en", "api_key": KEY},
        {"q": text, "source": "ur", "target": "en", "format": KEY * 9, "api_key": KEY},
        {"q": text, "api_key": KEY + "x"},
        {"q": [text, 1], "source": "ur", "target": "en", "api_key": KEY},
        {"q": text, "source": "ur", "target": "en", "api_key": [KEY]},
    ):
        for path in ("/translate", "/detect"):
            answer = ask(client, json.dumps(fields), path=path)
            assert len(answer.text) < 200
            assert KEY + "x" not in answer.text
    assert KEY not in caplog.text
    assert text not in caplog.text
