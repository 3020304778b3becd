"""A LibreTranslate server as an engine, and all that can go wrong with one."""

from __future__ import annotations

import contextlib
import datetime as dt
import email.utils
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.engine.remote.libre_server import LibreServer, Reply, error, running, translated
from translator.engine import Hypothesis, Request
from translator.engine.remote.libretranslate import LibreTranslateEngine
from translator.errors import EngineError

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

QUICK = (0.01, 0.02, 0.03)
KEY = "geheim-4711"


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def server():
    with running() as found:
        yield found


def engine_for(server: LibreServer, **options) -> LibreTranslateEngine:
    options.setdefault("pauses", QUICK)
    return LibreTranslateEngine(server.url, **options)


def texts(server: LibreServer, *said: str, **options) -> list[str]:
    answers = engine_for(server, **options).translate([Request(text) for text in said])
    return [hypotheses[0].text for hypotheses in answers]


def refusal(server: LibreServer, *said: str, **options) -> str:
    with pytest.raises(EngineError) as caught:
        texts(server, *(said or ("chai",)), **options)
    assert caught.value.__suppress_context__ or caught.value.__cause__ is None
    return str(caught.value)


# What is asked, and what comes back.


def test_sentences_go_together_and_come_back_in_order(server):
    assert texts(server, "b", "a", "c") == ["B", "A", "C"]
    assert server.paths == ["/translate"]
    assert server.asked == [
        {"q": ["b", "a", "c"], "source": "ur", "target": "en", "format": "text", "alternatives": 3}
    ]


def test_urdu_arrives_as_it_was_sent(server):
    texts(server, "شہر میں بارش ہوئی۔")
    assert server.asked[0]["q"] == ["شہر میں بارش ہوئی۔"]


def test_alternatives_are_hypotheses_with_falling_guesses_for_scores(server):
    (found,) = engine_for(server).translate([Request("chai")])
    assert [h.text for h in found] == ["CHAI", "chai 0", "chai 1", "chai 2"]
    assert [h.score for h in found] == sorted((h.score for h in found), reverse=True)
    assert all(-1 < h.score < 0 and h.alignment is None for h in found)


def test_an_alternative_that_says_the_same_counts_once(server):
    server.script = [
        Reply(200, {"translatedText": ["Tea."], "alternatives": [["Tea.", "", "A  tea."]]})
    ]
    (found,) = engine_for(server).translate([Request("chai")])
    assert [h.text for h in found] == ["Tea.", "A tea."]


@pytest.mark.parametrize("others", [None, [], "tea", [["a"]], [[1], [2]], [["a"], None]])
def test_malformed_alternatives_are_none(server, others):
    server.script = [Reply(200, {"translatedText": ["A", "B"], "alternatives": others})]
    found = engine_for(server).translate([Request("a"), Request("b")])
    assert [h[0].text for h in found] == ["A", "B"]


def test_a_server_that_answers_one_text_without_a_list_is_understood(server):
    server.script = [Reply(200, {"translatedText": "Tea."})]
    assert texts(server, "chai") == ["Tea."]


def test_nothing_is_asked_when_there_is_nothing_to_translate(server):
    assert engine_for(server).translate([]) == []
    assert server.asked == []


def test_many_sentences_go_in_requests_of_bounded_number(server):
    said = [f"w{i}" for i in range(60)]
    assert texts(server, *said) == [f"W{i}" for i in range(60)]
    assert server.sizes == [10, 25, 25]


def test_long_sentences_go_in_requests_of_bounded_length(server):
    texts(server, "a" * 3000, "b" * 900, "c" * 200, "d" * 9000)
    assert server.sizes == [1, 1, 2]


def test_a_few_requests_are_under_way_at_a_time():
    together = threading.Barrier(3, timeout=5)

    def answer(asked):
        together.wait()
        return translated(asked)

    with running(answer=answer) as server:
        texts(server, *(f"w{i}" for i in range(25 * 6)))
        assert server.busiest == 3


def test_several_threads_share_the_few_requests():
    def answer(asked):
        time.sleep(0.02)
        return translated(asked)

    with running(answer=answer) as server:
        engine = engine_for(server)
        asked = [[Request(f"{n}-{i}") for i in range(60)] for n in range(4)]
        with ThreadPoolExecutor(4) as pool:
            found = list(pool.map(engine.translate, asked))
        assert [[h[0].text for h in f] for f in found] == [[r.text for r in a] for a in asked]
        assert 2 <= server.busiest <= 3


