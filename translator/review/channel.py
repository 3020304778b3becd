"""One edition that pages listen to: who they are, and what they were told."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Iterable

from translator.errors import DozabanError
from translator.review.listeners import Listener
from translator.review.message import is_behind
from translator.review.news import News, Render, news
from translator.review.presence import Presence, hints_for
from translator.review.times import Times
from translator.review.view import View
from translator.review.views import Views

__all__ = ["Channel"]

_LOG = logging.getLogger("dozaban")
_REST = 3  # times as long as it last took to look: a long article must not take the whole machine


class Channel:
    """Tells the pages that show one edition what happens to it.

    All methods are called in the event loop; only snapshots and HTML are made in threads.
    """

    def __init__(self, slug: str, views: Views, render: Render, times: Times) -> None:
        """Begin with nobody who listens, in the event loop that is running."""
        self._slug = slug
        self._views = views
        self._render = render
        self._times = times
        self._listeners: list[Listener] = []
        self._presence = Presence(times.hint)
        self._told: View | None = None
        self._first = asyncio.Lock()
        self._awake = asyncio.Event()
        self._took = 0.0
        self._complaint = ""
        self._task = asyncio.create_task(self._run(), name=f"edition {slug}")

    @property
    def is_empty(self) -> bool:
        """Whether nobody listens."""
        return not self._listeners

    def join(self, listener: Listener) -> None:
        """Let a page in; it is told nothing before it is greeted."""
        self._listeners.append(listener)

    async def greet(self, listener: Listener, seen: str) -> None:
        """Give a page its first message.

        Args:
            listener: The page.
            seen: The mark that it saw, as text; empty if it does not say.

        Raises:
            StoreError: If there is no such edition, or the database cannot be read.
        """
        async with self._first:  # two that come at once must not begin with different snapshots
            if self._told is None:
                self._told = await asyncio.to_thread(self._views.get, self._slug)
        told = self._told
        hello = News(told, reload=is_behind(seen, told.mark))
        self._tell([listener], hello)

    def leave(self, listener: Listener) -> None:
        """Let a page go, and the hints about a person with their last page."""
        self._listeners.remove(listener)
        has_another = any(other.who == listener.who for other in self._listeners)
        if not has_another and self._presence.left(listener.who):
            self.wake()

    def end(self) -> asyncio.Task[None]:
        """End all pages' listening, and return the task that ends."""
        for listener in self._listeners:
            listener.end()
        self._task.cancel()
        return self._task

    def wake(self) -> None:
        """Have a look soon: something may have changed."""
        self._awake.set()

    def typing(self, segment: int, who: str) -> None:
        """Note that somebody types in a sentence."""
        if self._told is None or segment not in self._told.rows:
            return  # else anybody could have all pages told of sentences that there are not
        if self._presence.typing(segment, who, time.monotonic()):
            self.wake()

    def stopped(self, segment: int, who: str) -> None:
        """Note that somebody does not type there any more."""
        if self._presence.stopped(segment, who):
            self.wake()

    async def _run(self) -> None:
        while True:
            if await self._is_woken():
                await asyncio.sleep(max(self._times.pause, _REST * self._took))
            self._awake.clear()  # before the look: what comes during it is looked at again
            try:
                await self._look()
            except Exception as error:  # noqa: BLE001 - the next look may succeed
                self._complain(error)

    async def _is_woken(self) -> bool:
        try:
            async with asyncio.timeout(self._times.look):
                await self._awake.wait()
        except TimeoutError:
            return False
        return True

    async def _look(self) -> None:
        told = self._told
        if told is None:  # the first page is still being greeted
            return
        begun = time.monotonic()
        languages = {listener.language for listener in self._listeners}
        found = await asyncio.to_thread(self._changes, told, languages)
        self._complaint = ""
        if found:
            self._told = found.view
            self._took = time.monotonic() - begun
        greeted = [listener for listener in self._listeners if listener.typing is not None]
        self._tell(greeted, found or News(told), is_new=found is not None)

    def _changes(self, told: View, languages: Iterable[str]) -> News | None:
        view = self._views.get(self._slug)
        return None if view is told else news(told, view, languages, self._render)

    def _complain(self, error: Exception) -> None:
        """Log why there is nothing to tell, but not the same every second."""
        complaint = f"The changes of {self._slug!r} cannot be shown: {error}"
        if complaint != self._complaint:
            _LOG.error(complaint, exc_info=None if isinstance(error, DozabanError) else error)
        self._complaint = complaint

    def _tell(self, listeners: Iterable[Listener], found: News, *, is_new: bool = True) -> None:
        """Give pages a message, if there is anything that they do not know."""
        hints = self._presence.hints(time.monotonic())
        for listener in listeners:
            typing = hints_for(hints, listener.who)
            if is_new or typing != listener.typing:
                listener.put(found.message(listener.language, typing))
