"""How fast the network learns at each moment of a run."""

from __future__ import annotations

from dataclasses import dataclass

from training.train.settings import TrainSettings

__all__ = ["Moment", "is_over", "rate_factor"]


@dataclass(frozen=True, slots=True)
class Moment:
    """How far a run is.

    Attributes:
        step: Steps that are done.
        seconds: Time that they took, in seconds, in all sittings together.
    """

    step: int = 0
    seconds: float = 0.0


def _share(settings: TrainSettings, moment: Moment) -> float:
    """Return which share of the run is done; 1 or more at its end."""
    if settings.steps is not None:
        return moment.step / settings.steps
    return moment.seconds / (60 * (settings.minutes or 0.0))


def is_over(settings: TrainSettings, moment: Moment) -> bool:
    """Return whether the run has the length that was asked for."""
    return _share(settings, moment) >= 1


def rate_factor(settings: TrainSettings, moment: Moment) -> float:
    """Return by what the highest rates are multiplied for the next step, from 0 to 1.

    It rises in a line during the warm-up, stays at 1, and falls in a line during the last share of
    the run down to the floor.
    """
    rising = min(1.0, (moment.step + 1) / (settings.warmup + 1))
    left = max(0.0, 1 - _share(settings, moment))
    falling = left / settings.decay if left < settings.decay else 1.0
    return rising * max(settings.floor, falling)
