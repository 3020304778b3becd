"""The desk of one edition: the page, its list, rows of it, and one sentence opened."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from translator.review.filters import Filters
from translator.review.message import mark_as_text
from translator.review.rendering import Pages
from translator.review.routes.answers import can_approve, row_with_panel, view_of
from translator.review.routes.numbers import SEGMENT
from translator.review.routes.segment import gone
from translator.review.services import Services
from translator.review.view import View

__all__ = ["CHUNK", "routes", "rows_as_html"]

CHUNK = 40
"""Rows that are sent at once; the others are fetched when somebody scrolls there."""
_MOST = 400
_ID = re.compile(r"[0-9]{1,18}", re.ASCII)


def routes(services: Services) -> list[Route]:
    """Return what answers at `/e/SLUG` and below it, where nothing is changed.

    Args:
        services: What the routes work with.
    """
    return [
        Route("/e/{slug}", partial(_list, services, "desk.html")),
        Route("/e/{slug}/list", partial(_list, services, "list.html")),
        Route("/e/{slug}/rows", partial(_rows, services)),
        Route(f"/e/{{slug}}/s/{SEGMENT}", partial(_opened, services)),
    ]


def rows_as_html(pages: Pages, view: View, ids: Iterable[int], language: str) -> str:
    """Return rows of an edition; those that are not in it any more are left out.

    Args:
        pages: Renders them.
        view: The edition.
        ids: Numbers of the segments in the store.
        language: That of the page.
    """
    rows = [view.rows[segment] for segment in ids if segment in view.rows]
    return pages.text("rows.html", language, rows=rows, slug=view.slug, typing={})


def _list(services: Services, template: str, request: Request) -> Response:
    """Return the sentences that somebody wants to see, the first of them with their texts."""
    view = view_of(services, request)
    values = _chosen(view, request.query_params)
    values["can_approve"] = can_approve(services, request.state.who)
    return services.pages.render(request, template, **values)


def _chosen(view: View, query: Mapping[str, str]) -> dict[str, Any]:
    filters = Filters.from_query(query)
    ids = view.choose(filters)
    return {
        "view": view,
        "slug": view.slug,
        "mark": mark_as_text(view.mark),
        "filters": filters,
        "ids": ids,
        "counts": view.counts,
        "checks": view.checks,
        "terms": view.terms,
        "first": [view.rows[segment] for segment in ids[:CHUNK]],
        "typing": {},
        "chunk_size": CHUNK,
        "online": True,
    }


def _rows(services: Services, request: Request) -> Response:
    """Return some rows by their numbers in the store."""
    view = view_of(services, request)
    words = request.query_params.get("ids", "").split(",")[:_MOST]
    ids = [int(word) for word in words if _ID.fullmatch(word)]
    html = rows_as_html(services.pages, view, ids, services.pages.language(request))
    return Response(html, media_type="text/html")


def _opened(services: Services, request: Request) -> Response:
    """Return one sentence with all that is known of it."""
    view, segment = view_of(services, request), request.path_params["segment"]
    if segment not in view.rows:
        return gone(services, request)
    return row_with_panel(services, request, view, segment)
