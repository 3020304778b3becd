"""All parsers under attack."""

from tests.attacks.fuzz.target import Target
from tests.attacks.fuzz.targets import (
    drafts,
    exchange,
    markup,
    names,
    numbers,
    reading,
    terms,
    urdu,
)

__all__ = ["TARGETS"]

_ROOMS = (reading, urdu, numbers, names, terms, markup, exchange, drafts)
TARGETS: tuple[Target, ...] = tuple(target for room in _ROOMS for target in room.TARGETS)
