"""How long things take between a change and the pages that show it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Times"]


@dataclass(frozen=True, slots=True)
class Times:
    """How long things take, in seconds.

    Attributes:
        pause: From a change to its being told, so that several are told at once.
        look: From one look at what other processes did to the next.
        hint: How long a hint that somebody types lasts if they do not go on.
    """

    pause: float = 0.25
    look: float = 1.0
    hint: float = 15.0
