"""See whether a model to start from has the sizes that the recipe asks for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from training.errors import TrainingError
from training.network.settings import NetworkSettings

__all__ = ["check_sizes"]


def check_sizes(
    found: Mapping[str, float], places: int, wanted: NetworkSettings, model: Path
) -> None:
    """Check the sizes of a model.

    Args:
        found: Its sizes, by the keys of the settings.
        places: How many places it knows; the network may have fewer.
        wanted: The sizes in the recipe.
        model: Its folder, for the message.

    Raises:
        TrainingError: If one differs; names the key.
    """
    for key, value in found.items():
        if (asked := getattr(wanted, key)) != value:
            raise TrainingError(
                f'"network.{key}" is {asked}, but the model in {model} has {value}. Write '
                f"{value} there, or start from another model."
            )
    if wanted.places > places:
        raise TrainingError(
            f'"network.places" is {wanted.places}, but the model in {model} knows only {places}. '
            "Write at most so many there, or start from another model."
        )
