"""Reviews as columns and as JSON, and back."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import Row

from translator.draft import Draft
from translator.editing import Origin, Review, Snapshot, State
from translator.store.codec import draft_details, draft_from

__all__ = ["columns_of", "review_of", "snapshot_as_json", "snapshot_from"]


def review_of(row: Row[Any]) -> Review:
    """Return the review that a row of `segments` holds."""
    return Review(
        state=State(row.state),
        origin=Origin(row.origin),
        text=None if row.text is None else draft_from(row.text, row.details),
        editor=row.editor,
        approver=row.approver,
        at=row.at and row.at.replace(tzinfo=dt.UTC),
        segment=row.id,
        version=row.version,
    )


def columns_of(review: Review) -> dict[str, Any]:
    """Return a review as columns of `segments`; number and version are not among them."""
    return {
        "state": review.state.value,
        "origin": review.origin.value,
        "text": review.text and review.text.text,
        "details": review.text and draft_details(review.text),
        "editor": review.editor,
        "approver": review.approver,
        "at": review.at and review.at.replace(tzinfo=None),
    }


def snapshot_as_json(review: Review, draft: Draft, source: str) -> dict[str, Any]:
    """Return as JSON values how a segment is.

    Args:
        review: What people did with it.
        draft: The machine's draft.
        source: The Urdu sentence.
    """
    columns = columns_of(review)
    at = review.at and review.at.isoformat()
    return {**columns, "at": at, "english": (review.text or draft).text, "source": source}


def snapshot_from(kept: dict[str, Any]) -> Snapshot:
    """Return the snapshot that `snapshot_as_json` took apart."""
    review = Review(
        state=State(kept["state"]),
        origin=Origin(kept["origin"]),
        text=None if kept["text"] is None else draft_from(kept["text"], kept["details"]),
        editor=kept["editor"],
        approver=kept["approver"],
        at=kept["at"] and dt.datetime.fromisoformat(kept["at"]),
    )
    return Snapshot(review, kept["english"], kept["source"])
