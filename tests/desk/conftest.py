"""A kept edition of four sentences, two small checks, and what the desk's functions need."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.kept import CHECKS
from tests.desk.room import Room
from translator.inspection import inspect, inspect_pairs
from translator.store import Store

__all__ = ["room"]


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A store with an edition, and people."""
    for look in (inspect, inspect_pairs):  # what they run where nobody chooses the checks
        monkeypatch.setattr(look, "__defaults__", (CHECKS,))
    with Store(tmp_path / "editions.db") as store:
        made = Room(store, tmp_path)
        made.run()
        yield made