def test_progress_counts_every_request_once(server):
    told: list[int] = []
    engine = engine_for(server)
    requests = [Request(f"w{i % 40}") for i in range(100)]
    engine.translate(requests, told.append)
    assert (sum(told), len([n for n in told if n])) == (100, 2)
    engine.translate(requests, told.append)
    assert sum(told) == 200


# What a server cannot do costs no second request.


def test_an_equal_sentence_is_sent_once(server):
    assert texts(server, "a", "b", "a") == ["A", "B", "A"]
    assert server.asked[0]["q"] == ["a", "b"]


def test_wishes_that_a_server_does_not_know_give_the_same_answer_without_a_request(server):
    engine = engine_for(server)
    plain = engine.translate([Request("chai")])
    wishes = [
        Request("chai", suppress=("tea",)),
        Request("chai", repetition_penalty=1.2),
        Request("chai", align=True),
    ]
    assert engine.translate(wishes) == plain * 3
    assert len(server.asked) == 1


def test_what_a_caller_does_with_an_answer_changes_no_later_one(server):
    engine = engine_for(server)
    engine.translate([Request("chai")])[0].clear()
    assert engine.translate([Request("chai")])[0][0].text == "CHAI"


# Addresses and signatures.


def test_no_server_is_needed_to_make_an_engine():
    info = LibreTranslateEngine("https://nobody.example/").info
    assert (info.name, info.version, info.source, info.target) == (
        "libretranslate",
        "remote",
        "ur",
        "en",
    )


def test_the_signature_tells_servers_apart_and_holds_no_password():
    def signature(url: str) -> str:
        return LibreTranslateEngine(url, key=KEY).info.signature

    assert signature("https://editor:pa%40ss@one.example:5000/lt/") == (
        "engine:libretranslate|version:remote|server:one.example:5000/lt"
    )
    assert signature("https://one.example") != signature("https://two.example")
    assert signature("https://one.example/translate/") == signature("https://one.example")


def test_a_prefix_is_kept(server):
    LibreTranslateEngine(f"{server.url}/lt/").translate([Request("a")])
    assert server.paths == ["/lt/translate"]


def test_name_and_password_go_into_a_header(server):
    url = server.url.replace("//", "//editor:pa%40ss@")
    LibreTranslateEngine(url).translate([Request("a")])
    assert server.headers[0]["Authorization"] == "Basic ZWRpdG9yOnBhQHNz"
    assert server.headers[0]["Host"] == f"127.0.0.1:{server.port}"


def test_the_key_goes_with_every_request(server):
    texts(server, *(f"w{i}" for i in range(30)), key=KEY)
    assert [asked["api_key"] for asked in server.asked] == [KEY, KEY]


def test_without_a_key_none_is_sent(server):
    texts(server, "a")
    assert "api_key" not in server.asked[0]


@pytest.mark.parametrize(
    "url",
    [
        "ftp://server.example",
        "file:///etc/passwd",
        "http://",
        "http:///translate",
        "//server.example",
        "https://server.example:port",
        "https://server.example:99999",
        "https://ser ver.example",
        "https://server.example/\r\nHost: other",
        "https://[::1",
        "https://" + "a" * 64 + ".example",
        "https://server.example/?api_key=x",
        "https://server.example/#x",
    ],
)
def test_what_is_no_address_of_a_web_server_is_reported(url):
    with pytest.raises(EngineError, match=r"address .*(write it like|goes into)"):
        LibreTranslateEngine(url)


# Refusals that asking otherwise helps.


def test_a_server_that_refuses_alternatives_is_asked_without_them_and_never_again():
    def answer(asked):
        if "alternatives" in asked:
            return error(400, "Invalid request: alternatives parameter must be <= 0 (limit)")
        return translated(asked)

    with running(answer=answer) as server:
        engine = engine_for(server)
        assert engine.translate([Request("a")])[0] == [Hypothesis("A", -0.34)]
        engine.translate([Request("b")])
        assert ["alternatives" in asked for asked in server.asked] == [True, False, False]


