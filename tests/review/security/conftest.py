"""Desks with one person, and with a team."""

from __future__ import annotations

import pytest
from argon2 import PasswordHasher

from tests.review.security.build import ACCOUNTS, Desk, pages_in
from translator.editing import Role
from translator.review.security import passwords
from translator.review.security.passwords import hashed
from translator.store import Store

__all__ = ["desk", "pages", "quick", "store", "team"]


@pytest.fixture
def store(tmp_path):
    """A new store."""
    with Store(tmp_path / "editions.db") as store:
        yield store


@pytest.fixture
def pages(tmp_path):
    """What renders the pages of the entrance."""
    folder = tmp_path / "templates"
    folder.mkdir()
    return pages_in(folder)


@pytest.fixture
def desk(store, pages):
    """A desk for one person."""
    return Desk(store, pages)


@pytest.fixture
def quick(monkeypatch):
    """Passwords hashed so cheaply that tests need not wait."""
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    nobody = hasher.hash("nobody's")
    monkeypatch.setattr(passwords, "_hasher", lambda: hasher)
    monkeypatch.setattr(passwords, "_nobody", lambda: nobody)


@pytest.fixture
def team(store, pages, quick):  # noqa: ARG001 - it only has to be there
    """A desk for which people sign in: Sara, with a password, and Ali without."""
    for name in ("Sara", "Ali"):
        store.set_role(name, Role.APPROVER)
    store.set_password("Sara", hashed("salam-dunya"))
    return Desk(store, pages, ACCOUNTS)
