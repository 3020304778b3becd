"""A home of its own for each test, and a package to install."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.install.home import move_home, zip_folder
from tests.engine.tiny_model import make_tiny_package


@pytest.fixture
def place(tmp_path, monkeypatch) -> Path:
    """Return the folder of installed packages."""
    return move_home(tmp_path / "home", monkeypatch)


@pytest.fixture
def unpacked(place, tmp_path) -> Path:
    """Return a package that is not packed yet."""
    assert place.is_dir()
    return make_tiny_package(tmp_path / "unpacked")


@pytest.fixture
def packed(unpacked, tmp_path) -> Path:
    """Return a good package."""
    return zip_folder(unpacked, tmp_path / "good.argosmodel")
