"""`translate models` in a home of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.engine.install.home import move_home, zip_folder
from tests.engine.tiny_model import make_tiny_package
from translator.engine.install import installing

Models = Callable[..., tuple[int, str, str]]


@pytest.fixture
def place(tmp_path, monkeypatch) -> Path:
    """Return the folder of installed packages."""
    return move_home(tmp_path / "home", monkeypatch)


@pytest.fixture
def models(place, command, monkeypatch) -> Models:
    """Run `translate models` in an empty folder beside a package, good.argosmodel.

    Models are not loaded, but where a test takes that back.
    """
    monkeypatch.setattr(installing, "check_translates", lambda folder: folder)
    assert not list(place.iterdir())
    pack(Path("good.argosmodel"))
    return lambda *words: command("models", *words)


def pack(file: Path, **metadata: str) -> Path:
    """Write a package with other metadata than usual."""
    folder = make_tiny_package(Path(f"{file.name}-unpacked"), metadata=metadata)
    (folder / "README.md").write_text("# A tiny model\n\nFor tests only.\n", encoding="utf-8")
    return zip_folder(folder, file)
