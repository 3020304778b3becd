"""Replace stretches of a translation and keep its word alignment in step."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["Splice", "splice"]

Splice = tuple[int, int, str]
"""What is to stand at the characters from the first number up to the second."""


def splice(
    text: str, origins: Sequence[int] | None, changes: Sequence[Splice]
) -> tuple[str, tuple[int, ...] | None]:
    """Make changes in a text and in its word alignment.

    Args:
        text: Words joined by single spaces.
        origins: For each word the index of its source word, or None.
        changes: In order, without overlap, none of them empty.

    Returns:
        The new text, and the alignment with an entry for each of its words: a new word came
        from where the first word that it replaces did.
    """
    kept = list(origins) if origins is not None else None
    for start, end, new in reversed(changes):
        if kept is not None:
            before = text.count(" ", 0, start)
            after = text.count(" ", end)
            words = new.count(" ") + 1
            kept[before : len(kept) - after] = kept[before : before + 1] * words
        text = text[:start] + new + text[end:]
    return text, tuple(kept) if kept is not None else None
