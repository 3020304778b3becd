"""The site in the browser, loaded again whenever it was built again."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import anyio
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route

from translator.press.pages import SCRIPT, Pages, Shield
from translator.press.report import SiteReport
from translator.press.watch import Watch

__all__ = ["live_app"]

_SCRIPT = """\
const news = new EventSource("/@live/events");
news.addEventListener("built", () => location.reload());
news.addEventListener("problem", (event) => {
  let box = document.getElementById("live-problem");
  if (!box) {
    box = document.createElement("p");
    box.id = "live-problem";
    box.setAttribute("role", "alert");
    box.className = "notice";
    document.body.prepend(box);
  }
  box.textContent = event.data;
});
"""
_GRACE = 1.0  # seconds; the server gives two
_MOST_PAGES = 100  # that listen at once


def live_app(
    site: Path,
    watch: Watch,
    *,
    hosts: list[str],
    tell: Callable[[SiteReport | str], None],
    pause: float = 1.0,
) -> Starlette:
    """Return an application that shows a site and keeps it up to date.

    Args:
        site: The folder of the site; it must exist.
        watch: Builds it again.
        hosts: Names by which browsers may ask: no other site may read drafts through a name of
            its own that leads here.
        tell: Is told of each build, or of the problem that prevents it.
        pause: How long to wait before looking again, in seconds.
    """
    news = _News()

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with anyio.create_task_group() as group:
            group.start_soon(_watching, watch, news, tell, pause)
            yield
            group.cancel_scope.cancel()

    async def events(_: Request) -> Response:
        if news.listening >= _MOST_PAGES:
            return PlainTextResponse("Too many pages are open. Close some.\n", 503)
        closing = anyio.Event()

        async def end() -> None:
            """End the stream in good order when the server does; else it would complain."""
            await closing.wait()
            news.close()

        return EventSourceResponse(
            news.listen(),
            data_sender_callable=end,
            shutdown_event=closing,
            shutdown_grace_period=_GRACE,
        )

    async def script(_: Request) -> Response:
        return Response(_SCRIPT, media_type="text/javascript")

    return Starlette(
        routes=[
            Route("/@live/events", events),
            Route(SCRIPT, script),
            Mount("/", Pages(directory=site, html=True)),
        ],
        middleware=[
            Middleware(Shield),
            Middleware(TrustedHostMiddleware, allowed_hosts=hosts),
        ],
        lifespan=lifespan,
    )


class _News:
    """What is told to all pages that are open."""

    def __init__(self) -> None:
        self.listening = 0
        self._count = 0
        self._last = ServerSentEvent("", event="hello")
        self._next = anyio.Event()
        self._is_closed = False

    def tell(self, kind: str, words: str = "") -> None:
        self._count += 1
        self._last = ServerSentEvent(words, event=kind)
        self._wake()

    def close(self) -> None:
        self._is_closed = True
        self._wake()

    def _wake(self) -> None:
        woken, self._next = self._next, anyio.Event()
        woken.set()

    async def listen(self) -> AsyncIterator[Any]:
        seen = self._count
        self.listening += 1
        try:
            if self._last.event == "problem":
                yield self._last
            while not self._is_closed:
                if self._count != seen:
                    seen = self._count
                    yield self._last
                else:
                    await self._next.wait()
        finally:
            self.listening -= 1


async def _watching(
    watch: Watch, news: _News, tell: Callable[[SiteReport | str], None], pause: float
) -> None:
    problem = ""
    while True:
        await anyio.sleep(pause)
        report = await run_in_threadpool(watch.look)
        if report is not None:
            tell(report)
            if report.written or report.removed or problem:
                news.tell("built")
        elif watch.problem and watch.problem != problem:
            tell(watch.problem)
            news.tell("problem", watch.problem)
        problem = watch.problem
