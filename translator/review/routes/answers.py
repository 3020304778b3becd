"""Answers that several routes give."""

from __future__ import annotations

import json
from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from translator.errors import StoreError
from translator.review.panels import panel_of
from translator.review.services import Services
from translator.review.view import View

__all__ = ["can_approve", "refusal", "row_with_panel", "trigger", "view_of"]


def view_of(services: Services, request: Request) -> View:
    """Return the edition that an address names, as it is now.

    Raises:
        HTTPException: If there is none.
        StoreError: If it was kept without its article, or the database cannot be read.
    """
    slug = request.path_params["slug"]
    if "\0" in slug:  # PostgreSQL refuses to look for it
        raise HTTPException(404)
    try:
        return services.views.get(slug)
    except StoreError:
        if services.store.source(slug) is None:
            raise HTTPException(404) from None
        raise


def can_approve(services: Services, who: str) -> bool:
    """Return whether a person may approve at all."""
    return services.store.team().may_approve(who)


def row_with_panel(
    services: Services,
    request: Request,
    view: View,
    segment: int,
    headers: Mapping[str, str] | None = None,
) -> HTMLResponse:
    """Return a sentence as it is worked on.

    Args:
        services: What the routes work with.
        request: What is answered.
        view: The edition.
        segment: Number of the segment in the store.
        headers: Further headers.

    Raises:
        GlossaryError: If a glossary file cannot be read or is malformed.
        KeyError: If the sentence is not in the edition.
        StoreError: If the database cannot be read.
    """
    panel = panel_of(services.store, view, segment, shelf=services.shelf, notes=services.notes)
    return services.pages.render(
        request,
        "open.html",
        headers=dict(headers or {}),
        panel=panel,
        row=panel.row,
        slug=view.slug,
        can_approve=can_approve(services, request.state.who),
        online=True,
    )


def trigger(name: str, **detail: object) -> dict[str, str]:
    """Return the header that has htmx tell the scripts of the page something.

    Args:
        name: That of the event.
        **detail: What the event carries.
    """
    return {"HX-Trigger": json.dumps({name: detail})}  # ASCII, as a header must be


def refusal(message: str, status: int = 422) -> Response:
    """Return that nothing was done, and why."""
    return Response(status_code=status, headers=trigger("desk:refused", message=message))
