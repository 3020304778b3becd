"""Where Argos Translate makes its folders, so that a trial leaves none behind."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["elsewhere"]

_DATA, _CONFIG, _CACHE = "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"
_HOMES = {_DATA: ".local/share", _CONFIG: ".config", _CACHE: ".local/cache"}
_ARGOS, _PACKAGES = "argos-translate", "ARGOS_PACKAGES_DIR"


def elsewhere(folder: Path) -> dict[str, str]:
    """Return the variables by which its import writes into a folder what is not there already.

    Where the user's own folders are not there, nothing can be installed in them either.
    """
    settings = {_CACHE: str(folder)}
    home = _home()
    if home is None:
        settings["HOME"] = str(folder)
        home = folder
    places = {name: Path(os.environ.get(name) or home / below) for name, below in _HOMES.items()}
    for name in (_DATA, _CONFIG):
        if not (places[name] / _ARGOS).is_dir():
            settings[name] = str(folder)
    chosen = os.environ.get(_PACKAGES)
    told = (places[_CONFIG] / _ARGOS / "settings.json").is_file()  # it may name another place
    packages = Path(chosen or places[_DATA] / _ARGOS / "packages")
    if not packages.is_dir() and (chosen or not told):
        settings[_PACKAGES] = str(folder / "no-packages")
    return settings


def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:  # the user has none
        return None
