"""Who types where: hints for the others, which lock nothing."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["Hints", "Presence", "hints_for"]

Hints = Mapping[int, tuple[str, ...]]
"""Who types in which sentence, by its number in the store."""


class Presence:
    """Who types in one edition; a hint goes when nobody renews it."""

    def __init__(self, lasts: float) -> None:
        """Begin with nobody.

        Args:
            lasts: How long a hint lasts that is not renewed, in seconds.
        """
        self._lasts = lasts
        self._until: dict[tuple[int, str], float] = {}

    def typing(self, segment: int, who: str, now: float) -> bool:
        """Note that somebody types in a sentence, and say whether that is new.

        Args:
            segment: Its number in the store.
            who: The person.
            now: The time in seconds, on a clock that only goes forward.
        """
        is_new = self._until.get((segment, who), now) <= now
        self._until[segment, who] = now + self._lasts
        return is_new

    def stopped(self, segment: int, who: str) -> bool:
        """Note that somebody does not type there any more, and say whether they did."""
        return self._until.pop((segment, who), None) is not None

    def left(self, who: str) -> bool:
        """Note that somebody is gone, and say whether they typed anywhere."""
        own = [place for place in self._until if place[1] == who]
        for place in own:
            del self._until[place]
        return bool(own)

    def hints(self, now: float) -> Hints:
        """Return who types where at this time, the names in order."""
        self._until = {place: until for place, until in self._until.items() if until > now}
        found: dict[int, tuple[str, ...]] = {}
        for segment, who in sorted(self._until):
            found[segment] = (*found.get(segment, ()), who)
        return found


def hints_for(hints: Hints, who: str) -> dict[str, list[str]]:
    """Return the hints that somebody gets, as JSON has them: those about others."""
    others = {segment: [name for name in names if name != who] for segment, names in hints.items()}
    return {str(segment): names for segment, names in others.items() if names}
