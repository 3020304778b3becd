"""A newsroom that is made once, and copied for whoever wants to harm one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.attacks.crash.cases import fill_newsroom

ROOM = "room"


@pytest.fixture(scope="session")
def _newsroom(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("newsroom") / ROOM
    folder.mkdir()
    fill_newsroom(folder)
    return folder


@pytest.fixture
def newsroom(_newsroom, tmp_path) -> Path:
    """A folder with twelve approved editions in output/, a corpus and two articles."""
    return Path(shutil.copytree(_newsroom, tmp_path / ROOM))