@pytest.mark.parametrize("status", [400, 413])
def test_a_server_that_takes_fewer_sentences_gets_fewer(status):
    def answer(asked):
        if len(asked["q"]) > 7:
            return error(status, f"Invalid request: request ({len(asked['q'])}) exceeds text limit")
        return translated(asked)

    with running(answer=answer) as server:
        engine = engine_for(server)
        said = [f"w{i}" for i in range(50)]
        found = engine.translate([Request(text) for text in said])
        assert [h[0].text for h in found] == [text.upper() for text in said]
        server.asked.clear()
        engine.translate([Request(f"{text}!") for text in said])
        assert max(server.sizes) <= 7


def test_a_sentence_that_is_too_long_for_a_server_is_reported():
    with running(answer=lambda _: error(400, "request (9) exceeds text limit (5)")) as server:
        assert "answers 400 (request (9) exceeds text limit (5)); ask those" in refusal(server)


@pytest.mark.parametrize("status", [400, 413, 422])
def test_the_one_sentence_of_many_that_a_server_refuses_is_named(status):
    bad = "خبر " * 30

    def answer(asked):
        return error(status, "no such text") if bad in asked["q"] else translated(asked)

    with running(answer=answer) as server:
        said = refusal(server, *(f"w{i}" for i in range(13)), bad, "x", "y")
    quoted = said.partition("begins with \u2068")[2].partition("\u2069")[0]
    assert bad.startswith(quoted)
    assert 30 < len(quoted) <= 40
    assert f"answers {status} (no such text)" in said


@pytest.mark.parametrize("text", ["Visit the portal to get an API key", "ur is not supported"])
def test_what_has_nothing_to_do_with_a_sentence_names_none(text):
    with running(answer=lambda _: error(400, text)) as server:
        assert "begins with" not in refusal(server, "a", "b", "c", "d")
        assert {len(asked["q"]) for asked in server.asked} == {4}


@pytest.mark.parametrize(
    "trouble",
    [
        error(429, "Slowdown: 1 per 1 minute"),
        error(500, "Cannot translate text"),
        error(503, "busy"),
        Reply(502, b"<html>bad gateway</html>"),
        Reply(0),
        Reply(200, b'{"translated', claimed=900),
    ],
    ids=["429", "500", "503", "502", "reset", "cut"],
)
def test_a_server_in_trouble_is_asked_again(server, trouble):
    server.script = [trouble, trouble]
    assert texts(server, "chai") == ["CHAI"]
    assert len(server.asked) == 3


def test_a_server_that_stays_in_trouble_is_given_up():
    with running(answer=lambda _: error(503, "down for repair.")) as server:
        said = refusal(server)
        assert f"127.0.0.1:{server.port} answers 503 (down for repair); it is busy" in said
        assert len(server.asked) == len(QUICK) + 1


def test_a_connection_that_is_always_reset_is_given_up():
    with running(answer=lambda _: Reply(0)) as server:
        assert "breaks off again and again; try again later" in refusal(server)
        assert len(server.asked) == len(QUICK) + 1


def test_the_pauses_grow():
    times: list[float] = []

    def answer(_):
        times.append(time.monotonic())
        return error(503, "busy")

    with running(answer=answer) as server:
        refusal(server, pauses=(0.05, 0.15))
    first, second, third = times
    assert second - first >= 0.05
    assert third - second >= 0.15


def _soon() -> str:
    when = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=2)
    return email.utils.format_datetime(when, usegmt=True)


@pytest.mark.parametrize("wish", [lambda: "0.3", _soon], ids=["seconds", "date"])
def test_the_pause_that_a_server_asks_for_is_kept(server, wish):
    server.script = [error(429, "Slowdown", Retry_After=wish())]
    began = time.monotonic()
    texts(server, "chai")
    assert time.monotonic() - began >= 0.3


@pytest.mark.parametrize("wish", ["-5", "nan", "inf", "soon", "", "Mon, 99 Foo 2020 00:00:00 GMT"])
def test_a_wish_that_makes_no_sense_is_no_wish(server, wish):
    server.script = [error(429, "Slowdown", Retry_After=wish)]
    assert texts(server, "chai") == ["CHAI"]


def test_a_server_that_wants_an_hour_is_not_waited_for(server):
    server.script = [error(429, "Slowdown", Retry_After="3600")]
    assert "answers 429 (wait 3600 seconds)" in refusal(server)
    assert len(server.asked) == 1


# Refusals that a person must do something about.


def test_a_server_that_is_not_there_is_reported_at_once():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    engine = LibreTranslateEngine(f"http://127.0.0.1:{port}", pauses=(30.0,))
    with pytest.raises(
        EngineError, match=r"127.0.0.1:\d+ cannot be reached \(.*refused.*\); check"
    ):
        engine.translate([Request("chai")])


