"""Stands before the whole desk: nothing is answered that it does not let through."""

from __future__ import annotations

import hmac
from functools import partial

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from translator.review.rendering import Pages
from translator.review.security.answers import answer_to
from translator.review.security.body import check_length, field_of, is_form, read_body
from translator.review.security.cookies import cookies_of
from translator.review.security.door import Door, csrf_of
from translator.review.security.headers import with_headers
from translator.review.security.origin import is_foreign, is_from_here
from translator.review.security.refusal import Reason, Refusal
from translator.review.security.visits import Visits
from translator.serving import again
from translator.store import Store

__all__ = ["Guard"]

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_REPORTS = "/csp"
_MOST = 1_000_000
_MOST_FROM_STRANGERS = 64_000
_PATIENCE = 20.0
_LAST = frozenset({400, 408, 413})
"""Where a body was not read to its end; what follows must not be taken for another request."""
_POLICY_VIOLATION = 1008  # of WebSockets (RFC 6455, 7.4.1)


class Guard:
    """The middleware that lets requests in, or does not.

    It adds to the state of a request: `who` and `csrf`, empty if nobody is signed in, and for the
    routes of the entrance `cookie` and `visits`.
    """

    def __init__(
        self,
        app: ASGIApp,
        door: Door,
        store: Store,
        pages: Pages | None = None,
        *,
        patience: float = _PATIENCE,
    ) -> None:
        """Stand before an application.

        Args:
            app: The application.
            door: Who may come in.
            store: Keeps the sessions.
            pages: Renders what those see who are not let in.
            patience: Seconds that the body of a request may take to arrive.
        """
        self._app, self._door, self._pages = app, door, pages or Pages()
        self._visits = Visits(store, accounts=door.accounts)
        self._patience = patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request on, or answer it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, with_headers(send))
        else:  # the desk has no WebSockets; nothing would check where one comes from
            await send({"type": "websocket.close", "code": _POLICY_VIOLATION})

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        state = scope.setdefault("state", {})
        state.update(who="", csrf="", cookie="", visits=self._visits)
        try:
            receive = await self._let_in(scope, receive)
        except ClientDisconnect:
            return
        except Refusal as refusal:
            render = partial(answer_to, refusal, Request(scope), self._pages)
            answer = await to_thread.run_sync(render)
            if refusal.status in _LAST:
                answer.headers["Connection"] = "close"
            await answer(scope, receive, send)
            return
        if state["cookie"]:
            send = self._while_signed_in(state["cookie"], send)
        await self._app(scope, receive, send)

    async def _let_in(self, scope: Scope, receive: Receive) -> Receive:
        """Return from where the application shall read the request.

        Raises:
            Refusal: If it shall not get it.
        """
        headers, path = Headers(scope=scope), scope["path"]
        changes = scope["method"] not in _SAFE
        public = path in self._door.public or path.startswith("/assets/")
        most = (_MOST_FROM_STRANGERS if public else _MOST) if changes else 0
        self._check_way(headers, path, changes=changes)
        check_length(headers, most)
        await self._check_visitor(scope, headers, fresh=changes)
        if not public and not scope["state"]["cookie"]:
            closed = Reason.SIGNED_OUT if self._door.accounts else Reason.CLOSED
            raise Refusal(401, closed)
        if not changes:
            return receive
        if path != _REPORTS and not is_form(headers):
            raise Refusal(415, Reason.FOREIGN)
        body = await read_body(receive, most, self._patience)
        if not public:
            _check_csrf(headers, body, scope["state"]["csrf"])
        return again(body, receive)

    def _check_way(self, headers: Headers, path: str, *, changes: bool) -> None:
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not self._door.answers_to(hosts[0]):
            raise Refusal(421, Reason.HOST)
        if path == _REPORTS:  # browsers report from sandboxed pages as well
            return
        if not is_from_here(headers, self._door) if changes else is_foreign(headers):
            raise Refusal(403, Reason.FOREIGN)

    async def _check_visitor(self, scope: Scope, headers: Headers, *, fresh: bool) -> None:
        if scope["path"].startswith("/assets/") or scope["path"] == _REPORTS:
            return
        for cookie in cookies_of(headers, self._door):
            who = await self._visits.who(cookie, fresh=fresh)
            if who is not None:
                scope["state"].update(who=who, csrf=csrf_of(cookie), cookie=cookie)
                return

    def _while_signed_in(self, cookie: str, send: Send) -> Send:
        """Return a `send` that ends an answer that goes on when its session ended."""
        over = False

        async def sending(message: Message) -> None:
            nonlocal over
            if over:
                return
            if message.get("more_body", False):
                over = await self._visits.who(cookie) is None
            ending: Message = {"type": "http.response.body", "body": b"", "more_body": False}
            await send(ending if over else message)

        return sending


def _check_csrf(headers: Headers, body: bytes, wanted: str) -> None:
    told = headers.get("x-csrf-token") or field_of(headers, body, "csrf")
    if not hmac.compare_digest(told.encode(), wanted.encode()):
        raise Refusal(403, Reason.STALE)
