"""The first page: which editions there are, and how far they are."""

from __future__ import annotations

from functools import partial

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from translator.review.services import Services

__all__ = ["routes"]


def routes(services: Services) -> list[Route]:
    """Return what answers at `/`.

    Args:
        services: What the routes work with.
    """
    return [Route("/", partial(_home, services))]


def _home(services: Services, request: Request) -> Response:
    return services.pages.render(request, "home.html", editions=services.store.overviews())
