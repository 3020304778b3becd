"""From the words of the command line to the articles they mean."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from translator.errors import ArticleError, DozabanError
from translator.reading import MOST_BYTES, Found, check_name, search_folder, shown
from translator.workflow import Source

__all__ = ["find_sources"]

_STDIN = "-"


def find_sources(
    names: Iterable[str], *, without: Path, stdin_name: str = "stdin.txt"
) -> tuple[list[Source], list[tuple[Source, DozabanError]]]:
    """Return the articles that `names` mean, each once, and the names that mean none.

    Args:
        names: Files, folders, or "-" for the standard input.
        without: A folder whose files are no articles: that of the pages.
        stdin_name: What the standard input is called.
    """
    sources: dict[str, Source] = {}
    failures: list[tuple[Source, DozabanError]] = []
    for name in names:
        try:
            found = (
                {name: _piped(stdin_name)} if name == _STDIN else _files(name, without, failures)
            )
        except ArticleError as error:
            failures.append((Source(shown(name)), error))
        else:
            sources.update(found)
    return list(sources.values()), failures


def _piped(name: str) -> Source:
    """Return the standard input, of which no more is read than an article may have.

    Raises:
        ArticleError: If it cannot be read.
    """
    check_name(name)
    try:
        # It is None if whoever called closed it.
        data = sys.stdin.buffer.read(MOST_BYTES + 1) if sys.stdin else b""
    except OSError as error:
        raise ArticleError(
            f"The standard input cannot be read ({error.strerror}). Name a file instead."
        ) from None
    return Source(name, data=data)


def _files(
    name: str, without: Path, failures: list[tuple[Source, DozabanError]]
) -> dict[str, Source]:
    """Return the articles that a name means, by where they are; tell what is passed over.

    Raises:
        ArticleError: If it means none.
    """
    path = Path(name)
    is_folder = os.path.isdir(name)  # noqa: PTH112 - that of pathlib fails where one may not look
    found = search_folder(path, without) if is_folder else Found([path])
    failures += [(Source(shown(str(one)), one), error) for one, error in found.refused]
    files: dict[str, Source] = {}
    for one in found.articles:
        try:
            files[_place(one)] = Source(str(one), one)
        except ArticleError as error:
            failures.append((Source(shown(str(one)), one), error))
    return files


def _place(path: Path) -> str:
    """Return where a file really is.

    Raises:
        ArticleError: If that cannot be told, or cannot be kept.
    """
    check_name(str(path))
    try:
        place = str(path.resolve())
    except (OSError, RuntimeError):
        raise ArticleError(f"{path}: the link leads nowhere. Name the file itself.") from None
    check_name(place)
    return place
