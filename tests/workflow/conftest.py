"""A room, a narrow line, and who was read."""

from __future__ import annotations

import weakref

import pytest

from tests.workflow.room import NARROW, Room
from translator.drafting import stream
from translator.workflow import Source, intake, work


@pytest.fixture
def room(tmp_path):
    return Room(tmp_path)


@pytest.fixture
def _narrow(monkeypatch):
    """A line that prepares and drafts some ten sentences at a time."""
    for module, name in (
        (intake, "_FIRST_WINDOW"),
        (intake, "_WINDOW"),
        (stream, "_FIRST_WINDOW"),
        (stream, "WINDOW"),
        (stream, "CHUNK"),
    ):
        monkeypatch.setattr(module, name, NARROW)


@pytest.fixture
def readings(monkeypatch):
    """A list that grows by each article that is read."""
    seen: list[weakref.ref[work.Work]] = []

    def read(source: Source, *, force: bool) -> work.Work:
        found = work.read(source, force=force)
        seen.append(weakref.ref(found))
        return found

    monkeypatch.setattr(intake, "read", read)
    return seen
