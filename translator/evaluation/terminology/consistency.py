"""Whether a term that returns in a document is always rendered the same way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from translator.evaluation.terminology.accuracy import Outcome

__all__ = ["Consistency", "consistency"]


@dataclass(frozen=True, slots=True)
class Consistency:
    """How the repeated terms of a test set fare.

    Attributes:
        repeated: Terms that are expected more than once in a document, counted by document.
        same: Those of them that are always rendered the same way.
    """

    repeated: int
    same: int

    @property
    def share(self) -> float | None:
        """From 0 to 1; None if no term is repeated."""
        return self.same / self.repeated if self.repeated else None


def consistency(outcomes: Iterable[Outcome]) -> Consistency:
    """Count the repeated terms that have one rendering throughout their document.

    A term is known by its target, so that two Urdu spellings of it are one term. A rendering is
    the target or accepted form that stands in the sentence, else the words that came instead,
    in any case; always the same wrong words are consistent. Where nothing could be found in
    its place, the term is not consistent.
    """
    renderings: dict[tuple[str, str], list[str]] = defaultdict(list)
    for o in outcomes:
        renderings[o.document, o.target].append(o.rendering.lower())
    repeated = [found for found in renderings.values() if len(found) > 1]
    same = [found for found in repeated if found[0] and len(set(found)) == 1]
    return Consistency(len(repeated), len(same))
