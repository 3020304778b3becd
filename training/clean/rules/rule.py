"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from training.clean.pair import Pair, Text
from training.clean.settings import CleanSettings

__all__ = ["AnyRule", "PairRule", "TextRule"]


@dataclass(frozen=True, slots=True)
class TextRule:
    """A rule for a text of either language; both sides of a pair must pass.

    Attributes:
        name: What it is called in settings and reports.
        says: What it drops, in a few words for people.
        drops: Whether a text is dropped.
    """

    name: str
    says: str
    drops: Callable[[Text, CleanSettings], bool]

    def drops_pair(self, pair: Pair, settings: CleanSettings) -> bool:
        """Say whether a pair is dropped for one of its sides."""
        return self.drops(pair.urdu, settings) or self.drops(pair.english, settings)


@dataclass(frozen=True, slots=True)
class PairRule:
    """A rule that compares both sides of a pair.

    Attributes:
        name: What it is called in settings and reports.
        says: What it drops, in a few words for people.
        drops_pair: Whether a pair is dropped.
    """

    name: str
    says: str
    drops_pair: Callable[[Pair, CleanSettings], bool]


AnyRule = TextRule | PairRule
