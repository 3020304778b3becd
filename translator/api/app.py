"""The server as a web application."""

from __future__ import annotations

import logging
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from translator.api.queue import Queue
from translator.api.routes import Desk, routes
from translator.api.security.guard import Guard
from translator.api.sentences import Sentences
from translator.api.settings import Access, Limits
from translator.engine import Engine
from translator.errors import DozabanError, StoppedError
from translator.terms import Glossary

__all__ = ["make_app"]

_log = logging.getLogger(__name__)


def make_app(
    engine: Engine,
    glossary: Glossary,
    *,
    limits: Limits | None = None,
    access: Access | None = None,
    warm: bool = False,
) -> Starlette:
    """Return the application.

    Args:
        engine: Translates; it is loaded by the first request that needs it.
        glossary: The terms of the server.
        limits: How much may be asked for.
        access: Who may ask; by default everybody who reaches it.
        warm: Whether to load the engine when it starts, while the first requests come in.

    Returns:
        It; `state.sentences` is what has to end when it is served no more.
    """
    limits, access = limits or Limits(), access or Access()
    sentences = Sentences(engine, glossary, limits.kept)
    desk = Desk(sentences, limits, access, Queue(limits.at_once, limits.waiting))
    app = Starlette(
        routes=routes(desk),
        middleware=_middleware(limits, access),
        exception_handlers={HTTPException: _http_error},
        lifespan=_lifespan(sentences, warm=warm),
    )
    app.state.sentences = sentences
    return app


def _middleware(limits: Limits, access: Access) -> list[Middleware]:
    guard = Middleware(Guard, limits=limits, access=access)
    if not access.origins:
        return [guard]
    cors = Middleware(
        CORSMiddleware,
        allow_origins=access.origins,
        allow_methods=["GET", "POST"],
        allow_headers=["Content-Type"],
        expose_headers=["Retry-After"],
    )
    return [cors, guard]  # outermost, so that pages can read refusals as well


def _http_error(_: Request, error: Exception) -> Response:
    """Answer what no route answered."""
    if not isinstance(error, HTTPException):
        raise error
    said = "There is no such address here." if error.status_code == 404 else error.detail  # noqa: PLR2004 - HTTP's own number
    return JSONResponse({"error": said}, error.status_code, error.headers)


def _lifespan(
    sentences: Sentences, *, warm: bool
) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        if warm:
            threading.Thread(target=_warm, args=[sentences], daemon=True).start()
        yield
        sentences.end()

    return lifespan


def _warm(sentences: Sentences) -> None:
    try:
        with suppress(StoppedError):
            sentences.warm()
    except DozabanError as error:
        _log.error("%s", error)
