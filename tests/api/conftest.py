"""A server with a fake engine."""

from __future__ import annotations

import pytest

from tests.api.asking import Client


@pytest.fixture
def client() -> Client:
    return Client()
