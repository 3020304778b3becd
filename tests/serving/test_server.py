"""Servers say nothing of themselves, and browsers are opened where they can be seen."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from starlette.applications import Starlette

from translator.serving import aside, has_screen, server_of


def test_a_server_says_nothing_of_itself_and_trusts_nobody_in_front_of_it():
    config = server_of(Starlette()).config
    assert (config.server_header, config.access_log, config.proxy_headers) == (False,) * 3
    assert config.timeout_graceful_shutdown == 2
    assert config.ssl_certfile is None


def test_a_certificate_and_its_key_are_served_with():
    config = server_of(Starlette(), Path("cert.pem"), Path("key.pem")).config
    assert (config.ssl_certfile, config.ssl_keyfile) == (Path("cert.pem"), Path("key.pem"))


def test_nobody_waits_for_what_is_done_aside():
    begun, go_on = threading.Event(), threading.Event()

    def work(about):
        assert about == "this"
        begun.set()
        go_on.wait(20)

    before = set(threading.enumerate())
    aside(work, "this")
    assert begun.wait(20)
    (thread,) = set(threading.enumerate()) - before
    assert thread.daemon
    go_on.set()
    thread.join()


@pytest.mark.parametrize(
    ("platform", "variable", "there"),
    [
        ("linux", "DISPLAY", True),
        ("linux", "WAYLAND_DISPLAY", True),
        ("linux", "OTHER", False),
        ("darwin", "OTHER", True),
        ("win32", "OTHER", True),
    ],
)
def test_a_screen_is_there_or_not(monkeypatch, platform, variable, there):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, ":0")
    monkeypatch.setattr(sys, "platform", platform)
    assert has_screen() is there
