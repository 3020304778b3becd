"""Answers to those who are not let in."""

from __future__ import annotations

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from translator.review.rendering import Pages
from translator.review.security.refusal import Reason, Refusal
from translator.review.wording import translations

__all__ = ["answer_to", "is_for_people"]

_TO_LOGIN = "/login"


def answer_to(refusal: Refusal, request: Request, pages: Pages) -> Response:
    """Return a page where somebody looks at it, a plain sentence for scripts.

    Args:
        refusal: Why they are not let in.
        request: What they asked for.
        pages: Renders it.
    """
    people = is_for_people(request)
    if refusal.reason is Reason.SIGNED_OUT and people and request.method in {"GET", "HEAD"}:
        return RedirectResponse(_sign_in(request), status_code=303)
    sentence = translations(pages.language(request)).gettext(refusal.reason.value)
    if not people or refusal.reason is Reason.HOST:  # no page of ours under a stranger's name
        return PlainTextResponse(sentence, refusal.status)
    return pages.render(request, "refused.html", status_code=refusal.status, sentence=sentence)


def is_for_people(request: Request) -> bool:
    """Return whether a browser shows the answer, and no script of the desk takes it."""
    accept = request.headers.get("accept", "")
    return "hx-request" not in request.headers and "text/html" in accept


def _sign_in(request: Request) -> str:
    """Return where to sign in, and from there to what was asked for."""
    query = request.url.query
    wanted = quote(request.scope["path"]) + (f"?{query}" if query else "")
    return _TO_LOGIN if wanted == "/" else f"{_TO_LOGIN}?next={quote(wanted, safe='/')}"
