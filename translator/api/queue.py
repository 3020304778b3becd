"""Lets so many requests work at once, and so many wait for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from anyio import CapacityLimiter, to_thread

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

    async def run(self, work: Callable[[], T]) -> T:
        """Return what the work returns.

        Raises:
            Refusal: If too much waits already.
        """
        # Counted here: the limiter sees of requests that come together only what ran already.
        if self._there >= self._most:
            raise Refusal(503, "The server has too much to do. Try again soon.", _RETRY)
        self._there += 1
        try:
            # A server that ends does not wait for what nobody will read.
            return await to_thread.run_sync(work, limiter=self._limiter, abandon_on_cancel=True)
        finally:
            self._there -= 1
