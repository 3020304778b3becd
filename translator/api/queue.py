"""Lets so many requests work at once, and so many wait for them."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from typing import TypeVar

from anyio import CancelScope, CapacityLimiter, to_thread
from starlette.requests import ClientDisconnect

from translator.api.refusal import Refusal

__all__ = ["Queue"]

_RETRY = 5  # seconds

T = TypeVar("T")


class Queue:
    """Runs work in threads; who would have to wait too long is sent away at once."""

    def __init__(self, at_once: int, waiting: int) -> None:
        """Begin with nothing at work.

        Args:
            at_once: How much may be at work.
            waiting: How much may wait for that.
        """
        self._limiter = CapacityLimiter(at_once)
        self._most = at_once + waiting
        self._there = 0

    async def run(
        self, work: Callable[[threading.Event], T], leaving: Callable[[], Awaitable[None]]
    ) -> T:
        """Return what the work returns.

        Args:
            work: Is given an event that is set when nobody waits for it any more, on which it
                should end soon: until then it keeps its place, so that no more is ever at work.
            leaving: Returns when the client went away. What has not begun gives up its place.

        Raises:
            ClientDisconnect: If the client went away before the work began.
            Refusal: If too much waits already.
        """
        # Counted here: the limiter sees of requests that come together only what ran already.
        if self._there >= self._most:
            raise Refusal(503, "The server has too much to do. Try again soon.", _RETRY)
        self._there += 1
        gone, turn = threading.Event(), CancelScope()
        watching = asyncio.ensure_future(_set_after(leaving, gone, turn))
        try:
            return await self._in_turn(work, gone, turn)
        finally:
            watching.cancel()
            self._there -= 1

    async def _in_turn(
        self, work: Callable[[threading.Event], T], gone: threading.Event, turn: CancelScope
    ) -> T:
        is_its_turn = False
        try:
            with turn:
                await self._limiter.acquire()
                is_its_turn = True
            if not is_its_turn or gone.is_set():
                raise ClientDisconnect
            # A server that ends does not wait for what nobody will read.
            return await to_thread.run_sync(
                work, gone, limiter=CapacityLimiter(1), abandon_on_cancel=True
            )
        finally:
            if is_its_turn:
                self._limiter.release()


async def _set_after(
    leaving: Callable[[], Awaitable[None]], gone: threading.Event, turn: CancelScope
) -> None:
    await leaving()
    gone.set()
    turn.cancel()
