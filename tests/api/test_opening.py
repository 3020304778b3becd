"""The server is opened at the address that it tells, for those who may ask."""

from __future__ import annotations

import re

import pytest
import uvicorn

from tests.api.asking import TestClient
from translator.api import Limits, Place, serve
from translator.engine import FakeEngine
from translator.errors import UsageError
from translator.terms import Glossary

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@pytest.fixture
def opened(monkeypatch):
    """Open the server without serving anything; return what was told, and the application."""
    served, told = [], []

    def run(server, sockets):
        served.append((server.config, sockets[0].getsockname()))
        raise KeyboardInterrupt  # Ctrl-C

    monkeypatch.setattr(uvicorn.Server, "run", run)

    def do(**place):
        place = Place(port=0, **place)
        serve(FakeEngine(), Glossary(), place=place, limits=Limits(), warm=False, tell=told.append)
        return told[-1], *served[-1]

    return do


def test_the_address_is_told_and_ctrl_c_ends_it(opened):
    address, config, (host, port) = opened()
    assert (address, host) == (f"http://127.0.0.1:{port}/", "127.0.0.1")
    assert (config.access_log, config.server_header, config.proxy_headers) == (False,) * 3


def test_only_this_machine_asks_without_a_key_unless_that_is_wanted(opened, tmp_path, monkeypatch):
    monkeypatch.setattr("translator.api.opening.is_loopback", lambda _: False)
    with pytest.raises(UsageError, match=re.escape("--open")):
        opened()
    _, config, _ = opened(open=True)
    named = {"host": "mt.example"}
    assert TestClient(config.app).get("/health", headers=named).status_code == 200
    (tmp_path / "keys").write_text("k\n", encoding="utf-8")
    _, config, _ = opened(keys=tmp_path / "keys")
    assert TestClient(config.app).post("/detect", data={"q": "a"}).status_code == 400


def test_on_this_machine_it_answers_to_its_own_names_only(opened):
    web = TestClient(opened()[1].app)
    assert web.get("/health", headers={"host": "evil.example"}).status_code == 421
    assert web.get("/health", headers={"host": "localhost:1"}).status_code == 200
