"""All rules together: what is kept, and which rule drops the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Protocol

from training.clean.duplicates import ALIKE, DUPLICATE, RENDERINGS, Duplicates, Repeats
from training.clean.overlap import OVERLAP, Overlap
from training.clean.pair import Language, Pair, Text
from training.clean.rules import RULES, TextRule
from training.clean.settings import CleanSettings
from training.errors import TrainingError

__all__ = ["NAMES", "SIMILARITY", "Judge", "MonoSieve", "Sieve"]

SIMILARITY = "similarity"

NAMES: dict[str, str] = {
    **{rule.name: rule.says for rule in RULES},
    OVERLAP: "words of a development set",
    SIMILARITY: "sides that do not mean the same",
    DUPLICATE: "a pair that was there before",
    ALIKE: "letters that were there before too often, with other figures or signs",
    RENDERINGS: "a text that has other translations enough",
}
"""The names of all rules in the order in which they are asked, and what each drops."""


class Judge(Protocol):
    """Says of pairs together which of them are dropped."""

    def drops(self, pairs: list[Pair], /) -> list[bool]:
        """Say of each pair whether it is dropped."""


class Sieve:
    """Keeps pairs; what it remembers of them takes 56 to 108 bytes a pair."""

    def __init__(
        self, settings: CleanSettings, overlap: Overlap, similarity: Judge | None = None
    ) -> None:
        """Take the settings of the rules.

        Args:
            settings: Limits, and which rules are left out.
            overlap: Knows the development sets.
            similarity: Compares meanings; without it, that is not looked at.

        Raises:
            TrainingError: If the settings leave out a rule that there is not.
        """
        self._settings = settings
        self._rules = [rule for rule in RULES if rule.name not in _skipped(settings)]
        self._overlap = None if OVERLAP in settings.skip else overlap
        self._duplicates = Duplicates(settings)
        self._similarity = None if SIMILARITY in settings.skip else similarity

    def judge(self, pairs: Iterable[Pair]) -> Iterator[tuple[Pair, str | None]]:
        """Yield each pair, in order, with the name of the rule that drops it, if one does."""
        waiting = iter(pairs)
        while chunk := list(islice(waiting, self._settings.similarity.chunk)):
            yield from zip(chunk, self._judge(chunk), strict=True)

    def _judge(self, chunk: list[Pair]) -> list[str | None]:
        verdicts = [self._judge_alone(pair) for pair in chunk]
        if self._similarity is not None:
            self._compare(chunk, verdicts, self._similarity)
        # Remembered last: what another rule drops must not stand in the way of what is good.
        return [
            self._duplicates.judge(pair) if verdict is None else verdict
            for pair, verdict in zip(chunk, verdicts, strict=True)
        ]

    def _judge_alone(self, pair: Pair) -> str | None:
        for rule in self._rules:
            if rule.drops_pair(pair, self._settings):
                return rule.name
        if self._overlap is not None and self._overlap.touches_pair(pair):
            return OVERLAP
        return None

    def _compare(self, pairs: list[Pair], verdicts: list[str | None], judge: Judge) -> None:
        """Add the verdicts of the similarity, which takes longest, to those of the others."""
        for at, pair in enumerate(pairs):
            verdicts[at] = verdicts[at] or self._duplicates.has_enough(pair)
        kept = [at for at, verdict in enumerate(verdicts) if verdict is None]
        drops = judge.drops([pairs[at] for at in kept])
        for at, is_dropped in zip(kept, drops, strict=True):
            verdicts[at] = SIMILARITY if is_dropped else None


class MonoSieve:
    """Keeps texts of one language; what it remembers of them takes 14 to 27 bytes a text."""

    def __init__(self, settings: CleanSettings, overlap: Overlap) -> None:
        """Take the settings of those rules that look at one text.

        Raises:
            TrainingError: If the settings leave out a rule that there is not.
        """
        skipped = _skipped(settings)
        self._settings = settings
        self._rules = [r for r in RULES if isinstance(r, TextRule) and r.name not in skipped]
        self._overlap = None if OVERLAP in skipped else overlap
        self._repeats: dict[Language, Repeats] = {}

    def judge(self, text: Text) -> str | None:
        """Return the name of the rule that drops a text; None if it is kept."""
        for rule in self._rules:
            if rule.drops(text, self._settings):
                return rule.name
        if self._overlap is not None and self._overlap.touches(text):
            return OVERLAP
        return self._repeats.setdefault(text.language, Repeats(self._settings)).judge(text)


def _skipped(settings: CleanSettings) -> frozenset[str]:
    for name in settings.skip:
        if name not in NAMES:
            raise TrainingError(
                f'clean.skip names "{name}", but there is no such rule. The rules are: '
                f"{', '.join(NAMES)}."
            )
    return frozenset(settings.skip)
