"""All that a run needs besides the weights, so that it goes on as if it had never stopped."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from training.errors import TrainingError
from training.tokenise.whole import written_whole
from training.train.batches import Spot
from training.train.schedule import Moment

__all__ = ["State", "load_state", "random_state", "save_state", "set_random_state"]


@dataclass(frozen=True, slots=True)
class State:
    """What is kept beside the newest checkpoint.

    Attributes:
        fingerprint: Of the run that it belongs to.
        moment: How far the run is; the checkpoint of its step holds the weights.
        spot: Where in the order of the pairs it goes on.
        pieces: Target pieces that were learned from so far.
        optimiser: The state of the optimiser, as torch gives it.
        random: The states of torch's generators: the CPU's, then those of the accelerators.
    """

    fingerprint: str
    moment: Moment
    spot: Spot
    pieces: int
    optimiser: dict[str, Any]
    random: list[Tensor]


def save_state(path: Path, state: State) -> None:
    """Write a state atomically.

    Raises:
        OutputError: If it cannot be written.
    """
    moment, spot = state.moment, state.spot
    kept = {
        "fingerprint": state.fingerprint,
        "numbers": [moment.step, moment.seconds, spot.epoch, spot.batch, state.pieces],
        "optimiser": state.optimiser,
        "random": state.random,
    }
    with written_whole(path) as waiting, waiting.open("wb") as file:
        try:
            torch.save(kept, file)
        except RuntimeError as error:  # torch hides the error of a full disk behind its own
            if not isinstance(error.__context__, OSError):
                raise
            raise error.__context__ from None


def load_state(path: Path, fingerprint: str) -> State | None:
    """Return the state of a run; None if there is none.

    Nothing but tensors and plain values is read, so a file of strangers runs no code.

    Raises:
        TrainingError: If it is unreadable, or of a run with other settings or other data.
    """
    if not path.exists():
        return None
    try:
        kept = torch.load(path, map_location="cpu", weights_only=True)
        step, seconds, epoch, batch, pieces = kept["numbers"]
    except (
        OSError,
        RuntimeError,
        EOFError,
        LookupError,
        TypeError,
        ValueError,
        pickle.UnpicklingError,
    ):
        raise TrainingError(
            f"{path} cannot be read as the state of a run. Remove the folder {path.parent} to "
            "begin anew."
        ) from None
    if kept["fingerprint"] != fingerprint:
        raise TrainingError(
            f"{path} is of a run with other settings or other data, at step {step}. Put those "
            f"back to go on with it, or remove the folder {path.parent} to begin anew."
        )
    moment, spot = Moment(step, seconds), Spot(epoch, batch)
    return State(fingerprint, moment, spot, pieces, kept["optimiser"], kept["random"])


def random_state() -> list[Tensor]:
    """Return the states of torch's generators: the CPU's, then those of the accelerators."""
    return [torch.get_rng_state(), *torch.cuda.get_rng_state_all()]


def set_random_state(states: list[Tensor]) -> None:
    """Put generators back; accelerators only if there are as many as then."""
    torch.set_rng_state(states[0])
    if len(states) == 1 + torch.cuda.device_count():
        torch.cuda.set_rng_state_all(states[1:])
