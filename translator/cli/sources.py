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
    names: Iterable[str], stdin_name: str
) -> tuple[list[Source], list[tuple[Source, DozabanError]]]:
    """Return the articles that `names` mean, each once, and the names that mean none.

    Args:
        names: Files, folders, or "-" for the standard input.
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
            found = find_articles(path) if path.is_dir() else [path]
        except ArticleError as error:
            failures.append((Source(name, path), error))
            continue
        sources |= {str(p.resolve()): Source(str(p), p) for p in found}
    return list(sources.values()), failures
