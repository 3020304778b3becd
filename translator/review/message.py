"""What the desk tells the pages that are open: plain values, to be sent as JSON."""

from __future__ import annotations

import re
from typing import Any, TypedDict

from translator.editing import State
from translator.review.values import Counts
from translator.store.catalogue import EditionMark

__all__ = ["Message", "counts_as_json", "is_behind", "mark_as_text"]

_MARK = re.compile(r"([0-9]{1,18})\.([0-9]{1,18})", re.ASCII)


class Message(TypedDict):
    """What happened to an edition.

    Attributes:
        rows: The rows that changed, as HTML in the language of the page.
        gone: Numbers in the store of the sentences that left the article.
        counts: How far the edition is; see `counts_as_json`.
        typing: Who types in which sentence, by its number in the store, all of them each time,
            without the one who reads it.
        reload: Whether the list must be fetched anew, since more changed than the rows.
        mark: How new it is; who begins to listen again names the last one that they got.
    """

    rows: str
    gone: list[int]
    counts: dict[str, Any]
    typing: dict[str, list[str]]
    reload: bool
    mark: str


def counts_as_json(counts: Counts) -> dict[str, Any]:
    """Return how far an edition is, each state by its name."""
    return {
        "total": counts.total,
        "states": {state.value: counts.states.get(state, 0) for state in State},
        "errors": counts.errors,
        "warnings": counts.warnings,
    }


def mark_as_text(mark: EditionMark) -> str:
    """Return the mark of an edition as two numbers with a point between them."""
    return f"{mark.run}.{mark.changed}"


def is_behind(seen: str, mark: EditionMark) -> bool:
    """Say whether something happened since somebody saw an edition.

    Args:
        seen: The mark that they saw, as text; nothing is known if it is none.
        mark: That of now.
    """
    told = _MARK.fullmatch(seen)
    return told is not None and (int(told[1]), int(told[2])) < (mark.run, mark.changed)
