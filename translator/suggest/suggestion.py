"""One proposed glossary entry."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from translator.terms.term import Term

__all__ = ["Kind", "Rendering", "Suggestion", "ranked"]


class Kind(enum.StrEnum):
    """Why a phrase should be in the glossary."""

    CORRECTED = "corrected"
    UNTRANSLATED = "untranslated"
    INCONSISTENT = "inconsistent"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Rendering:
    """An English phrase and how often it stands for the Urdu one."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An Urdu phrase that the glossary might fix.

    Attributes:
        urdu: The phrase, normalised.
        kind: Why it is proposed.
        renderings: English for it, the most frequent first; empty where there is none.
        count: Number of sentences that it was found in.
        inconsistency: How far the drafts are from one right rendering: 0 at one, up to 1.
        why: The reason in words.
    """

    urdu: str
    kind: Kind
    renderings: tuple[Rendering, ...]
    count: int
    inconsistency: float
    why: str

    @property
    def weight(self) -> float:
        """Frequency times inconsistency: how many sentences a fixed rendering would change."""
        return self.count * self.inconsistency

    def as_term(self) -> Term | None:
        """Return the entry that is proposed, or None where a person must give the English."""
        if self.kind is Kind.UNTRANSLATED or not self.renderings:
            return None
        return Term(
            source=self.urdu,
            target=self.renderings[0].text,
            reference="suggested",
            note=self.why,
        )


def ranked(suggestions: Iterable[Suggestion], limit: int | None = None) -> list[Suggestion]:
    """Return the suggestions by weight, each Urdu phrase once.

    Args:
        suggestions: Of any source; where two are for one phrase, the earlier one stays.
        limit: At most so many.
    """
    by_phrase: dict[str, Suggestion] = {}
    for suggestion in suggestions:
        by_phrase.setdefault(suggestion.urdu, suggestion)
    return sorted(by_phrase.values(), key=lambda s: (-s.weight, -s.count, s.urdu))[:limit]
