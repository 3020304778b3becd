"""What became of something that a person did."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Done", "Skipped"]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A segment that was left as it is.

    Attributes:
        number: Number of the segment on the page.
        why: The reason, as the end of a sentence.
        refused: Whether a rule forbade it; else there was nothing to do.
    """

    number: int
    why: str
    refused: bool = True


@dataclass(frozen=True, slots=True)
class Done:
    """What was done.

    Attributes:
        changed: Numbers of the segments that were changed, as on the page.
        skipped: The others, each with the reason.
    """

    changed: tuple[int, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    @property
    def refused(self) -> tuple[Skipped, ...]:
        """The segments that a rule forbade to change."""
        return tuple(s for s in self.skipped if s.refused)
