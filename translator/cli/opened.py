"""The database that a command works on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translator.store import Store

__all__ = ["open_store"]


def open_store(out: Path, place: str | None) -> Store:
    """Open the database that is there: the one named with --store, else that of the output folder.

    Raises:
        StoreError: If there is none, or it cannot be opened.
    """
    from translator.store import Store  # noqa: PLC0415 - `--help` must not wait

    return Store.existing(place or out / "editions.db")
