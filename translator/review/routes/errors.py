"""Errors as sentences for people; what went wrong in the program is told to the log alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from translator.errors import DozabanError, RefusedError, UsageError
from translator.review.routes.answers import refusal
from translator.review.security.answers import is_for_people
from translator.review.security.headers import add_headers
from translator.review.services import Services
from translator.review.wording import translations

__all__ = ["handlers"]


def handlers(services: Services) -> dict[Any, Callable[[Request, Any], Response]]:
    """Return what answers when something else did not, by the kind of error.

    Args:
        services: What the routes work with.
    """
    return {
        HTTPException: partial(_http_error, services),
        DozabanError: partial(_known_error, services),
        Exception: partial(_unknown_error, services),
    }


def _http_error(services: Services, request: Request, error: HTTPException) -> Response:
    words = translations(services.pages.language(request))
    if error.status_code == HTTPStatus.NOT_FOUND:
        said = words.gettext("There is no such page here.")
    else:
        said = words.gettext("That cannot be answered.")
    answer = _sentence(services, request, error.status_code, said)
    answer.headers.update(error.headers or {})
    return answer


def _known_error(services: Services, request: Request, error: DozabanError) -> Response:
    status = 422 if isinstance(error, RefusedError | UsageError) else 500
    return _sentence(services, request, status, str(error))


def _unknown_error(services: Services, request: Request, _: Exception) -> Response:
    """Return a sentence without the desk's style; nothing is sure to work now.

    It is sent from outside of the guard, so that the guard's headers are added here.
    """
    words = translations(services.pages.language(request))
    said = words.gettext("Something went wrong here. What you saved is kept. Load the page again.")
    answer = PlainTextResponse(said, 500)
    add_headers(answer.headers)
    return answer


def _sentence(services: Services, request: Request, status: int, said: str) -> Response:
    """Return one sentence: as a page where somebody looks at it, else for the scripts."""
    if not is_for_people(request):
        return refusal(said, status)
    return services.pages.render(request, "refused.html", status_code=status, sentence=said)
