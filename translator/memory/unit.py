"""A translation unit: a sentence and a translation of it that a person approved."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass

from translator.article import Mark

__all__ = ["Match", "MatchKind", "Unit"]


@dataclass(frozen=True, slots=True)
class Unit:
    """One entry of the translation memory.

    Attributes:
        source: The Urdu sentence as written, without markup.
        target: The English one.
        key: Key of the source sentence, see `translator.segmenting.segment_key`.
        marks: Inline markup over `target`.
        before: Key of the sentence before it where it was approved; empty if there was none.
        after: Key of the sentence after it; empty if there was none.
        origin: Where it was approved: an edition, or the file that it was imported from.
        who: Who approved it.
        at: When, in UTC.
    """

    source: str
    target: str
    key: str
    marks: tuple[Mark, ...] = ()
    before: str = ""
    after: str = ""
    origin: str = ""
    who: str = ""
    at: dt.datetime | None = None


class MatchKind(enum.StrEnum):
    """How well a unit fits a sentence."""

    CONTEXT = "context"
    EXACT = "exact"
    FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True)
class Match:
    """A unit that fits a sentence.

    Attributes:
        unit: The unit.
        kind: Equal with equal neighbours, equal, or similar.
        similarity: From 0 to 1; 1 for equal sentences.
    """

    unit: Unit
    kind: MatchKind
    similarity: float
