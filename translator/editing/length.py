"""How long a translation may be, so that it can be compared, checked and shown."""

from __future__ import annotations

__all__ = ["longest_text"]

_ALWAYS = 10_000  # characters that are allowed whatever they translate
_TIMES = 2


def longest_text(known: int) -> int:
    """Return how many characters a translation may have.

    Args:
        known: How many its sentence has, or the longest text that is known for it.
    """
    return max(_ALWAYS, _TIMES * known)
