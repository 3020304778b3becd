"""What a comparison of two systems says, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from translator.evaluation.system import FEWEST, Comparison

__all__ = ["Contest", "contests"]

_CHANCE = 0.05  # the usual level; Koehn 2004 uses it too
_SMALLEST = 0.001


@dataclass(frozen=True, slots=True)
class Contest:
    """Two systems, and a sentence a measure that tells how they differ."""

    baseline: str
    system: str
    verdicts: tuple[str, ...]


def contests(comparisons: Iterable[Comparison], *, is_large_enough: bool) -> tuple[Contest, ...]:
    """Return the comparisons, those of the same two systems together, in their order.

    Args:
        comparisons: Systems against each other.
        is_large_enough: Whether the set has sentences enough to say what may be chance.
    """
    tell = _verdict if is_large_enough else _without_verdict
    pairs: dict[tuple[str, str], list[str]] = {}
    for one in comparisons:
        pairs.setdefault((one.baseline, one.system), []).append(tell(one))
    return tuple(Contest(*names, tuple(verdicts)) for names, verdicts in pairs.items())


def _without_verdict(one: Comparison) -> str:
    few = f"Too few sentences to say whether it is chance: there must be {FEWEST}."
    return f"{one.metric} {_direction(one.difference)}. {few}"


def _verdict(one: Comparison) -> str:
    likely = (
        "Chance alone would hardly make such a difference."
        if one.p < _CHANCE
        else "It may be chance: these sentences do not show which of the two is better."
    )
    interval = f"95 % interval {_signed(one.low)} to {_signed(one.high)}"
    return f"{one.metric} {_direction(one.difference)} ({interval}; {_chance(one.p)}). {likely}"


def _direction(difference: float) -> str:
    size = f"{abs(difference):.2f}"
    if float(size) == 0:
        return "is the same to two decimals"
    return f"is {size} points {'higher' if difference > 0 else 'lower'}"


def _signed(value: float) -> str:
    text = f"{value:+.2f}".replace("-", "−")
    return text if float(f"{value:.2f}") else "0.00"


def _chance(p: float) -> str:
    return f"p < {_SMALLEST}" if p < _SMALLEST else f"p = {p:.3f}"
