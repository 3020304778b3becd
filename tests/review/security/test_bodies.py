"""What a request brings along is limited, in size and in time."""

from __future__ import annotations

import anyio
import pytest
from anyio.lowlevel import checkpoint
from starlette.requests import ClientDisconnect

from tests.review.security.build import HOST, ORIGIN, Desk
from translator.review.security.body import read_body

MOST = 1_000_000


@pytest.fixture
def inside(desk):
    """A desk that somebody has entered."""
    desk.enter()
    return desk


def _headers(desk: Desk, **more: str) -> dict[str, str]:
    return {"Origin": ORIGIN, "X-CSRF-Token": desk.csrf, **more}


def test_a_body_of_a_megabyte_is_taken(inside):
    answer = inside.browser.post("/change", content=b"x" * MOST, headers=_headers(inside))
    assert answer.status_code == 200
    assert inside.changes == [b"x" * MOST]


def test_a_larger_one_is_not(inside):
    answer = inside.browser.post("/change", content=b"x" * (MOST + 1), headers=_headers(inside))
    assert answer.status_code == 413
    assert inside.changes == []


def test_a_larger_one_that_does_not_say_so_is_not_either(inside):
    pieces = (b"x" * 100_000 for _ in range(11))
    answer = inside.browser.post("/change", content=pieces, headers=_headers(inside))
    assert answer.status_code == 413
    assert inside.changes == []


def test_one_that_says_so_is_not_even_read(inside):
    assert _ask(inside, _headers(inside), "Content-Length", str(MOST + 1)) == 413


@pytest.mark.parametrize("length", ["-1", "x", "1e9", "٣", "", "9" * 5000])
def test_a_length_that_is_no_number_is_refused(inside, length):
    assert _ask(inside, _headers(inside), "Content-Length", length) == 413


@pytest.mark.parametrize("path", ["/csp", "/login"])
def test_strangers_may_send_less(team, path):
    headers = {"Origin": ORIGIN, "Content-Type": "application/csp-report"}
    answer = team.browser.post(path, content=b"x" * 64_001, headers=headers)
    assert answer.status_code == 413


def test_whoever_only_looks_sends_nothing(inside):
    answer = inside.browser.request("GET", "/", content=b"x")
    assert answer.status_code == 413
    answer = inside.browser.request("GET", "/", content=(b"x" for _ in range(1)))
    assert answer.status_code == 413


def test_a_body_that_never_ends_is_not_waited_for(store, pages):
    desk = Desk(store, pages, patience=0.05)
    desk.enter()
    headers = _headers(desk) | {"Cookie": f"{desk.door.cookie}={desk.cookie}"}

    async def drops():
        await anyio.sleep(0.02)
        return {"type": "http.request", "body": b"x", "more_body": True}

    assert _ask(desk, headers, receive=drops) == 408
    assert desk.changes == []


def test_a_browser_that_goes_away_is_answered_nothing(inside):
    async def gone():
        await checkpoint()
        return {"type": "http.disconnect"}

    headers = _headers(inside) | {"Cookie": f"{inside.door.cookie}={inside.cookie}"}
    assert _ask(inside, headers, receive=gone) is None
    with pytest.raises(ClientDisconnect):
        anyio.run(read_body, gone, 10, 1.0)


async def _never():
    raise AssertionError("The body is not to be read.")


def _ask(desk: Desk, headers: dict[str, str], *extra: str, receive=_never) -> int | None:
    """Return the status that the application answers to a change, without a client between."""
    told = headers | {"Host": HOST} | ({extra[0]: extra[1]} if extra else {})
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/change",
        "query_string": b"",
        "headers": [(name.lower().encode(), value.encode()) for name, value in told.items()],
        "client": ("10.0.0.1", 5),
    }
    sent = []

    async def send(message):
        await checkpoint()
        sent.append(message)

    anyio.run(desk.app, scope, receive, send)
    return sent[0]["status"] if sent else None
