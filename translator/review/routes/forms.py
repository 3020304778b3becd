"""Handlers of forms: they run in threads, since they ask the database."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

__all__ = ["Handler", "with_form"]

Handler = Callable[[Request, FormData], Response]
_MOST_FIELDS = 50


def with_form(handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    """Return an endpoint that reads the form and has a thread do the rest.

    Args:
        handler: What answers.
    """

    async def endpoint(request: Request) -> Response:
        async with request.form(max_files=0, max_fields=_MOST_FIELDS) as form:
            return await run_in_threadpool(handler, request, form)

    return endpoint
