"""Which engine translates where nobody names one."""

from __future__ import annotations

import os
from pathlib import Path

from translator.engine.install.installed import installed_package
from translator.engine.packages import EMBEDDED
from translator.files import remove_files, write_atomically

__all__ = ["chosen_engine", "default_engine", "default_file", "use_engine"]

_LONGEST = 4096  # bytes; as long as a path can be


def default_engine() -> str:
    """Return the name for `--engine` where none is given.

    It is what the environment says in DOZABAN_ENGINE, else what `use_engine` wrote, else
    "embedded"; that is also the answer where the file is damaged.
    """
    return os.environ.get("DOZABAN_ENGINE", "").strip() or chosen_engine() or EMBEDDED


def chosen_engine() -> str | None:
    """Return the name that `use_engine` wrote, or None if there is no whole one."""
    try:
        with default_file().open("rb") as file:
            lines = file.read(_LONGEST + 1).decode("utf-8").splitlines()
    except (OSError, ValueError, RuntimeError):  # the last: there is no home folder
        return None
    name = lines[0].strip() if len(lines) == 1 else ""
    return name if name and name.isprintable() and len(name) <= _LONGEST else None


def default_file() -> Path:
    """Return the file with the name: dozaban/engine in the user's folder for settings.

    The folder is that of the XDG Base Directory Specification, which wants a relative one ignored.
    """
    told = os.environ.get("XDG_CONFIG_HOME", "")
    folder = Path(told) if Path(told).is_absolute() else Path.home() / ".config"
    return folder / "dozaban" / "engine"


def use_engine(name: str) -> str:
    """Make an engine the default.

    Args:
        name: "embedded", an installed package, or its languages such as ur_en.

    Returns:
        The name as it is kept.

    Raises:
        EngineError: If it is not installed.
        OutputError: If the choice cannot be written.
    """
    file = default_file()  # looked up first: finding packages may change the environment
    kept = EMBEDDED if name == EMBEDDED else installed_package(name).name
    if kept == EMBEDDED:
        remove_files([file])
    else:
        write_atomically(file, f"{kept}\n")
    return kept
