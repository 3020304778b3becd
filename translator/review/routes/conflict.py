"""Two people changed one sentence: both texts are shown, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.responses import Response

from translator.editing import Event
from translator.editing.words import word_diff
from translator.review.message import counts_as_json
from translator.review.panels import panel_of
from translator.review.routes.answers import trigger
from translator.review.routes.deed import Deed

__all__ = ["conflict"]


def conflict(deed: Deed) -> Response | None:
    """Return both texts of a sentence that somebody else changed; None if it left the article.

    Raises:
        StoreError: If the database cannot be read.
    """
    services = deed.services
    view = deed.now()
    if deed.segment not in view.rows:
        return None
    panel = panel_of(services.store, view, deed.segment, shelf=services.shelf, notes=services.notes)
    since = _since(services.store.history(deed.slug, deed.segment), deed.version)
    yours = deed.field("text") or _as_it_was(since) or panel.text
    who = since[-1].who if since else panel.row.by
    told = trigger(
        "desk:conflict",
        id=deed.segment,
        message=deed.say(deed.words.gettext("Sentence %(number)s was changed meanwhile.")),
        theirs=panel.text,
        version=panel.row.version,
        counts=counts_as_json(view.counts),
    )
    return services.pages.render(
        deed.request,
        "conflict.html",
        status_code=409,
        headers=told,
        panel=panel,
        yours=yours,
        theirs=panel.text,
        change=word_diff(panel.text, yours),
        who=who,
        slug=deed.slug,
    )


def _since(events: Iterable[Event], version: int) -> list[Event]:
    """Return what changed a sentence since a version of it, the oldest first."""
    return [event for event in events if event.after is not None and event.version > version]


def _as_it_was(since: list[Event]) -> str:
    """Return the text before all that; nothing if that is not known."""
    before = since[0].before if since else None
    return before.english if before else ""
