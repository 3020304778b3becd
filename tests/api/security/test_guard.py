"""Who may ask the server, how much and how often."""

from __future__ import annotations

import json

import anyio
import pytest
from starlette.websockets import WebSocketDisconnect

from tests.api.asking import Client, TestClient
from translator.api import Access
from translator.api.security.buckets import Buckets
from translator.api.security.keys import Keys, load_keys
from translator.errors import UsageError

LOCAL = Access(hosts=frozenset({"127.0.0.1", "::1", "localhost"}))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:5000", "LOCALHOST:80", "[::1]:5000"])
def test_it_answers_to_its_own_names(host):
    web = Client(access=LOCAL).web
    assert web.get("/health", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "a b", "[::1"])
def test_a_name_that_a_stranger_leads_here_is_none_of_its_own(host):
    answer = Client(access=LOCAL).web.get("/health", headers={"host": host})
    assert answer.status_code == 421
    assert "error" in answer.json()


def test_where_strangers_may_come_any_name_will_do(client):
    assert client.web.get("/health", headers={"host": "mt.example"}).status_code == 200


def test_pages_of_strangers_may_not_ask():
    client = Client(access=LOCAL)
    answer = client.web.post("/detect", data={"q": "a"}, headers={"origin": "http://evil.example"})
    assert answer.status_code == 403
    assert "--cors" in answer.json()["error"]
    assert "access-control-allow-origin" not in answer.headers
    own = {"origin": "http://127.0.0.1:5000"}
    assert client.web.post("/detect", data={"q": "a"}, headers=own).status_code == 200


@pytest.mark.parametrize("origins", [("https://desk.example",), ("*",)])
def test_pages_of_an_origin_that_is_named_may_ask(origins):
    web = Client(access=Access(origins=origins), requests=1).web
    headers = {"origin": "https://desk.example"}
    asked = {"access-control-request-method": "POST"}
    assert web.options("/translate", headers=headers | asked).status_code == 200
    for code in (200, 429):  # what is refused can be read as well
        answer = web.post("/detect", data={"q": "a"}, headers=headers)
        assert answer.status_code == code
        assert answer.headers["access-control-allow-origin"] in {"*", "https://desk.example"}


def test_one_address_may_ask_only_so_often():
    client = Client(requests=2)
    assert [client.ask("a").status_code for _ in range(3)] == [200, 200, 429]
    answer = client.web.post("/detect", data={"q": "a"})
    assert answer.status_code == 429
    assert 1 <= int(answer.headers["retry-after"]) <= 30
    assert answer.json() == {"error": "Slowdown: 2 per 1 minute"}
    assert client.web.get("/languages").status_code == 200
    other = TestClient(client.app, client=("198.51.100.1", 1))
    assert other.post("/detect", data={"q": "a"}).status_code == 200


def test_a_bucket_fills_again_with_time_but_not_over():
    now = [0.0]
    buckets = Buckets(6, clock=lambda: now[0])
    assert [buckets.take("a") for _ in range(7)] == [0] * 6 + [10]
    now[0] = 4
    assert buckets.take("a") == 6
    now[0] = 10
    assert [buckets.take("a") for _ in range(2)] == [0, 10]
    now[0] = 10_000
    assert [buckets.take("a") for _ in range(7)] == [0] * 6 + [10]


def test_only_so_many_addresses_are_known_and_none_may_mean_no_limit():
    buckets = Buckets(1, most=2, clock=lambda: 0.0)
    assert [buckets.take(name) for name in "abbca"] == [0, 0, 60, 0, 0]
    assert [Buckets(0).take("a") for _ in range(3)] == [0, 0, 0]


def test_a_request_that_announces_too_much_is_not_read():
    client = Client(body=100)

    def body():
        raise AssertionError
        yield b""

    headers = {"content-length": "101"}
    answer = client.web.post("/translate", content=body(), headers=headers)
    assert answer.status_code == 413
    assert answer.json() == {"error": "The request is larger than 100 bytes. Send less at once."}


@pytest.mark.parametrize("length", ["-1", "x", "٣", "9" * 5000])
def test_a_length_that_is_none_is_refused(client, length):
    headers = {"content-length": length.encode()}
    assert client.web.post("/translate", content=b"", headers=headers).status_code == 413


def test_a_request_that_does_not_say_how_long_it_is_is_read_only_so_far():
    client = Client(body=100)
    read = []

    def body():
        for _ in range(50):
            read.append(1)
            yield b"q" * 10

    assert client.web.post("/translate", content=body()).status_code == 413


def test_a_request_that_takes_too_long_to_arrive_is_refused():
    sent = []

    async def talk():
        scope = {
            "type": "http",
            "method": "POST",
            "path": "/translate",
            "headers": [(b"host", b"x")],
            "client": ("203.0.113.9", 1),
        }

        async def receive():
            await anyio.sleep_forever()

        async def send(message):
            sent.append(message)

        await Client(patience=0.01).app(scope, receive, send)

    anyio.run(talk)
    assert sent[0]["status"] == 408


def test_nothing_is_kept_by_browsers_and_nobody_speaks_by_websocket(client):
    headers = client.web.get("/health").headers
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    with pytest.raises(WebSocketDisconnect), client.web.websocket_connect("/translate"):
        pass


def test_with_keys_one_is_needed_to_translate_and_to_detect():
    client = Client(access=Access(Keys(["first", "دوسری"])))
    assert client.ask("a", api_key="دوسری").status_code == 200
    form = {"q": "a", "api_key": "first"}
    assert client.web.post("/detect", data=form).status_code == 200
    assert client.ask("a").status_code == 400
    for wrong in ("firs", "first ", ["first"], 1, "\ud800"):
        answer = client.web.post(
            "/detect", content=b'{"q": "a", "api_key": %s}' % _json(wrong), headers=_JSON
        )
        assert (answer.status_code, answer.json()) == (403, {"error": "Invalid API key"})
    assert client.web.get("/languages").status_code == 200


def test_keys_stand_in_a_file_one_a_line(tmp_path):
    path = tmp_path / "keys"
    path.write_text("\ufeff# staff\n one \n\ntwo\n", encoding="utf-8")
    keys = load_keys(path)
    assert [keys.open_for(key) for key in ("one", "two", "", "# staff")] == [True] * 2 + [False] * 2


@pytest.mark.parametrize("content", [None, b"", b"# none\n", b"\xff\n"])
def test_a_file_without_keys_opens_to_nobody(tmp_path, content):
    path = tmp_path / "keys"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError, match="a line"):
        load_keys(path)


_JSON = {"content-type": "application/json"}


def _json(value):

    return json.dumps(value).encode()
