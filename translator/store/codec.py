"""Drafts as JSON and back."""

from __future__ import annotations

import dataclasses
from typing import Any

from translator.article import Mark, MarkKind
from translator.draft import Draft, Repair
from translator.terms import Stage, Status, TermOutcome

__all__ = ["draft_details", "draft_from"]


def draft_details(draft: Draft) -> dict[str, Any]:
    """Return everything of a draft but its text, as JSON values."""
    details = dataclasses.asdict(draft)
    del details["text"]
    return details


def draft_from(text: str, details: dict[str, Any]) -> Draft:
    """Return the draft that `draft_details` took apart."""
    return Draft(
        text=text,
        marks=tuple(Mark(**{**m, "kind": MarkKind(m["kind"])}) for m in details["marks"]),
        score=details["score"],
        alternatives=tuple(details["alternatives"]),
        outcomes=tuple(
            TermOutcome(
                **{
                    **o,
                    "status": Status(o["status"]),
                    "stage": Stage(o["stage"]),
                    "forms": tuple(o.get("forms", ())),  # older drafts have none
                }
            )
            for o in details["outcomes"]
        ),
        engine=details["engine"],
        lost=tuple(details["lost"]),
        repairs=tuple(Repair(**r) for r in details.get("repairs", ())),  # older drafts have none
    )
