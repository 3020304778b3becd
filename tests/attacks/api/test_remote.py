"""A translation server that means ill."""

from __future__ import annotations

import base64
import time
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.attacks.api.hostile_web import ENDLESS, OK, hostile
from tests.attacks.api.times import TIMES
from tests.engine.remote.libre_server import Reply, running
from translator.engine import Request
from translator.engine.remote import LibreTranslateEngine
from translator.engine.remote.answers import read_answers
from translator.errors import EngineError

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

KEY, PASSWORD = "s3cr3t-KEY", "s3cr3t-PASS"
PATIENCE, LONG = 0.5, 20.0  # seconds


def ask(url, text="سلام", key=KEY):
    engine = LibreTranslateEngine(url, key=key, timeout=PATIENCE, pauses=())
    return engine.translate([Request(text)])[0]


def refusal(url):
    with pytest.raises(EngineError) as found:
        ask(url)
    said = str(found.value)
    assert "s3cr3t" not in said
    assert said.isprintable() or "\u2068" in said
    assert len(said) < 600
    return said


@pytest.mark.parametrize("name", ENDLESS)
def test_a_server_that_never_ends_is_left(name):
    began = time.monotonic()
    with hostile(*ENDLESS[name]) as (url, _):
        said = refusal(url)
    assert "within 0.5 seconds" in said or "answers 400" in said
    assert time.monotonic() - began < LONG


@pytest.mark.parametrize(
    "line",
    [b"HTTP/1.1 \x1b[2J\x07 s3cr3t-KEY\r\n\r\n", b"\x00" * 9000, b"HTTP/1.1 200 " + b"x" * 99_000],
)
def test_what_is_no_answer_is_shown_without_control_signs(line):
    with hostile(line, times=0) as (url, _):
        refusal(url)


@pytest.mark.parametrize(
    "wish",
    [
        "Mon, 01 Jan 2024 00:00:00 +99999999999999999999",
        "Mon, 01 Jan 99999999999999999999999 00:00:00 GMT",
        "Mon, 01 Jan 9999 23:59:59 -9900",
        "9" * 5000,
        "\u0663",
    ],
)
def test_a_pause_that_no_calendar_knows_is_none(wish):
    head = b"HTTP/1.1 503 Busy\r\nRetry-After: %s\r\nContent-Length: 0\r\n\r\n" % wish.encode()
    with hostile(head, times=0) as (url, _):
        assert "answers 503" in refusal(url)


@pytest.mark.parametrize(
    "place",
    ["file:///etc/passwd", "http://127.0.0.1:1/", "http://[::1]/", "http://169.254.169.254/latest",
     "https://s3cr3t-KEY.example/?k=s3cr3t-KEY", "//s3cr3t-KEY@x", "\u202e", "http://[", "gopher://x"],
)  # fmt: skip
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_is_followed_wherever_it_leads(place, status):
    head = f"HTTP/1.1 {status} Go\r\nLocation: {place}\r\nContent-Length: 0\r\n\r\n".encode()
    with hostile(head, times=0) as (url, seen):
        refusal(url)
        assert len(seen) == 1


def test_what_a_server_repeats_of_the_secrets_is_not_shown():
    packed = base64.b64encode(f"u:{PASSWORD}".encode()).decode()
    for text in (f"you sent Basic {packed}", f"{KEY} {PASSWORD}", f"\x1b]0;{KEY}\x07"):
        with running(answer=lambda _, text=text: Reply(400, {"error": text})) as server:
            url = server.url.replace("//", f"//u:{PASSWORD}@")
            assert packed not in refusal(url)


ODD = [
    "\ud800",
    "\x00\x1b[2J",
    "\u202eevil\u202c",
    "\ufffe\uffff",
    "\x85\u2028",
    "\u200b\ufeff\u2066",
]


@settings(max_examples=300 * TIMES, deadline=None)
@given(st.lists(st.sampled_from(ODD) | st.text(st.characters(codec=None)), max_size=6))
def test_a_translation_holds_nothing_that_cannot_be_seen_or_written(parts):
    said = "".join(parts)
    for found in read_answers({"translatedText": [said], "alternatives": [[said]]}, ["ا"], "x")[0]:
        found.text.encode("utf-8")
        assert found.text.isprintable() or not {unicodedata.category(c) for c in found.text} & {
            "Cc", "Cs", "Zl", "Zp"
        }  # fmt: skip
        assert not set(found.text) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200f\ufeff")


def test_markup_and_words_in_a_translation_stay_for_those_who_escape_them():
    with running(answer=lambda _: Reply(200, {"translatedText": ["<b>\u200cx</b>"]})) as server:
        assert ask(server.url)[0].text == "<b>\u200cx</b>"


def test_a_text_that_is_far_too_long_is_no_translation():
    with running(answer=lambda _: Reply(200, {"translatedText": ["x" * 3000]})) as server:
        assert "far too long" in refusal(server.url)
        assert ask(server.url, "سلام " * 20)[0].text == "x" * 3000
    short = {"translatedText": ["x"], "alternatives": [["y", "z" * 3000]]}
    with running(answer=lambda _: Reply(200, short)) as server:
        assert [h.text for h in ask(server.url)] == ["x", "y"]


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["translatedText", "alternatives", "error"]), inner)
    ),
    max_leaves=8,
)


@settings(max_examples=300 * TIMES, deadline=None, suppress_health_check=list(HealthCheck))
@given(VALUES)
def test_any_json_is_an_answer_or_one_sentence(value):
    said = "The translation server x answers"
    try:
        found = read_answers(value, ["ا"], "x")
    except EngineError as error:
        said = str(error)
    else:
        assert found
    assert said.startswith("The translation server x answers")


@pytest.mark.parametrize(
    "body",
    [b"[" * 200_000, b'{"a":' * 100_000, b"9" * 6000, b"\x1f\x8b\x08" + b"\x00" * 99, b"\xff\xfe{"],
)
def test_other_bodies_are_reported(body):
    with hostile(OK + b"Content-Length: %d\r\n\r\n" % len(body) + body, times=0) as (url, _):
        assert "JSON" in refusal(url)
