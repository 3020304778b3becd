"""Tells open pages what happens to editions, as it happens."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress

from translator.review.channel import Channel
from translator.review.listeners import Listener
from translator.review.message import Message
from translator.review.news import Render
from translator.review.times import Times
from translator.review.views import Views

__all__ = ["Hub"]


class Hub:
    """All pages that are open, by edition.

    `poke`, `typing` and `stopped` may be called in any thread, and do nothing while it is not
    started; all else belongs to the event loop.
    """

    def __init__(self, views: Views, render: Render, times: Times | None = None) -> None:
        """Make it; `start` must follow.

        Args:
            views: The snapshots that are compared.
            render: Makes rows, in a thread: snapshot, numbers in the store, language.
            times: How long things take.
        """
        self._views = views
        self._render = render
        self._times = times or Times()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._channels: dict[str, Channel] = {}

    def start(self) -> None:
        """Begin, in the event loop that is running."""
        self._loop = asyncio.get_running_loop()

    async def stop(self) -> None:
        """End what listens and what runs; nobody can listen any more."""
        self._loop = None
        channels = list(self._channels.values())
        self._channels.clear()
        tasks = [channel.end() for channel in channels]
        await asyncio.gather(*tasks, return_exceptions=True)

    async def listen(
        self, slug: str, language: str, who: str, seen: str = ""
    ) -> AsyncGenerator[Message, None]:
        """Yield what happens to an edition; the first message says how far it is and who types.

        It ends when the hub stops. Close it when nobody reads it any more.

        Args:
            slug: Name of the edition.
            language: In which rows are rendered: `en` or `ur`.
            who: The person, who gets no hints about themselves.
            seen: The `mark` of the last message, or of the snapshot that the page shows; if
                something happened since, the first message asks for a reload.

        Raises:
            StoreError: If there is no such edition, or the database cannot be read.
        """
        if self._loop is None:
            return
        listener = Listener(language, who)
        channel = self._channel(slug)
        channel.join(listener)
        try:
            await channel.greet(listener, seen)
            async for message in listener.messages():
                yield message
        finally:
            channel.leave(listener)
            if channel.is_empty and self._channels.get(slug) is channel:
                self._channels.pop(slug).end()

    def poke(self, slug: str) -> None:
        """Have a look soon: something may have changed in an edition."""
        self._soon(slug, Channel.wake)

    def typing(self, slug: str, segment: int, who: str) -> None:
        """Tell the others that somebody types; to be said again before the hint is gone.

        Args:
            slug: Name of the edition.
            segment: Number of the sentence in the store.
            who: The person.
        """
        self._soon(slug, lambda channel: channel.typing(segment, who))

    def stopped(self, slug: str, segment: int, who: str) -> None:
        """Tell the others that somebody does not type there any more; see `typing`."""
        self._soon(slug, lambda channel: channel.stopped(segment, who))

    def _soon(self, slug: str, deed: Callable[[Channel], None]) -> None:
        def do() -> None:
            if channel := self._channels.get(slug):
                deed(channel)

        loop = self._loop
        if loop is not None:
            with suppress(RuntimeError):  # the loop ended this moment: nobody listens any more
                loop.call_soon_threadsafe(do)

    def _channel(self, slug: str) -> Channel:
        """Return the channel of an edition; it is there from its first listener to its last."""
        if slug not in self._channels:
            self._channels[slug] = Channel(slug, self._views, self._render, self._times)
        return self._channels[slug]