@pytest.mark.parametrize(
    "reply",
    [
        error(403, "Invalid API key"),
        error(400, "Visit the portal to get an API key"),
        error(401, ""),
    ],
)
def test_a_missing_key_is_reported(reply):
    with running(answer=lambda _: reply) as server:
        said = refusal(server)
        assert "wants an API key" in said
        assert said.endswith("set DOZABAN_LIBRETRANSLATE_KEY to one.")
        assert "refuses the API key" in refusal(server, key=KEY)


def test_key_and_password_stand_in_no_message_or_description():
    with running(answer=lambda _: error(403, f"{KEY} and pa@ss are wrong")) as server:
        url = server.url.replace("//", "//editor:pa%40ss@")
        engine = LibreTranslateEngine(url, key=KEY)
        with pytest.raises(EngineError) as caught:
            engine.translate([Request("chai")])
    shown = f"{caught.value} {caught.value!r} {engine!r} {engine.info} {vars(engine)}"
    assert "(… and … are wrong)" in str(caught.value)
    assert "pa@ss" not in shown
    assert "pa%40ss" not in shown
    assert KEY not in str(caught.value)


@pytest.mark.parametrize(
    "text", ["ur is not supported", "English (en) is not available as a target"]
)
def test_a_language_that_is_not_there_is_reported(text):
    with running(answer=lambda _: error(400, text)) as server:
        said = refusal(server)
        assert f"does not translate from Urdu to English ({text}); use another server" in said


def test_another_refusal_is_shown_with_its_reason():
    with running(answer=lambda _: error(418, "I am a\x1b[31m teapot\n" + "x" * 999)) as server:
        said = refusal(server)
        assert "answers 418 (I am a [31m teapot xxx" in said
        assert said.isprintable()
        assert len(said) < 400


def test_a_wrong_address_is_reported():
    with running(answer=lambda _: Reply(404, b"<html>")) as server:
        assert "answers 404; check the address" in refusal(server)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_to_no_place(status):
    with running() as other:
        reply = Reply(
            status, b"", {"Location": f"http://u:pw@127.0.0.1:{other.port}/translate?x=1"}
        )
        with running(answer=lambda _: reply) as server:
            said = refusal(server, key=KEY)
        assert f"sends its callers on to 127.0.0.1:{other.port}, and" in said
        assert "pw" not in said
        assert other.paths == []


def test_a_redirect_to_nowhere_is_reported():
    reply = Reply(302, b"", {"Location": "http://[::1"})
    with running(answer=lambda _: reply) as server:
        assert "sends its callers on to another page" in refusal(server)


def test_a_redirect_within_the_server_is_not_followed_either():
    reply = Reply(302, b"", {"Location": "/login"})
    with running(answer=lambda _: reply) as server:
        assert "sends its callers on to another page" in refusal(server)
        assert server.paths == ["/translate"]


@pytest.mark.parametrize("body", [b"", b"<html>hello</html>", b'{"a":', b"\xff\xfe", b"[" * 99999])
def test_an_answer_that_is_no_json_is_reported(body):
    with running(answer=lambda _: Reply(200, body)) as server:
        assert "something else than JSON; check that a LibreTranslate runs" in refusal(server)
        assert len(server.asked) == 1


@pytest.mark.parametrize(
    "body",
    [None, [], "tea", {}, {"translatedText": None}, {"translatedText": [1, 2]}, {"error": "no"}],
)
def test_an_answer_without_translations_is_reported(body):
    with running(answer=lambda _: Reply(200, body)) as server:
        assert "answers without translations; check" in refusal(server, "a", "b")


@pytest.mark.parametrize("number", [0, 1, 3])
def test_a_wrong_number_of_translations_is_reported(number):
    with running(answer=lambda _: Reply(200, {"translatedText": ["x"] * number})) as server:
        assert f"answers with {number} translations of 2 sentences" in refusal(server, "a", "b")


def test_an_answer_that_is_too_large_is_reported():
    with running(answer=lambda _: Reply(200, b" " * (4 * 2**20 + 1))) as server:
        assert "answers more than 4 MiB" in refusal(server)


