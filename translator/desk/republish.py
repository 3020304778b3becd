"""Write the pages of a kept edition as it is now."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from translator.edition import Edition
from translator.inspection import inspect
from translator.pages import Pages, pages_of, stamp
from translator.store import Store

__all__ = ["Published", "republish"]


@dataclass(frozen=True, slots=True)
class Published:
    """An edition and where its pages are."""

    edition: Edition
    pages: Pages


def republish(store: Store, slug: str, site: Path, edition: Edition | None = None) -> Published:
    """Write the pages of a kept edition, unless they are as they should be.

    Args:
        store: Holds it.
        slug: Its name.
        site: The folder that its pages are in.
        edition: The same with its findings, if it was inspected already.

    Raises:
        OutputError: If they cannot be written.
        StoreError: If there is no such edition, or the database cannot be used.
    """
    if edition is None:
        edition = inspect(store, slug).edition
    pages = pages_of(slug, site)
    if store.stamp(slug) != stamp(edition, pages):
        from translator.publishing import write_pages  # noqa: PLC0415 - only if there is a change

        write_pages(edition, pages)
    store.published(edition, stamp(edition, pages))
    return Published(edition, pages)
