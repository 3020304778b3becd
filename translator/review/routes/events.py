"""What happens to an edition, as it happens."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import aclosing
from functools import partial
from typing import Any

from anyio import Event
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from translator.review.routes.answers import view_of
from translator.review.services import Services

__all__ = ["routes"]

_MOST = 20  # for one browser: those open no more than six connections to a server
_GRACE = 1.0  # seconds; the server gives two
_PATIENCE = 30.0  # seconds that a browser may take to read what is sent


def routes(services: Services) -> list[Route]:
    """Return what answers at `/e/SLUG/events`.

    Args:
        services: What the routes work with.
    """
    return [Route("/e/{slug}/events", partial(_events, services, Counter()))]


class _Stream(EventSourceResponse):
    """A stream that is only begun if its browser has not too many of them."""

    def __init__(self, streams: Counter[str], session: str, *given: Any, **named: Any) -> None:  # noqa: ANN401 - those of the base
        super().__init__(*given, **named)
        self._streams, self._session = streams, session

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._streams[self._session] >= _MOST:
            await Response(status_code=429)(scope, receive, send)
            return
        self._streams[self._session] += 1
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._streams[self._session] -= 1
            self._streams += Counter()  # leaves out those that have none


async def _events(services: Services, streams: Counter[str], request: Request) -> Response:
    """Return the stream of server-sent events (HTML Standard, 9.2), all of them named `desk`."""
    view = await run_in_threadpool(view_of, services, request)
    closing = Event()

    async def end() -> None:
        """End the stream in good order when the server does; else it would complain."""
        await closing.wait()
        await services.hub.stop()

    return _Stream(
        streams,
        request.state.cookie,
        _messages(services, request, view.slug),
        data_sender_callable=end,
        send_timeout=_PATIENCE,
        shutdown_event=closing,
        shutdown_grace_period=_GRACE,
    )


async def _messages(
    services: Services, request: Request, slug: str
) -> AsyncIterator[ServerSentEvent]:
    """Yield what happens since the page was made, or since it last heard of something."""
    language, who = services.pages.language(request), request.state.who
    seen = request.headers.get("last-event-id") or request.query_params.get("seen", "")
    async with aclosing(services.hub.listen(slug, language, who, seen)) as messages:
        async for message in messages:
            data = json.dumps(message, ensure_ascii=False)
            yield ServerSentEvent(data, event="desk", id=message["mark"])
