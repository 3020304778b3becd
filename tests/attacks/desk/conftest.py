"""Desks that listen; one for a whole module."""

from __future__ import annotations

import pytest

from tests.attacks.desk.stand import cheap_passwords, stand

__all__ = ["desk", "office"]


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A desk for one person."""
    with stand(tmp_path_factory.mktemp("desk")) as made:
        yield made


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """A desk at which Sara, who may approve, and Ali, who may edit, sign in."""
    with cheap_passwords(), stand(tmp_path_factory.mktemp("office"), accounts=True) as made:
        yield made
