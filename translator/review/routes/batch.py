"""What people do to many sentences at once: approve a selection, take back, publish."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from gettext import NullTranslations
from typing import Any

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from translator import desk
from translator.clock import now
from translator.editing import Action
from translator.errors import ConflictError, OutputError, RefusedError, UsageError
from translator.review.message import counts_as_json
from translator.review.routes.answers import trigger, view_of
from translator.review.routes.asked import Asked
from translator.review.routes.forms import with_form
from translator.review.routes.page import rows_as_html
from translator.review.routes.selection import approve_selection, selection_of
from translator.review.services import Services

__all__ = ["routes"]

_Work = Callable[[Asked], dict[str, Any]]


def routes(services: Services) -> list[Route]:
    """Return what answers at `/e/SLUG/approve`, `/e/SLUG/undo` and `/e/SLUG/publish`.

    Args:
        services: What the routes work with.
    """
    works: dict[str, _Work] = {"approve": _approve, "undo": _undo, "publish": _publish}
    return [
        Route(f"/e/{{slug}}/{name}", with_form(partial(_done, services, work)), methods=["POST"])
        for name, work in works.items()
    ]


def _done(services: Services, work: _Work, request: Request, form: FormData) -> Response:
    """Return as JSON what was done; what a rule forbids is an answer, too."""
    asked = Asked(services, request, form, view_of(services, request))
    try:
        return JSONResponse(work(asked))
    except (RefusedError, UsageError) as error:
        status, said = 422, str(error)
    except ConflictError:
        status, said = 409, asked.words.gettext("Somebody changed that meanwhile. Look again.")
    return JSONResponse({"message": said}, status, trigger("desk:refused", message=said))


def _approve(asked: Asked) -> dict[str, Any]:
    """Approve what was selected, as far as the rules allow and nobody changed it meanwhile."""
    words, rows = asked.words, asked.view.rows
    found = approve_selection(asked, selection_of(asked.field("ids"), words))
    asked.wrote(found.changed)
    n = len(found.changed)
    said = words.ngettext("%(n)s sentence is approved.", "%(n)s sentences are approved.", n)
    refused = [
        {"id": own, "number": rows[own].number if own in rows else None, "why": why}
        for own, why in found.refused.items()
    ]
    return _answer(asked, found.changed, said % {"n": n}, refused)


def _undo(asked: Asked) -> dict[str, Any]:
    """Take back what this person did last."""
    asked.check_editor()
    store, words = asked.services.store, asked.words
    if not store.last_done(asked.slug, who=asked.who):
        raise UsageError(words.gettext("There is nothing of yours to take back."))
    undone = desk.undo(store, asked.slug, who=asked.who, at=now(), mine=True)
    ids = {row.number: segment for segment, row in asked.view.rows.items()}
    changed = [ids[number] for number in undone.done.changed if number in ids]
    asked.wrote(changed)
    why = words.gettext("Somebody changed this sentence meanwhile.")
    refused = [
        {"id": ids.get(s.number), "number": s.number, "why": why} for s in undone.done.skipped
    ]
    return _answer(asked, changed, _taken_back(undone, words), refused)


def _publish(asked: Asked) -> dict[str, Any]:
    """Write the pages now."""
    asked.check_editor()
    try:
        page = asked.services.publisher.publish(asked.slug)
    except OutputError as error:
        raise UsageError(str(error)) from None
    return _answer(asked, (), asked.words.gettext("The pages are written.")) | {
        "address": str(page)
    }


def _taken_back(undone: desk.Undone, words: NullTranslations) -> str:
    """Return what was taken back, and of how many sentences."""
    n = len(undone.done.changed)
    if undone.action is Action.APPROVE:
        said = words.ngettext("%(n)s approval is taken back.", "%(n)s approvals are taken back.", n)
    else:
        said = words.ngettext("%(n)s change is taken back.", "%(n)s changes are taken back.", n)
    return said % {"n": n}


def _answer(
    asked: Asked, changed: Iterable[int], message: str, refused: Iterable[dict[str, Any]] = ()
) -> dict[str, Any]:
    view, ids = asked.now(), list(changed)
    return {
        "message": message,
        "changed": ids,
        "refused": list(refused),
        "counts": counts_as_json(view.counts),
        "rows": rows_as_html(asked.services.pages, view, ids, asked.language),
    }
