"""A translation is about as long as its source."""

from __future__ import annotations

from training.clean.pair import Pair
from training.clean.rules.rule import PairRule
from training.clean.settings import CleanSettings

__all__ = ["RULE"]


def _drops(pair: Pair, settings: CleanSettings) -> bool:
    """Compare characters, whose number says more than that of words (Gale and Church 1993)."""
    lengths = [len(side.text) + settings.slack for side in (pair.urdu, pair.english)]
    most = settings.most_ratio_mild if pair.is_mild else settings.most_ratio
    return max(lengths) > most * min(lengths)


RULE = PairRule("ratio", "sides of very different lengths", _drops)