def test_a_server_that_says_nothing_is_not_waited_for_for_ever():
    never = threading.Event()
    with running(answer=lambda _: Reply(200, {}, pause=never)) as server:
        try:
            assert "gave no answer within 0.1 seconds" in refusal(server, timeout=0.1)
        finally:
            never.set()


def test_an_answer_that_drips_is_not_waited_for_for_ever():
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def drip() -> None:
            connection, _ = listener.accept()
            with connection, contextlib.suppress(OSError):
                connection.recv(65536)
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
                for _ in range(200):
                    connection.sendall(b" ")
                    time.sleep(0.02)

        thread = threading.Thread(target=drip)
        thread.start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        began = time.monotonic()
        with pytest.raises(EngineError, match=r"gave no answer within 0\.2 seconds"):
            LibreTranslateEngine(url, timeout=0.2).translate([Request("a")])
        assert time.monotonic() - began < 2
        thread.join()


def test_something_that_does_not_speak_http_is_reported():
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def greet() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.sendall(b"220 mail.example ready\r\n")
                connection.recv(65536)

        thread = threading.Thread(target=greet)
        thread.start()
        port = listener.getsockname()[1]
        with pytest.raises(EngineError, match="cannot be reached"):
            LibreTranslateEngine(f"http://127.0.0.1:{port}").translate([Request("a")])
        thread.join()


def test_an_error_ends_what_else_is_under_way():
    def answer(asked):
        return error(503, "busy") if asked["q"][0] != "w0" else error(418, "teapot")

    with running(answer=answer) as server:
        began = time.monotonic()
        said = refusal(server, *(f"w{i}" for i in range(25 * 8)), pauses=(20.0,))
        assert "418" in said
        assert time.monotonic() - began < 5
        assert len(server.asked) < 8


def test_what_was_translated_before_an_error_is_not_sent_again(server):
    engine = engine_for(server)
    engine.translate([Request("a")])
    server.answer = lambda _: error(418, "teapot")
    with pytest.raises(EngineError):
        engine.translate([Request("a"), Request("b")])
    assert server.asked[-1]["q"] == ["b"]


# Whoever waits no more is not kept.


class Left(Exception):  # noqa: N818 - it is no error
    """Nobody waits any more."""


def _leave(_: int) -> None:
    raise Left


def test_nobody_is_kept_by_a_server_that_says_nothing():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        began = time.monotonic()
        with pytest.raises(Left):
            LibreTranslateEngine(url, timeout=10.0).translate([Request("a")], _leave)
        assert time.monotonic() - began < 5


def test_a_pause_ends_when_nobody_waits_any_more():
    before = set(threading.enumerate())
    with running(answer=lambda _: error(503, "busy")) as server:
        with pytest.raises(Left):
            engine_for(server, pauses=(20.0,)).translate([Request("a")], _leave)
        assert _gone(before)
        assert len(server.asked) == 1


def test_what_waited_for_its_turn_is_not_sent_when_nobody_waits_any_more():
    before, never = set(threading.enumerate()), threading.Event()
    with running(
        answer=lambda asked: Reply(**vars(translated(asked)) | {"pause": never})
    ) as server:
        engine = engine_for(server)
        with ThreadPoolExecutor(1) as pool:
            first = pool.submit(engine.translate, [Request(f"w{i}") for i in range(75)])
            while len(server.asked) < 3:
                time.sleep(0.01)
            with pytest.raises(Left):
                engine.translate([Request("a")], _leave)
            never.set()
            assert len(first.result(10)) == 75
        assert _gone(before)
        assert len(server.asked) == 3


def _gone(before: set[threading.Thread]) -> bool:
    """Say whether all threads that ask a server end soon."""
    until = time.monotonic() + 10
    while any("(_work)" in t.name for t in set(threading.enumerate()) - before):
        if time.monotonic() > until:
            return False
        time.sleep(0.01)
    return True


def test_a_program_that_is_stopped_is_not_kept_by_a_server_that_says_nothing():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, url], stderr=subprocess.PIPE, text=True
        )
        connection, _ = listener.accept()
        with connection:
            began = time.monotonic()
            process.send_signal(signal.SIGINT)
            err = process.communicate(timeout=60)[1]
    assert time.monotonic() - began < 15
    assert err.rstrip().endswith("KeyboardInterrupt")


_PROGRAM = """
import sys
from translator.engine import Request
from translator.engine.remote.libretranslate import LibreTranslateEngine

LibreTranslateEngine(sys.argv[1], timeout=30.0).translate([Request("a")])
"""
