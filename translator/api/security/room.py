"""How many bytes of requests may be held in memory at once, all requests together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from starlette.types import Message, Receive

from translator.api.refusal import Refusal

__all__ = ["Room"]

_RETRY = 5  # seconds


class Room:
    """Room for the bodies of requests. Not safe in threads: the server's one loop asks."""

    def __init__(self, most: int) -> None:
        """Begin empty.

        Args:
            most: Bytes that there is room for.
        """
        self._most, self._held = most, 0

    @contextmanager
    def holding(self, receive: Receive) -> Iterator[Receive]:
        """Give a `receive` whose bytes take room until the end of the block.

        It raises `Refusal` when there is no room left.
        """
        own = 0

        async def counted() -> Message:
            nonlocal own
            message = await receive()
            size = len(message.get("body", b""))
            if size and self._held + size > self._most:
                raise Refusal(503, "The server has too much to do. Try again soon.", _RETRY)
            own += size
            self._held += size
            return message

        try:
            yield counted
        finally:
            self._held -= own
