"""The term report: what became of each term of an article, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from translator.terms.term import Stage, Status, TermOutcome

__all__ = ["TermPlace", "TermRow", "term_rows"]


@dataclass(frozen=True, slots=True)
class TermPlace:
    """What became of a term in one segment.

    Attributes:
        segment: Number of the segment on the page, from 1.
        surface: The words of the source that matched.
        status: Met, met by a variant, or missed.
        stage: The step that brought the term in.
    """

    segment: int
    surface: str
    status: Status
    stage: Stage


@dataclass(frozen=True, slots=True)
class TermRow:
    """A rendering that the glossary asks for, with all its places in an article."""

    target: str
    places: tuple[TermPlace, ...]

    @property
    def surfaces(self) -> tuple[str, ...]:
        """The Urdu words that mean it, each once."""
        return tuple(dict.fromkeys(place.surface for place in self.places))

    @property
    def status(self) -> Status:
        """The worst of its places."""
        order = (Status.MISSED, Status.VARIANT, Status.MET)
        return next(s for s in order if any(place.status is s for place in self.places))

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The steps that brought it in, in the order of the ladder."""
        used = {place.stage for place in self.places}
        return tuple(stage for stage in Stage if stage in used and stage is not Stage.NONE)

    def count(self, status: Status) -> int:
        """Return in how many segments the term has this status."""
        return Counter(place.status for place in self.places)[status]


def term_rows(outcomes: Iterable[tuple[int, TermOutcome]]) -> tuple[TermRow, ...]:
    """Gather outcomes by rendering, in the order in which the renderings first stand.

    Args:
        outcomes: Number of the segment, and what became of a term in it.
    """
    places: dict[str, list[TermPlace]] = {}
    for number, outcome in outcomes:
        place = TermPlace(number, outcome.surface, outcome.status, outcome.stage)
        places.setdefault(outcome.target, []).append(place)
    return tuple(TermRow(target, tuple(found)) for target, found in places.items())
