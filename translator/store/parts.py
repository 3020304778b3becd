"""Ask for many rows by their keys in several queries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

__all__ = ["parts"]

_MOST_VARIABLES = 500  # of one query; SQLite takes 999 in old versions


def parts(keys: Iterable[str]) -> Iterator[list[str]]:
    """Yield keys, each once, in lists that are short enough for one query."""
    wanted = list(dict.fromkeys(keys))
    for at in range(0, len(wanted), _MOST_VARIABLES):
        yield wanted[at : at + _MOST_VARIABLES]
