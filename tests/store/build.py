"""What the tests of this folder keep."""

from __future__ import annotations

from tests.publishing.editions import MADE_AT
from translator.edition import Edition
from translator.store import Store

__all__ = ["keep"]


def keep(
    store: Store, edition: Edition, source: object = "/articles/aam.txt", stamp: str = "0" * 64
) -> None:
    """Keep an edition and the drafts that it stands on."""
    drafts = {f"{edition.slug}-{p.segment.key}": (p.segment.key, p.draft) for p in edition.pairs}
    store.keep_drafts(drafts, MADE_AT)
    names = [f"{edition.slug}-{pair.segment.key}" for pair in edition.pairs]
    store.keep_edition(edition, str(source), names, stamp)
