"""Snapshots without a store behind them, and pages that listen, for the tests of the hub."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property

from tests.review.samples import row
from translator.editing import State
from translator.review.hub import Hub
from translator.review.message import Message
from translator.review.times import Times
from translator.review.values import Counts, Row
from translator.store import EditionMark

__all__ = ["FAST", "Office", "Page", "Snapshot", "Snapshots", "run", "snapshot", "until"]

FAST = Times(pause=0.02, look=0.1, hint=15.0)
_LONG = 20.0  # seconds after which a test that waits for something has failed


@dataclass(frozen=True)
class Snapshot:
    """What the hub asks of a view."""

    mark: EditionMark
    rows: dict[int, Row]

    @cached_property
    def counts(self) -> Counts:
        approved = sum(row.state is State.APPROVED for row in self.rows.values())
        states = {State.APPROVED: approved, State.DRAFT: len(self.rows) - approved}
        return Counts(len(self.rows), states)


def snapshot(*ids: int, run: int = 1, changed: int = 1) -> Snapshot:
    """Return a snapshot of sentences with these numbers in the store."""
    return Snapshot(EditionMark(run, changed), {n: row(id=n, number=n) for n in ids})


@dataclass
class Snapshots:
    """Stands for the views; `khabar` has three sentences until a test changes it.

    Attributes:
        now: The snapshots of this moment.
        error: What is raised instead, while there is one.
        asked: How often somebody asked.
    """

    now: dict[str, Snapshot] = field(default_factory=lambda: {"khabar": snapshot(1, 2, 3)})
    error: Exception | None = None
    asked: int = 0

    def get(self, slug: str) -> Snapshot:
        self.asked += 1
        if self.error:
            raise self.error
        return self.now[slug]

    def approve(self, *ids: int, slug: str = "khabar") -> None:
        """Approve sentences."""
        old = self.now[slug]
        done = {n: replace(old.rows[n], state=State.APPROVED) for n in ids}
        mark = replace(old.mark, changed=old.mark.changed + 1)
        self.now[slug] = Snapshot(mark, old.rows | done)


class Page:
    """A page that reads what it is told."""

    def __init__(self, stream) -> None:
        self.stream = stream

    async def next(self) -> Message:
        return await anext(self.stream)

    async def until(self, is_it: Callable[[Message], bool]) -> list[Message]:
        """Return the messages up to the first one that is as wanted."""
        found = [await self.next()]
        while not is_it(found[-1]):
            found.append(await self.next())
        return found

    async def hears_nothing(self, seconds: float = 0.3) -> bool:
        """Say whether nothing comes for a while; the page cannot be read any more then."""
        try:
            async with asyncio.timeout(seconds):
                await self.next()
        except TimeoutError:
            return True
        return False

    async def close(self) -> None:
        await self.stream.aclose()


@dataclass
class Office:
    """A hub at work, with what it shows and what it rendered."""

    views: object = field(default_factory=Snapshots)
    times: Times = FAST
    rendered: list[tuple[list[int], str]] = field(default_factory=list)
    on_render: Callable[[list[int]], object] | None = None
    stack: AsyncExitStack = field(default_factory=AsyncExitStack)

    def __post_init__(self) -> None:
        self.hub = Hub(self.views, self.render, self.times)

    def render(self, view, ids: Sequence[int], language: str) -> str:
        self.rendered.append((list(ids), language))
        if self.on_render:
            self.on_render(list(ids))
        return " ".join(f"{n}:{view.rows[n].state}:{language}" for n in ids)

    @asynccontextmanager
    async def open(self):
        self.hub.start()
        try:
            yield self
        finally:
            await self.stack.aclose()
            await self.hub.stop()

    def listen(self, who: str = "Sara", language: str = "en", slug: str = "khabar", seen: str = ""):
        """Open a page that has not read anything yet."""
        page = Page(self.hub.listen(slug, language, who, seen))
        self.stack.push_async_callback(page.close)
        return page

    async def page(self, who: str = "Sara", language: str = "en") -> Page:
        """Open a page that has read its first message."""
        page = self.listen(who, language)
        await page.next()
        return page


async def until(is_it: Callable[[], object]) -> None:
    """Wait until something is so that no event tells of."""
    async with asyncio.timeout(_LONG):
        while not is_it():  # noqa: ASYNC110 - see above
            await asyncio.sleep(0.01)


def run(story: Callable[[Office], Awaitable[None]], office: Office | None = None) -> None:
    """Let something happen in an event loop of its own, with a hub that is started."""

    async def whole() -> None:
        async with asyncio.timeout(_LONG), (office or Office()).open() as opened:
            await story(opened)

    asyncio.run(whole())
