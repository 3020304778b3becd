"""Which back-translations are worth learning from, by their pieces alone."""

from __future__ import annotations

from collections.abc import Sequence

from training.backtranslate.settings import BacktranslateSettings

__all__ = ["fault"]


def fault(english: Sequence[int], urdu: Sequence[int], settings: BacktranslateSettings) -> str:
    """Return what is wrong with a back-translation in one word, or nothing.

    Args:
        english: Pieces of the original.
        urdu: Pieces of its translation.
        settings: The limits.

    Returns:
        "empty", "short", "long", "loop" or "copied", the first that holds; "" if none does.
    """
    if len(urdu) < settings.shortest:
        return "empty"
    if len(urdu) > settings.most_ratio * len(english) + settings.slack:
        return "long"
    if len(urdu) < settings.least_ratio * len(english) - settings.slack:
        return "short"
    if len(set(urdu)) < settings.least_distinct * len(urdu):
        return "loop"
    return "copied" if _copied(english, urdu) > settings.most_copied else ""


def _copied(english: Sequence[int], urdu: Sequence[int]) -> float:
    """Return the share of Urdu pieces that stand in the English; names and figures do by right."""
    there = set(english)
    return sum(piece in there for piece in urdu) / len(urdu)
