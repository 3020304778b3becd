"""Shared fixtures. No test touches the network: pytest-socket blocks it in every test."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from translator.engine import ArgosEngine
from translator.terms import Glossary, load_glossary, shipped_files

# How long something takes is measured in benchmarks; a busy machine fails no test.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def model() -> ArgosEngine:
    """The embedded model, loaded once."""
    return ArgosEngine()


@pytest.fixture(scope="session")
def shipped() -> Glossary:
    """The shipped glossaries."""
    return load_glossary(shipped_files())


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory) -> Path:
    """The folder of the invented newspaper's site."""
    from tests.sample_site import build_site, keep_newsroom  # noqa: PLC0415 - few tests need it

    folder = tmp_path_factory.mktemp("newsroom")
    return build_site(keep_newsroom(folder), folder / "site", "broadsheet")
