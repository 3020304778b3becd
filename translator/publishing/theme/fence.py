"""What the templates of a theme may do: a theme may come from a stranger."""

from __future__ import annotations

import functools
import os

from jinja2.sandbox import ImmutableSandboxedEnvironment

__all__ = ["FencedEnvironment"]


class FencedEnvironment(ImmutableSandboxedEnvironment):
    """Templates that can only write pages of what they are given.

    Beside what Jinja's sandbox forbids (names with underscores, what functions and classes are
    made of, changing lists), a path is nothing but its text: its methods read, write and remove
    files of this machine. Nor can what is fixed in a function that templates are given be seen.
    """

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Say whether a template may ask for an attribute."""
        if isinstance(obj, os.PathLike | functools.partial):
            return False
        return super().is_safe_attribute(obj, attr, value)
