"""Stands before the server: nothing is answered that it does not let through."""

from __future__ import annotations

import asyncio
import logging
import os

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from translator.api.refusal import Refusal, refused
from translator.api.security.body import read_body
from translator.api.security.buckets import Buckets
from translator.api.security.origin import check_origin
from translator.api.security.room import Room
from translator.api.settings import Access, Limits
from translator.serving import again, network_of

__all__ = ["COSTLY", "Guard"]

COSTLY = frozenset({"/translate", "/detect"})
"""What one address may ask for only so often."""

_RETRY = 5  # seconds; whoever ends a server may start it again
_POLICY_VIOLATION = 1008  # of WebSockets (RFC 6455, 7.4.1)
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
}
_log = logging.getLogger(__name__)


class Guard:
    """The middleware that lets requests in, or does not."""

    def __init__(self, app: ASGIApp, limits: Limits, access: Access) -> None:
        """Stand before an application."""
        self._app, self._limits, self._access = app, limits, access
        self._buckets, self._room = Buckets(limits.requests), Room(limits.held)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request on, or answer it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, _Answer(send))
        else:
            await send({"type": "websocket.close", "code": _POLICY_VIOLATION})

    async def _answer(self, scope: Scope, receive: Receive, answer: _Answer) -> None:
        try:
            with self._room.holding(receive) as counted:
                arrived = await self._let_in(scope, counted)
                await self._app(scope, arrived, answer.send)
        except ClientDisconnect:
            return
        except Refusal as refusal:
            await answer.refuse(refusal, scope, receive)
        except asyncio.CancelledError:  # by the server, which ends; it would print a traceback
            await answer.refuse(Refusal(503, "The server ends.", _RETRY), scope, receive)
        except Exception as error:  # noqa: BLE001 - whatever it is, nobody shall see a traceback
            _log_kind(error)
            sentence = "Something went wrong here that should not."
            await answer.refuse(Refusal(500, sentence), scope, receive)

    async def _let_in(self, scope: Scope, receive: Receive) -> Receive:
        """Return from where the application shall read the request.

        Raises:
            Refusal: If it shall not get it.
        """
        headers = Headers(scope=scope)
        check_origin(headers, self._access)
        if "content-length" in headers and "transfer-encoding" in headers:
            # A proxy may have read the one, and take for a request what stood in this body.
            raise Refusal(400, "A request must not say its length in two ways.", closes=True)
        if scope["path"] in COSTLY:
            self._count(scope)
        most = self._limits.body if scope["method"] == "POST" else 0
        return again(await read_body(headers, receive, most, self._limits.patience), receive)

    def _count(self, scope: Scope) -> None:
        client = scope.get("client")
        wait = self._buckets.take(network_of(client[0]) if client else "")
        if wait:
            raise Refusal(429, f"Slowdown: {self._limits.requests} per 1 minute", wait)


class _Answer:
    """What is sent for one request, with the headers that every answer has."""

    def __init__(self, send: Send) -> None:
        self._send, self._begun = send, False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._begun = True
            message.setdefault("headers", [])
            MutableHeaders(scope=message).update(_HEADERS)
        await self._send(message)

    async def refuse(self, refusal: Refusal, scope: Scope, receive: Receive) -> None:
        if not self._begun:  # a second answer cannot follow the first
            await refused(refusal)(scope, receive, self.send)


def _log_kind(error: Exception) -> None:
    """Log what kind of error it is; its words may be those of the text, unless they are wanted."""
    debug = bool(os.environ.get("DOZABAN_DEBUG"))
    _log.error("A request failed: %s", type(error).__name__, exc_info=debug)
