"""The messages that wait for one page."""

from __future__ import annotations

import asyncio

from tests.review.standins import snapshot
from translator.review.listeners import Listener
from translator.review.message import Message
from translator.review.news import News


def message(number: int) -> Message:
    return News(snapshot(1, changed=number), {"en": f"row {number}"}, (9,)).message("en", {})


async def waiting(listener: Listener) -> list[Message]:
    """Return what waits."""
    found = []
    try:
        async with asyncio.timeout(0.1):
            async for m in listener.messages():
                found.append(m)  # noqa: PERF401 - what came before the timeout must not be lost
    except TimeoutError:
        pass
    return found


def rows_after(count: int) -> list[tuple[str, list[int], bool, str]]:
    """Return what a page reads that did not read while so many messages came."""

    async def whole() -> list[Message]:
        listener = Listener("en", "Sara")
        for number in range(count):
            listener.put(message(number))
        return await waiting(listener)

    return [(m["rows"], m["gone"], m["reload"], m["mark"]) for m in asyncio.run(whole())]


def test_messages_come_in_order():
    assert rows_after(2) == [("row 0", [9], False, "1.0"), ("row 1", [9], False, "1.1")]


def test_sixteen_messages_wait():
    assert [row for row, *_ in rows_after(16)] == [f"row {n}" for n in range(16)]


def test_who_is_further_behind_is_asked_to_reload_instead():
    assert rows_after(17) == [("", [], True, "1.16")]


def test_what_comes_after_that_waits_again():
    assert rows_after(18) == [("", [], True, "1.16"), ("row 17", [9], False, "1.17")]
    assert [m[2] for m in rows_after(40)] == [True] + [False] * 7


def test_the_end_comes_before_what_waits_also_where_much_does():
    async def whole() -> list[Message]:
        listener = Listener("en", "Sara")
        for number in range(16):
            listener.put(message(number))
        listener.end()
        async with asyncio.timeout(10):
            return [m async for m in listener.messages()]

    assert asyncio.run(whole()) == []


def test_a_listener_knows_the_hints_that_it_got_last():
    async def whole() -> list[dict[str, list[str]] | None]:
        listener = Listener("en", "Sara")
        before = listener.typing
        listener.put(message(1) | {"typing": {"3": ["Ali"]}})
        return [before, listener.typing]

    assert asyncio.run(whole()) == [None, {"3": ["Ali"]}]
