"""At which addresses servers are reached."""

from __future__ import annotations

import socket

import pytest

from translator.errors import UsageError
from translator.serving.addresses import bind, hosts_of, is_loopback, origin_of

LOCAL = pytest.mark.allow_hosts(["127.0.0.1"])
EVERYWHERE = "0.0.0.0"  # noqa: S104 - never listened at


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.1", "::1", "localhost", "LOCALHOST"])
def test_only_this_machine_reaches_a_loopback_address(host):
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host", [EVERYWHERE, "::", "192.0.2.7", "desk.example", "localhost.example"]
)
def test_others_reach_all_other_addresses(host):
    assert not is_loopback(host)


def test_browsers_may_ask_by_all_names_of_this_machine():
    assert {"localhost", "127.0.0.1", "::1", "127.0.0.9"} <= hosts_of("127.0.0.9")


def test_a_name_is_the_only_one_by_which_browsers_may_ask():
    assert hosts_of("Desk.example") == {"desk.example"}


def test_whoever_listens_everywhere_is_asked_for_by_the_name_of_the_machine(monkeypatch):
    monkeypatch.setattr(socket, "gethostname", lambda: "Bureau")
    monkeypatch.setattr(socket, "getfqdn", lambda: "bureau.example")
    monkeypatch.setattr(socket, "getaddrinfo", _nobody)
    assert {"bureau", "bureau.example", "localhost"} <= hosts_of(EVERYWHERE)
    assert origin_of(EVERYWHERE, 80, secure=False) == "http://Bureau:80"


def test_an_address_says_whether_it_is_secure():
    assert origin_of("desk.example", 8447, secure=True) == "https://desk.example:8447"
    assert origin_of("::1", 8447, secure=False) == "http://[::1]:8447"


@LOCAL
def test_the_next_port_is_taken_where_the_first_is_taken():
    with bind("127.0.0.1", 0, 8447) as first:
        port = first.getsockname()[1]
        with bind("127.0.0.1", None, port) as second:
            assert port < second.getsockname()[1] <= port + 20


@LOCAL
def test_a_port_that_was_asked_for_is_taken_exactly():
    with bind("127.0.0.1", 0, 8447) as first:
        port = first.getsockname()[1]
        with pytest.raises(UsageError, match=f"port {port}"):
            bind("127.0.0.1", port, 8447)


@LOCAL
def test_a_browser_that_is_quicker_than_the_server_waits():
    with bind("127.0.0.1", 0, 8447) as listening:
        socket.create_connection(listening.getsockname(), timeout=5).close()


def test_an_address_of_another_machine_is_told_of(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", _nobody)
    with pytest.raises(UsageError, match=r"desk\.example"):
        bind("desk.example", 80, 8447)


def _nobody(*_, **__):
    raise socket.gaierror(-2, "Name or service not known")
