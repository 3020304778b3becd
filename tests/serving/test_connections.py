"""Connections are closed that are too many, or whose client takes nothing."""

from __future__ import annotations

import asyncio
import resource

import pytest
from starlette.applications import Starlette
from uvicorn.server import ServerState

from translator.serving import connections, server_of
from translator.serving.connections import Connection, most_connections


class Wire(asyncio.Transport):
    """A connection from an address."""

    def __init__(self, host: str) -> None:
        super().__init__({"peername": (host, 4711), "sockname": ("10.0.0.1", 80)})
        self.is_over = False

    def abort(self) -> None:
        self.is_over = True

    def is_closing(self) -> bool:
        return self.is_over

    def close(self) -> None:
        self.is_over = True


class Place:
    """A server to which one connects without a network."""

    def __init__(self) -> None:
        self.config, self.state = server_of(Starlette()).config, ServerState()

    def connect(self, host: str) -> tuple[Connection, Wire]:
        wire, one = Wire(host), Connection(self.config, self.state, {})
        one.connection_made(wire)
        if wire.is_over:
            one.connection_lost(None)
        return one, wire


@pytest.fixture
def place(monkeypatch):
    monkeypatch.setattr(connections, "_MOST", 8)
    return Place()


def is_open(place: Place, host: str) -> bool:
    return not place.connect(host)[1].is_over


def test_a_client_that_takes_nothing_is_not_waited_for(place, monkeypatch):
    monkeypatch.setattr(Connection, "read_seconds", 0.05)

    async def story() -> list[bool]:
        one, wire = place.connect("10.0.0.2")
        other, other_wire = place.connect("10.0.0.2")
        for each in (one, other):
            each.pause_writing()
        other.resume_writing()
        await asyncio.sleep(0.3)
        return [wire.is_over, other_wire.is_over]

    assert asyncio.run(story()) == [True, False]


def test_one_machine_gets_half_of_the_connections(place):
    async def story() -> None:
        assert [is_open(place, "10.0.0.2") for _ in range(6)] == [True] * 4 + [False] * 2
        assert [is_open(place, "10.0.0.3") for _ in range(5)] == [True] * 4 + [False]

    asyncio.run(story())


def test_this_machine_gets_all_of_them(place):
    async def story() -> None:
        assert [is_open(place, "127.0.0.1") for _ in range(10)] == [True] * 8 + [False] * 2

    asyncio.run(story())


@pytest.mark.parametrize(("files", "most"), [(100, 50), (4096, 500), (resource.RLIM_INFINITY, 500)])
def test_files_can_always_be_opened_beside_them(monkeypatch, files, most):
    monkeypatch.setattr(resource, "getrlimit", lambda _: (files, files))
    assert most_connections() == most
