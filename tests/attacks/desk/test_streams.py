"""Streams of events: only so many, and nothing that a page names can break one."""

from __future__ import annotations

import contextlib
import socket
import time

import pytest

from tests.attacks.desk.stand import SLUG
from tests.attacks.desk.wire import ask, request
from tests.review.standins import Office, run

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

_MOST = 20
EVENTS = f"/e/{SLUG}/events"


def test_one_browser_gets_twenty_streams_and_another_one_as_well(desk):
    cookie = desk.cookie()
    with contextlib.ExitStack() as stack:
        begun = [_listen(desk, cookie, stack) for _ in range(_MOST)]
        assert set(begun) == {200}
        assert [_listen(desk, cookie, stack) for _ in range(5)] == [429] * 5
        assert _listen(desk, desk.cookie(), stack) == 200
    time.sleep(0.3)
    with contextlib.ExitStack() as stack:
        assert _listen(desk, cookie, stack) == 200  # those that ended count no more


@pytest.mark.parametrize(
    "seen", ["9" * 4999 + ".1", "1." + "9" * 4999, "٣.٣", "1.1.1", "-1.0", "x"]
)
def test_a_mark_that_is_none_breaks_no_stream(desk, seen):
    before = len(desk.said)
    told = desk.headers(desk.cookie()) | {"Last-Event-ID": seen}
    answer = ask(desk.port, "GET", EVENTS, told)
    assert answer.status == 200
    assert b"event: desk" in answer.body
    assert desk.said[before:] == []


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_listens_to_nothing(desk, site):
    told = desk.headers(desk.cookie()) | {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "cors"}
    assert ask(desk.port, "GET", EVENTS, told).status == 403


def test_nobody_is_told_of_typing_in_sentences_that_there_are_not():
    async def story(office: Office) -> None:
        ali = await office.page("Ali")
        for segment in range(100, 400):
            office.hub.typing("khabar", segment, "Sara")
        office.hub.typing("khabar", 2, "Sara")
        assert (await ali.next())["typing"] == {"2": ["Sara"]}

    run(story)


def _listen(desk, cookie: str, stack: contextlib.ExitStack) -> int:
    sock = stack.enter_context(socket.create_connection(("127.0.0.1", desk.port), timeout=15))
    sock.sendall(request("GET", EVENTS, desk.headers(cookie)))
    return int(sock.recv(4096).split()[1])
