"""Web servers that packages are fetched from, and mean ill."""

from __future__ import annotations

import json
import time

import pytest

from tests.attacks.api.hostile_web import ENDLESS, OK, hostile
from translator.engine.install import download, fetched, read_index
from translator.engine.install.leads import may_lead, shown_place
from translator.errors import EngineError

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

LONG = 20.0  # seconds
MARKER = "s3cr3t-MARKER"


def refusal(place):
    with pytest.raises(EngineError) as found:
        read_index(place)
    said = str(found.value)
    assert said.isprintable()
    assert MARKER not in said
    assert len(said) < 600
    return said


@pytest.mark.parametrize("name", ENDLESS)
def test_a_server_that_never_ends_is_left(name, monkeypatch):
    monkeypatch.setattr(download, "_SLOWEST", 0.5)
    began = time.monotonic()
    with hostile(*ENDLESS[name]) as (url, _):
        refusal(f"{url}/index.json")
    assert time.monotonic() - began < LONG


@pytest.mark.parametrize("size", ["1", "0", "9" * 5000, "-5", "x"])
def test_a_size_that_is_a_lie_is_told(size):
    head = OK + f"Content-Length: {size}\r\n\r\n".encode()
    with hostile(head + b"[not json", times=0) as (url, _):
        refusal(f"{url}/index.json")


@pytest.mark.parametrize(
    "place",
    ["file:///etc/passwd", "ftp://x/y", "gopher://x", "data:,x", "jar:x", "\x1b[2J"],
)
def test_a_redirect_leads_to_the_web_only(place):
    head = f"HTTP/1.1 302 Go\r\nLocation: {place}\r\nContent-Length: 0\r\n\r\n".encode()
    with hostile(head, times=0) as (url, _):
        refusal(f"{url}/index.json")


def test_a_redirect_to_itself_ends():
    with hostile(b"HTTP/1.1 302 Go\r\nLocation: /\r\nContent-Length: 0\r\n\r\n", times=0) as (
        url,
        s,
    ):
        refusal(f"{url}/")
        assert len(s) < 30


@pytest.mark.parametrize(
    ("source", "target", "may"),
    [
        ("https://a.example/i", "http://a.example/p", False),
        ("HTTPS://a.example/i", "http://a.example/p", False),
        ("https://a.example/i", "https://a.example/p", True),
        ("http://192.0.2.1/i", "https://1.1.1.1/p", True),
        ("https://1.1.1.1/i", "https://127.0.0.1/p", False),
        ("https://1.1.1.1/i", "https://localhost/p", False),
        ("https://1.1.1.1/i", "https://[::1]/p", False),
        ("https://1.1.1.1/i", "https://169.254.169.254/latest/meta-data", False),
        ("https://1.1.1.1/i", "https://10.0.0.1/p", False),
        ("https://1.1.1.1/i", "https://2130706433/p", False),
        ("http://10.0.0.2/i", "http://10.0.0.1/p", True),
        ("index.json", "http://10.0.0.1/p", True),
        ("https://1.1.1.1/i", "file:///etc/passwd", False),
    ],
)
def test_nothing_from_the_internet_leads_inside_or_to_what_is_not_safe(source, target, may):
    assert may_lead(source, target) is may


@pytest.mark.parametrize(
    "place",
    [
        f"http://u:{MARKER}@127.0.0.1:1/i.json",
        f"http://127.0.0.1:1/i.json?token={MARKER}",
        f"http://u:{MARKER}@[",
        f"http://u:{MARKER}@127.0.0.1:x/",
        f"http://127.0.0.1:1/\x1b[2J?{MARKER}",
    ],
)
def test_no_password_of_an_address_is_shown(place):
    refusal(place)
    assert MARKER not in shown_place(place)


def test_control_signs_of_an_index_are_not_shown(tmp_path):
    links = ["http://127.0.0.1:1/\x1b]0;x\x07", "\x1b[2J.zip"]
    entry = {"package_version": "1", "from_code": "ur", "to_code": "en", "links": links}
    (tmp_path / "i.json").write_text(json.dumps([entry]))
    (offer,) = read_index(str(tmp_path / "i.json"))
    with pytest.raises(EngineError) as found, fetched(offer):
        pass
    assert str(found.value).isprintable()
