"""One table of a TOML file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from translator.bounded import read_bounded
from translator.errors import UsageError

__all__ = ["read_table", "toml_of"]

_LARGEST = 16_000  # bytes; the library takes long, and much memory, over a key of many parts


def read_table(path: Path, name: str, *, optional: bool) -> dict[str, Any]:
    """Return a table of a TOML file; empty if the file has none.

    Args:
        path: The file.
        name: Name of the table.
        optional: Whether the file may be missing.

    Raises:
        UsageError: If the file cannot be read, is not TOML, or the name stands for something else.
    """
    try:
        table = toml_of(_text(path)).get(name, {})
    except FileNotFoundError:
        if optional:
            return {}
        raise UsageError(f"There is no file {path}. Write one, or name another.") from None
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not UTF-8. Save it as UTF-8 and try again.") from None
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path} is not TOML: {error}. Mend that line and try again.") from None
    if not isinstance(table, dict):
        raise UsageError(f"{path}: {name} must be a table. Begin it with a line [{name}].")
    return table


def toml_of(text: str) -> dict[str, Any]:
    """Return what a text in TOML says.

    Raises:
        tomllib.TOMLDecodeError: If it is none; also for what makes the library fail otherwise.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise
    except RecursionError:
        raise tomllib.TOMLDecodeError("it is nested too deeply") from None
    except ValueError:
        raise tomllib.TOMLDecodeError("a number or a date in it is none") from None


def _text(path: Path) -> str:
    path.stat()  # what is not there has its own message
    return read_bounded(path, _LARGEST, UsageError).decode("utf-8-sig")
