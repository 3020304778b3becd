"""Leave out the figures that belong to a name or term, such as "Five Eyes"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from translator.numbers.quantity import Quantity

__all__ = ["outside"]


def outside(quantities: Sequence[Quantity], text: str, phrases: Iterable[str]) -> list[Quantity]:
    """Return the quantities that are no part of a phrase.

    A figure that reaches out of the phrase, as "5 million dollars" does of "dollar", stays.

    Args:
        quantities: The quantities of `text`.
        text: What they stand in.
        phrases: Words whose figures do not count, in any case.
    """
    if not quantities:
        return []
    found = [m.span() for p in phrases if p for m in re.finditer(re.escape(p), text, re.IGNORECASE)]
    return [q for q in quantities if not any(a <= q.start and q.end <= b for a, b in found)]
