"""Types of columns that look at what they read.

SQLite keeps anything in any column: in a damaged file a text can be bytes or nothing, a number a
text. It is better to say so where it is read than to fail somewhere with it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Dialect, Integer, String

__all__ = ["MaybeNumber", "MaybeText", "Number", "Text"]

_Check = Callable[[Any], Any]


class Text(String):
    """A text, and nothing else."""

    _kinds: tuple[type, ...] = (str,)

    def result_processor(self, dialect: Dialect, coltype: object) -> _Check | None:
        """Return what looks at each value."""
        own = super().result_processor(dialect, coltype)
        return _check(self._kinds, "text") if dialect.name == "sqlite" else own


class MaybeText(Text):
    """A text or nothing."""

    _kinds = (str, type(None))


class Number(Integer):
    """A whole number, and nothing else."""

    _kinds: tuple[type, ...] = (int,)

    def result_processor(self, dialect: Dialect, coltype: object) -> _Check | None:
        """Return what looks at each value."""
        own = super().result_processor(dialect, coltype)
        return _check(self._kinds, "number") if dialect.name == "sqlite" else own


class MaybeNumber(Number):
    """A whole number or nothing."""

    _kinds = (int, type(None))


def _check(kinds: tuple[type, ...], name: str) -> _Check:
    def check(value: object) -> object:
        if isinstance(value, kinds):
            return value
        raise TypeError(f"a {name} is none")

    return check
