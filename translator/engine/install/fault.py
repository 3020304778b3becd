"""What is wrong with a package."""

from __future__ import annotations

from translator.bounded import quoted

__all__ = ["FaultError", "printable"]

_LONGEST = 160  # characters of what a stranger's file makes others say


class FaultError(Exception):
    """A package must not be installed; the text says why, as a clause without its full stop."""


def printable(text: str) -> str:
    """Return text from a stranger's file that can be shown in a line: short, no control signs."""
    return quoted(text, _LONGEST)
