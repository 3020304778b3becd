"""One table of a TOML file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from translator.errors import UsageError

__all__ = ["read_table"]


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
        table = tomllib.loads(path.read_text(encoding="utf-8-sig")).get(name, {})
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
