"""The desk is opened at the address that it tells."""

from __future__ import annotations

import gc
import ssl
import sys
from urllib.parse import parse_qs, urlsplit

import pytest
import uvicorn

from tests.review.visitor import desk_app
from translator.errors import UsageError
from translator.publishing.notes import Notes
from translator.review import serve as serving
from translator.review.serve import Place, serve
from translator.review.views import Views
from translator.store import Store

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@pytest.fixture
def opened(room, monkeypatch):
    """Open the desk without serving anything; return what was told, served and browsed."""
    told, served, browsed = [], [], []

    def run(server, sockets):
        served.append((server.config, sockets[0].getsockname(), gc.get_threshold()))
        raise KeyboardInterrupt  # Ctrl-C

    monkeypatch.setattr(serving, "aside", lambda work, about: work(about))
    monkeypatch.setattr(serving.webbrowser, "open", browsed.append)
    monkeypatch.setattr(uvicorn.Server, "run", run)
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)

    def do(place=None, *, slug=None, browse=True):
        serve(
            room.store,
            place or Place(port=0),
            site=room.site,
            notes=Notes([]),
            who="Sara",
            language="en",
            slug=slug,
            tell=told.append,
            browse=browse,
        )
        return told[-1], served[-1], browsed

    return do


def test_the_address_holds_a_secret_that_is_another_each_time(opened):
    (first, served, _), (second, _, _) = opened(), opened()
    parts = urlsplit(first)
    assert (parts.scheme, parts.hostname, parts.path) == ("http", "127.0.0.1", "/enter")
    assert parts.port == served[1][1]
    (token,) = parse_qs(parts.query)["token"]
    assert len(token) >= 43
    assert token not in second


def test_the_address_leads_to_the_edition(opened):
    address, _, _ = opened(slug="خبر نامہ")
    path = "/e/%D8%AE%D8%A8%D8%B1%20%D9%86%D8%A7%D9%85%DB%81"
    assert parse_qs(urlsplit(address).query)["next"] == [path]


def test_where_people_sign_in_the_address_holds_no_secret(opened, room, monkeypatch):
    monkeypatch.setattr(type(room.store), "accounts", lambda _: ["Sara"])
    monkeypatch.setattr(serving, "is_loopback", lambda _: False)
    address, _, _ = opened(slug="khabar")
    assert urlsplit(address).path == "/e/khabar"
    assert urlsplit(address).query == ""


def test_a_browser_is_opened_where_there_is_a_screen(opened, monkeypatch):
    assert opened()[2] == []
    monkeypatch.setenv("DISPLAY", ":0")
    address, _, browsed = opened()
    assert len(browsed) == 1
    told, gone_to = (urlsplit(one) for one in (address, *browsed))
    assert (gone_to.netloc, gone_to.path) == (told.netloc, "/enter")
    assert parse_qs(gone_to.query)["token"] != parse_qs(told.query)["token"]
    assert len(opened(browse=False)[2]) == 1


def test_the_server_tells_nothing_of_itself_and_logs_no_request(opened):
    config = opened()[1][0]
    assert (config.server_header, config.access_log, config.workers) == (False, False, 1)


def test_nobody_in_front_of_it_says_who_asks(opened):
    assert not opened()[1][0].proxy_headers


def test_garbage_is_looked_for_less_often_while_it_serves(opened):
    before = gc.get_threshold()
    assert opened()[1][2] == (50_000, 20, 20)
    assert gc.get_threshold() == before


def test_a_certificate_makes_it_https(opened, tmp_path, monkeypatch):
    path = tmp_path / "both.pem"
    path.write_text("not looked at", encoding="utf-8")
    monkeypatch.setattr(ssl.SSLContext, "load_cert_chain", lambda *_: None)
    address, (config, *_), _ = opened(Place(port=0, certificate=path, key=path))
    assert address.startswith("https://127.0.0.1:")
    assert (config.ssl_certfile, config.ssl_keyfile) == (path, path)


def test_nobody_could_sign_in_without_a_password(opened, room, monkeypatch):
    monkeypatch.setattr(type(room.store), "accounts", lambda _: [])
    with pytest.raises(UsageError, match="translate team password"):
        opened(Place("desk.example"))


def test_what_will_be_asked_for_first_is_looked_at_already(opened, monkeypatch):
    looked = []
    monkeypatch.setattr(Views, "get", lambda _, s: looked.append(s))
    opened()
    opened(slug="other")
    assert looked == ["khabar", "other"]


def test_nothing_is_amiss_where_there_is_nothing_to_look_at(tmp_path):
    with Store(tmp_path / "empty.db") as store:
        desk_app(store, tmp_path).state.services.warm()
        desk_app(store, tmp_path).state.services.warm("nothing")
