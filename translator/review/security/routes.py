"""The entrance: the printed address, signing in and out, and reports of the policy."""

from __future__ import annotations

import datetime as dt
from functools import partial

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from translator.review.rendering import Pages
from translator.review.security.answers import answer_to
from translator.review.security.cookies import drop_cookie, set_cookie
from translator.review.security.door import Door
from translator.review.security.limiter import Limiter
from translator.review.security.origin import safe_path
from translator.review.security.refusal import Reason, Refusal
from translator.review.security.reports import Reports
from translator.review.security.sign_in import SignIn
from translator.store import Store

__all__ = ["routes"]

_LASTING = dt.timedelta(days=30)


def routes(
    door: Door, store: Store, pages: Pages, *, limiter: Limiter | None = None
) -> list[Route]:
    """Return what answers at the entrance; the `Guard` must stand before it.

    Args:
        door: Who may come in, and how.
        store: Keeps the passwords' hashes.
        pages: Renders the pages.
        limiter: Slows those down who try passwords; by default five failures a minute for a name.
    """
    ways = [
        Route("/logout", partial(_leave, door, pages), methods=["POST"]),
        Route("/csp", Reports().take, methods=["POST"]),
    ]
    if not door.accounts:
        return [Route("/enter", partial(_enter, door, pages)), *ways]
    sign_in = SignIn(door, store, pages, limiter or Limiter())
    return [
        Route("/login", sign_in.show),
        Route("/login", sign_in.take, methods=["POST"]),
        *ways,
    ]


def _enter(door: Door, pages: Pages, request: Request) -> Response:
    """Let in who has the printed address; the answer takes it out of the address bar."""
    answer = RedirectResponse(safe_path(request.query_params.get("next", "/")), status_code=303)
    if not door.opens_for(request.query_params.get("token", "")):
        # A browser may ask twice with a ticket; it is in then.
        closed = answer_to(Refusal(401, Reason.CLOSED), request, pages)
        return answer if request.state.cookie else closed
    cookie = request.state.visits.open(door.who, _LASTING, instead_of=request.state.cookie)
    set_cookie(answer, door, cookie, _LASTING)
    return answer


def _leave(door: Door, pages: Pages, request: Request) -> Response:
    """End the session, and what of it still goes on in other tabs."""
    request.state.visits.close(request.state.cookie)
    request.state.who = request.state.csrf = ""
    if door.accounts:
        answer: Response = RedirectResponse("/login", status_code=303)
    else:
        answer = answer_to(Refusal(200, Reason.LEFT), request, pages)
    drop_cookie(answer, door)
    return answer
