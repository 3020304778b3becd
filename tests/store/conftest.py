from __future__ import annotations

from pathlib import Path

import pytest

from tests.postgres import postgresql
from translator.store import Store

__all__ = ["path", "place", "postgresql", "store"]


@pytest.fixture
def path(tmp_path) -> Path:
    """An SQLite file that is not there yet, for tests about files."""
    return tmp_path / "editions.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request) -> str | Path:
    """Where there is no store yet, on each kind of database."""
    return request.getfixturevalue("path" if request.param == "sqlite" else "postgresql")


@pytest.fixture
def store(place):
    """A new store, on each kind of database."""
    with Store(place) as store:
        yield store
