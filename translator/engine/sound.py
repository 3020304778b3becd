"""What can be wrong with the files of an engine that somebody else made, told as an error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from translator.bounded import is_strange, quoted
from translator.errors import EngineError
from translator.shortages import end_if_short

__all__ = ["blamed", "check_plain_files", "is_folder", "is_there"]


def is_there(path: Path) -> bool:
    """Return whether there is a file; a name that no file can have is none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_folder(path: Path) -> bool:
    """Return whether there is a folder; a name that none can have is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def check_plain_files(name: str, folder: Path) -> None:
    """Refuse an engine with pipes or devices: a library that opens one may wait for ever.

    Args:
        name: What the engine is called.
        folder: Its files; folders below are not looked at.

    Raises:
        EngineError: If there is one.
    """
    found = (
        [path.name for path in folder.iterdir() if is_strange(path)] if is_folder(folder) else ()
    )
    if found:
        raise EngineError(
            f"The engine {name!r} is damaged ({quoted(found[0])} is a pipe or a device). "
            "Install it again."
        )


@contextmanager
def blamed(name: str, what: str) -> Iterator[None]:
    """Give what a library raises because of a damaged model as an `EngineError`.

    Args:
        name: What the engine is called.
        what: What is the matter with it then: "cannot be loaded".

    Raises:
        EngineError: If the model is to blame.
        ShortageError: If memory or threads are.
    """
    try:
        yield
    except (RuntimeError, ValueError, LookupError, TypeError, AttributeError, OSError) as error:
        end_if_short(error)
        why = quoted(" ".join(str(error).split()).rstrip("."))
        raise EngineError(f"The engine {name!r} {what} ({why}). Install it again.") from None
