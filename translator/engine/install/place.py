"""Where packages lie, and how they come and go: whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from translator.engine.packages import list_packages
from translator.errors import EngineError
from translator.held import is_free, make_held

__all__ = ["packages_folder", "put_in_place", "staging", "take_away"]

_HELD = "held"
_STAGING = ".dozaban-install-"
_STALE = 86400.0  # seconds; nobody unpacks a package for a day


def packages_folder() -> Path:
    """Return the folder of Argos Translate's own packages.

    Raises:
        EngineError: If the user may not write where it should be.
    """
    before = os.environ.get("XDG_DATA_HOME")
    list_packages()  # makes Argos Translate importable, elsewhere if need be
    from argostranslate import settings  # noqa: PLC0415 - 0.2 s

    if os.environ.get("XDG_DATA_HOME") != before:  # packages would be gone with the next start
        raise EngineError(
            "There is no folder in which packages could be kept, because the home folder takes no "
            "files. Name one in XDG_DATA_HOME."
        )
    return Path(settings.package_data_dir)


@contextmanager
def staging(packages: Path) -> Iterator[Path]:
    """Make a folder on the file system of the packages, where nobody looks for one; remove it.

    Raises:
        EngineError: If it cannot be made.
    """
    try:
        packages.mkdir(parents=True, exist_ok=True)
        beside = _beside(packages)
        _sweep(beside)
        folder = Path(tempfile.mkdtemp(prefix=_STAGING, dir=beside))
        held = make_held(folder / _HELD)
    except OSError as error:
        raise EngineError(
            f"{packages} cannot be written ({error.strerror}). Check its permissions and the free "
            "space, or name another folder in ARGOS_PACKAGES_DIR."
        ) from None
    try:
        yield folder
    finally:
        os.close(held)
        shutil.rmtree(folder, ignore_errors=True)


def put_in_place(folder: Path, packages: Path, name: str) -> Path:
    """Move a whole package among the others, in one step.

    Nothing that is there is touched: a second package with the same name gets another one.

    Returns:
        Its new folder.

    Raises:
        OSError: If it cannot be moved.
    """
    names = (name if number == 1 else f"{name}-{number}" for number in count(1))
    place = next(packages / n for n in names if not os.path.lexists(packages / n))
    folder.rename(place)
    return place


def take_away(package: Path, folder: Path) -> None:
    """Take a package away in one step: it moves into `folder`, or only the link to it goes.

    Raises:
        OSError: If that cannot be done; the package is then as it was.
    """
    if package.is_symlink():
        package.unlink()
    else:
        package.rename(folder / package.name)


def _beside(packages: Path) -> Path:
    """Return the folder for folders that are under way.

    Argos Translate fails if one without metadata.json is among the packages, so they are beside
    them, but where the packages have a file system of their own or what is above takes no files.
    """
    above = packages.resolve().parent
    same = above.stat().st_dev == packages.stat().st_dev
    return above if same and os.access(above, os.W_OK | os.X_OK) else packages


def _sweep(folder: Path) -> None:
    """Remove what runs that were killed left."""
    for left in folder.glob(f"{_STAGING}*"):
        with suppress(OSError):  # another run may sweep as well
            if time.time() - left.stat().st_mtime > _STALE or is_free(left / _HELD):
                shutil.rmtree(left)
