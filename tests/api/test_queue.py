"""So much works at once, so much waits, and what comes together counts as well."""

from __future__ import annotations

import threading

import anyio
import pytest
from anyio import sleep_forever

from translator.api.queue import Queue
from translator.api.refusal import Refusal

LONG = 30.0  # seconds after which a test that waits for something has failed


def test_of_a_burst_only_as_many_stay_as_may_work_and_wait():
    queue, leave, codes = Queue(at_once=1, waiting=2), threading.Event(), []

    async def ask():
        try:
            codes.append(await queue.run(lambda _: 200 if leave.wait(LONG) else 0, sleep_forever))
        except Refusal as refusal:
            codes.append(refusal.status)
            if len(codes) == 57:
                leave.set()

    async def burst():
        with anyio.fail_after(LONG):
            async with anyio.create_task_group() as tasks:
                for _ in range(60):
                    tasks.start_soon(ask)

    anyio.run(burst)
    assert (codes.count(503), codes.count(200)) == (57, 3)


def test_whoever_is_done_makes_room_even_after_an_error():
    queue = Queue(at_once=1, waiting=0)

    def fail(_):
        raise ZeroDivisionError

    async def one_after_the_other():
        for _ in range(3):
            with pytest.raises(ZeroDivisionError):
                await queue.run(fail, sleep_forever)
        return await queue.run(lambda _: "done", sleep_forever)

    assert anyio.run(one_after_the_other) == "done"
