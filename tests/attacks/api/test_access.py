"""Who may ask the server for programs: keys, addresses, names."""

from __future__ import annotations

import pytest

from tests.api.asking import Client, TestClient
from tests.attacks.api.times import TIMES
from translator.api import Access
from translator.api.security.buckets import Buckets
from translator.api.security.keys import Keys, load_keys

MANY = 100_000 * TIMES


def test_many_addresses_take_only_so_much_memory():
    buckets = Buckets(1, clock=lambda: 0.0)
    for number in range(MANY):
        buckets.take(str(number))
    assert len(buckets._buckets) <= 10_000  # noqa: SLF001 - nothing else tells it


@pytest.mark.parametrize("name", ["X-Forwarded-For", "X-Real-IP", "Forwarded", "Client-IP", "Via"])
def test_nobody_says_of_himself_from_where_he_comes(name):
    client = Client(requests=2)
    codes = [
        client.web.post("/detect", data={"q": "a"}, headers={name: f"for=192.0.2.{i}"}).status_code
        for i in range(4)
    ]
    assert codes == [200, 200, 429, 429]


def test_one_network_of_ipv6_is_one_address():
    client = Client(requests=2)
    codes = [
        TestClient(client.app, client=(f"2001:db8:1:2::{i:x}", 1)).post("/detect").status_code
        for i in range(4)
    ]
    assert codes == [400, 400, 429, 429]
    other = TestClient(client.app, client=("2001:db8:1:3::1", 1))
    assert other.post("/detect").status_code == 400
    mapped = [TestClient(client.app, client=(a, 1)) for a in ("::ffff:192.0.2.1", "192.0.2.1")]
    assert [m.post("/detect").status_code for m in mapped * 2] == [400, 400, 429, 429]


def test_guesses_at_a_key_count_as_requests():
    client = Client(access=Access(Keys(["k"])), requests=5)
    codes = [client.ask("a", api_key=str(i)).status_code for i in range(7)]
    assert codes == [403] * 5 + [429] * 2


def test_all_keys_are_compared_in_constant_time(monkeypatch):
    compared = []
    monkeypatch.setattr("hmac.compare_digest", lambda a, b: compared.append((a, b)) or a == b)
    assert Keys(["a", "b", "c"]).open_for("b")
    assert len(compared) == 3
    assert {len(given) for pair in compared for given in pair} == {32}


@pytest.mark.parametrize(("mode", "told"), [(0o600, 0), (0o400, 0), (0o640, 1), (0o644, 1)])
def test_a_file_of_keys_that_others_can_read_is_told(tmp_path, caplog, mode, told):
    path = tmp_path / "keys"
    path.write_text("s3cr3t\n")
    path.chmod(mode)
    assert load_keys(path).open_for("s3cr3t")
    assert len(caplog.messages) == told
    assert "s3cr3t" not in caplog.text


@pytest.mark.parametrize(
    ("access", "origin", "code"),
    [
        (Access(hosts=frozenset({"127.0.0.1"})), "https://evil.example", 403),
        (Access(hosts=frozenset({"127.0.0.1"})), "null", 403),
        (Access(hosts=frozenset({"127.0.0.1"})), "", 403),
        (Access(hosts=frozenset({"127.0.0.1"})), "http://127.0.0.1:5000.evil.example", 403),
        (Access(hosts=frozenset({"127.0.0.1"})), "http://127.0.0.1:5001", 403),
        (Access(), "https://evil.example", 403),
        (Access(origins=("https://desk.example",)), "https://desk.example.evil.example", 403),
        (Access(origins=("https://desk.example",)), "http://desk.example", 403),
        (Access(origins=("https://desk.example",)), "https://desk.example", 200),
    ],
)
def test_only_pages_that_were_named_may_ask(access, origin, code):
    web = Client(access=access).web
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        headers = {"origin": origin, "content-type": kind}
        answer = web.post("/detect?q=a", headers=headers)
        assert answer.status_code in {code, 400} if code == 200 else answer.status_code == code
        allowed = answer.headers.get("access-control-allow-origin")
        assert allowed == (origin if code == 200 else None)
