"""Switch the language of the interface."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from translator.review.rendering import LANGUAGE_COOKIE
from translator.review.routes.forms import with_form
from translator.review.security.origin import safe_path
from translator.review.wording import DEFAULT, LANGUAGES

__all__ = ["routes"]

_YEAR = 365 * 24 * 3600


def routes() -> list[Route]:
    """Return what answers at `/language`."""
    return [Route("/language", with_form(_choose), methods=["POST"])]


def _choose(request: Request, form: FormData) -> Response:
    """Keep somebody's language in their browser, and lead them back."""
    wanted = str(form.get("language", ""))
    answer = RedirectResponse(safe_path(str(form.get("next", "/"))), status_code=303)
    answer.set_cookie(
        LANGUAGE_COOKIE,
        wanted if wanted in LANGUAGES else DEFAULT,
        max_age=_YEAR,
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
    return answer
