"""Which editions wait to be published, and which of them is due."""

from __future__ import annotations

__all__ = ["Waiting"]


class Waiting:
    """Editions that changed; one is due when it was quiet for a while, or waited long enough."""

    def __init__(self, quiet: float, longest: float) -> None:
        """Begin with none.

        Args:
            quiet: How long nothing must change in one, in seconds.
            longest: How long one waits that changes all the time, in seconds.
        """
        self._quiet = quiet
        self._longest = longest
        self._changed: dict[str, tuple[float, float]] = {}

    def __contains__(self, slug: str) -> bool:
        """Say whether an edition waits."""
        return slug in self._changed

    def add(self, slug: str, now: float) -> None:
        """Note that an edition changed at this time, on a clock in seconds."""
        first, _ = self._changed.get(slug, (now, now))
        self._changed[slug] = (first, now)

    def drop(self, slug: str) -> None:
        """Let an edition wait no more."""
        self._changed.pop(slug, None)

    def first(self) -> tuple[str, float] | None:
        """Return the edition that is due first, and when; None if none waits."""
        due = {
            slug: min(last + self._quiet, first + self._longest)
            for slug, (first, last) in self._changed.items()
        }
        return min(due.items(), key=lambda item: item[1], default=None)
