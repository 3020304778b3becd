"""Where the page of an evaluation may be written, told before anything is translated."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from translator.errors import UsageError

__all__ = ["check_place"]


def check_place(page: Path, inputs: Iterable[Path]) -> None:
    """Make sure that a page can have its place and takes none from what is read.

    Folders that are not there are made when it is written.

    Args:
        page: The file to write.
        inputs: Files that are read.

    Raises:
        UsageError: If it is a folder or lies in a file, or is one of the inputs.
    """
    try:
        _check(page, inputs)
    except OSError as error:
        raise UsageError(
            f"--html: {page} cannot be written ({error.strerror}). Choose another place."
        ) from None


def _check(page: Path, inputs: Iterable[Path]) -> None:
    if page.name in {"", ".."} or page.is_dir():
        raise UsageError(f"--html: {page} is a folder. Name a file, e.g. report.html.")
    above = next(folder for folder in page.absolute().parents if folder.exists())
    if not above.is_dir():
        raise UsageError(f"--html: {above} is no folder. Choose another place for the page.")
    for path in inputs:
        if page.exists() and path.exists() and page.samefile(path):
            raise UsageError(
                f"--html: {page} is a file that is read, which the page would replace. "
                "Choose another name for the page."
            )
