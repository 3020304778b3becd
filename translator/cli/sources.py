"""From the words of the command line to the articles they mean."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from translator.errors import ArticleError, DozabanError
from translator.reading import find_articles
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
        if name == _STDIN:
            sources[name] = Source(stdin_name, data=sys.stdin.buffer.read())
            continue
        path = Path(name)
        try:
            found = find_articles(path, without) if path.is_dir() else [path]
        except ArticleError as error:
            failures.append((Source(name, path), error))
            continue
        for one in found:
            try:
                sources[_place(one)] = Source(str(one), one)
            except ArticleError as error:
                failures.append((Source(str(one), one), error))
    return list(sources.values()), failures


def _place(path: Path) -> str:
    """Return where a file really is.

    Raises:
        ArticleError: If that cannot be told, or cannot be kept.
    """
    try:
        place = str(path.resolve())
        place.encode()
    except UnicodeEncodeError:
        shown = str(path).encode(errors="backslashreplace").decode()
        raise ArticleError(f"{shown}: the name of the file is not UTF-8. Rename it.") from None
    except (OSError, RuntimeError):
        raise ArticleError(f"{path}: the link leads nowhere. Name the file itself.") from None
    return place
