"""Chance that rests on a text, not on its place: what is added elsewhere changes nothing."""

from __future__ import annotations

import hashlib

__all__ = ["chance"]

_BYTES = 6
_VALUES = 256.0**_BYTES  # no more than a float holds exactly, or 1 could come out


def chance(*about: str | int) -> float:
    """Return a number from 0 to below 1, evenly spread, that is the same for the same arguments.

    Args:
        about: A seed, what is decided, and the texts that it is decided for.
    """
    digest = hashlib.sha256(repr(about).encode()).digest()
    return int.from_bytes(digest[:_BYTES]) / _VALUES
