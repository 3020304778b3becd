"""Shared fixtures. No test touches the network: pytest-socket blocks it in every test."""

from __future__ import annotations

import pytest

from translator.engine import ArgosEngine
from translator.terms import Glossary, load_glossary, shipped_files


@pytest.fixture(scope="session")
def model() -> ArgosEngine:
    """The embedded model, loaded once."""
    return ArgosEngine()


@pytest.fixture(scope="session")
def shipped() -> Glossary:
    """The shipped glossaries."""
    return load_glossary(shipped_files())
