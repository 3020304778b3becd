"""A folder for the engines of a test."""

from __future__ import annotations

import pytest

from tests.cluster.stage import Log


@pytest.fixture
def log(tmp_path) -> Log:
    """What the engines of this test did."""
    return Log(tmp_path)
