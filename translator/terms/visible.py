"""Cells of a glossary without what nobody should find in a term."""

from __future__ import annotations

__all__ = ["shown"]

# Control characters, of which a terminal may make anything, and those that turn the direction of a
# text, so that it reads otherwise than it is.
_HIDDEN = dict.fromkeys(
    (
        *range(0x20),
        *range(0x7F, 0xA0),
        *(0x61C, 0x200E, 0x200F),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    )
)


def shown(text: str) -> str:
    """Return a text with its white space folded, without what steers terminals and directions."""
    folded = " ".join(text.split())
    return folded if folded.isprintable() else " ".join(folded.translate(_HIDDEN).split())
