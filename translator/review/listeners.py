"""One open page that is told what happens."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from translator.review.message import Message

__all__ = ["Listener"]

_MOST = 16
"""Messages that wait for a page; one that is so far behind fetches the list anew."""


class Listener:
    """A page that is open, and the messages that wait for it.

    Attributes:
        language: That of its interface: `en` or `ur`.
        who: Who looks at it.
        typing: The hints that it got last; None before its first message.
    """

    def __init__(self, language: str, who: str) -> None:
        """Begin with no message."""
        self.language = language
        self.who = who
        self.typing: dict[str, list[str]] | None = None
        self._waiting: asyncio.Queue[Message | None] = asyncio.Queue(_MOST)

    def put(self, message: Message) -> None:
        """Add a message without waiting, however slowly the page reads."""
        self.typing = message["typing"]
        if self._waiting.full():
            self._forget()
            message = {**message, "rows": "", "gone": [], "reload": True}
        self._waiting.put_nowait(message)

    def end(self) -> None:
        """Let nothing more come, not even what waits."""
        self._forget()
        self._waiting.put_nowait(None)

    async def messages(self) -> AsyncIterator[Message]:
        """Yield the messages as they come, until the end."""
        while (message := await self._waiting.get()) is not None:
            yield message

    def _forget(self) -> None:
        while not self._waiting.empty():
            self._waiting.get_nowait()
