"""The desk on a kept edition of four sentences, and somebody who looks at it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.cli.kept import CHECKS as FAULTS
from tests.desk.room import Room
from tests.review.visitor import ORIGIN, TestClient, Visitor, desk_app
from translator.checks import Check, Sides, registry
from translator.draft import Finding, Fix, Severity
from translator.inspection import inspect, inspect_pairs
from translator.review.views import Views
from translator.store import Store

__all__ = ["room", "sara"]


def _twice(sides: Sides) -> Iterator[Finding]:
    if "The the" in sides.text:
        at = sides.text.index("The the")
        fix = Fix(at, at + 7, "The")
        yield _TWICE.finding("A word stands twice.", "ایک لفظ دو بار ہے۔", fix=fix)


_TWICE = Check("twice", Severity.WARNING, "a doubled word", "دہرا لفظ", _twice)
CHECKS = (FAULTS[0], _TWICE)


@pytest.fixture
def room(tmp_path, monkeypatch):
    """A store with an edition; the second sentence has an error, the third a warning."""
    monkeypatch.setattr(registry, "CHECKS", CHECKS)
    for look in (inspect, inspect_pairs, Views.__init__):
        monkeypatch.setattr(look, "__defaults__", (CHECKS,))
    with Store(tmp_path / "editions.db") as store:
        made = Room(store, tmp_path)
        made.run()
        yield made


@pytest.fixture
def sara(room):
    """Somebody at the desk."""
    with TestClient(desk_app(room.store, room.folder), base_url=ORIGIN) as client:
        yield Visitor(client, room)
