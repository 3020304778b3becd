"""Where Argos packages are, and what they say of themselves; loads no model."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from translator.bounded import quoted, read_bounded
from translator.engine.sound import blamed, check_plain_files, is_there
from translator.errors import EngineError

__all__ = ["EMBEDDED", "PackageInfo", "find_package", "list_packages", "load_package"]

EMBEDDED = "embedded"
_METADATA = "*/metadata.json"
_LARGEST = 1 << 20  # bytes of one
_EMBEDDED_PATH = Path(__file__).resolve().parent.parent / "models" / "ur_en"


@dataclass(frozen=True, slots=True)
class PackageInfo:
    """An Argos package on this machine.

    Attributes:
        name: What to give to `--engine`.
        path: Its folder.
        version: Version of the package.
        source: ISO 639-1 code of the source language.
        target: ISO 639-1 code of the target language.
    """

    name: str
    path: Path
    version: str
    source: str
    target: str


def find_package(name: str) -> PackageInfo:
    """Return the package called `name`: "embedded", an installed one, or the path of a folder.

    Raises:
        EngineError: If there is none.
    """
    if name == EMBEDDED:
        return _read(EMBEDDED, _EMBEDDED_PATH)
    if is_there(Path(name) / "metadata.json"):
        return _read(Path(name).resolve().name, Path(name))
    embedded, *installed = list_packages()
    for package in (*installed, embedded):  # languages mean what somebody installed for them
        if name in {package.name, f"{package.source}_{package.target}"}:
            return package
    raise EngineError(
        f"There is no engine called {name!r}. `translate models list` shows what is installed."
    )


def list_packages() -> list[PackageInfo]:
    """Return the embedded package and every translation package installed for Argos Translate.

    Raises:
        EngineError: If the embedded package is damaged.
    """
    _make_argos_importable()
    from argostranslate import settings  # noqa: PLC0415 - 0.2 s

    found = [_read(EMBEDDED, _EMBEDDED_PATH)]
    # Not `get_installed_packages`: one damaged folder would hide all the others.
    for folder in sorted(f.parent for d in settings.package_dirs for f in Path(d).glob(_METADATA)):
        try:
            found.append(_read(folder.name, folder))
        except EngineError:
            continue  # another kind of package, or a damaged one: not an engine
    return found


def load_package(info: PackageInfo) -> Any:  # noqa: ANN401 - the library ships no types
    """Return the `argostranslate.package.Package` with its tokenizer.

    Raises:
        EngineError: If it is damaged.
    """
    _make_argos_importable()
    from argostranslate.package import Package  # noqa: PLC0415 - 0.2 s

    check_plain_files(info.name, info.path)
    with blamed(info.name, "is damaged"):
        package = Package(info.path)
        if hasattr(package, "tokenizer"):
            package.tokenizer.encode("")  # it is loaded on first use only
    if not hasattr(package, "tokenizer"):
        raise EngineError(f"The engine {info.name!r} has no tokenizer. Install it again.")
    return package


def _read(name: str, path: Path) -> PackageInfo:
    try:
        data = json.loads(read_bounded(path / "metadata.json", _LARGEST, EngineError))
        version = quoted(str(data["package_version"]))
        return PackageInfo(name, path, version, _code(data, "from_code"), _code(data, "to_code"))
    except (ValueError, LookupError, TypeError, RecursionError, EngineError) as error:
        why = quoted(str(error).rstrip("."))
        raise EngineError(f"The engine {name!r} is damaged ({why}). Install it again.") from None


def _code(data: dict[str, Any], key: str) -> str:
    code = data[key]
    if not isinstance(code, str) or not code.isprintable():
        raise ValueError(f"its {key} is none")
    return code


def _make_argos_importable() -> None:
    """Give Argos Translate a folder to write to where the home folder takes no files.

    The import makes folders below the home folder and fails on read-only systems, although
    the embedded package needs none of them.
    """
    homes = {
        "XDG_DATA_HOME": ".local/share",
        "XDG_CONFIG_HOME": ".config",
        "XDG_CACHE_HOME": ".local/cache",
    }
    for variable, default in homes.items():
        folder = Path(os.environ.get(variable) or Path.home() / default)
        try:
            (folder / "argos-translate").mkdir(parents=True, exist_ok=True)
        except OSError:
            os.environ[variable] = tempfile.mkdtemp(prefix="dozaban-")
