"""The desk of one edition as one file."""

from __future__ import annotations

from collections.abc import Iterator

from translator.exchange.document import OutSegment
from translator.exchange.review_json import review_data
from translator.publishing.notes import Notes
from translator.review.filters import Filters
from translator.review.offline.embed import data_block, policy, script, style
from translator.review.panels import panel_of
from translator.review.rendering import Pages
from translator.review.shelf import Shelf
from translator.review.static import ASSETS
from translator.review.view import View, fresh_view
from translator.review.wording import words_for_scripts
from translator.store import Store

__all__ = ["offline_page"]


def offline_page(  # noqa: PLR0913 - all but two by name
    store: Store,
    slug: str,
    *,
    language: str,
    who: str,
    shelf: Shelf,
    notes: Notes,
    pages: Pages,
) -> str:
    """Return an edition with all that its review needs as one HTML file.

    The file loads nothing and sends nothing; what was done in it is saved as a file that
    `read_review` reads.

    Args:
        store: Holds the edition.
        slug: Its name.
        language: That of the interface: `en` or `ur`.
        who: For whom it is.
        shelf: The translation memory.
        notes: What the glossary notes for editors.
        pages: Renders templates.

    Raises:
        GlossaryError: If a glossary file cannot be read or is malformed.
        StoreError: If there is no such edition, or the database cannot be read.
    """
    view = fresh_view(store, slug)
    scripts = [script(path) for path in sorted(ASSETS.glob("js/*.js"))]
    styles = [style(path) for path in sorted(ASSETS.glob("css/*.css"))]
    panels = (panel_of(store, view, segment, shelf=shelf, notes=notes) for segment in view.rows)
    return pages.text(
        "offline.html",
        language,
        **_shown(view),
        can_approve=True,  # whether it counts is decided where the result is taken over
        data=data_block(review_data(slug, _segments(view), view.edition.engine.target)),
        panels=panels,
        policy=policy(scripts, styles),
        scripts=scripts,
        styles=styles,
        who=who,
        words=data_block(words_for_scripts(language)),
    )


def _shown(view: View) -> dict[str, object]:
    """Return what the desk shows of an edition at first, all of it at once."""
    return {
        "view": view,
        "slug": view.slug,
        "filters": Filters(),
        "ids": list(view.rows),
        "counts": view.counts,
        "checks": view.checks,
        "terms": view.terms,
        "rows": list(view.rows.values()),
        "typing": {},
        "online": False,
    }


def _segments(view: View) -> Iterator[OutSegment]:
    for row in view.rows.values():
        yield OutSegment(
            row.id,
            row.number,
            row.version,
            row.plain_urdu,
            row.plain_english,
            state=row.state,
        )
