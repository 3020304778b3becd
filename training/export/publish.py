"""Write the card of the exported model, and pack the package anew."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from training.config import Config
from training.export.card import card_of
from training.export.facts import gather_facts
from training.export.package import CARD, NAME, pack
from training.export.settings import Score
from training.network.shape import Shape
from training.workspace import Workspace
from translator.files import write_atomically

__all__ = ["MODEL", "publish"]

MODEL = "model.safetensors"
"""Name of the averaged weights."""


def publish(config: Config, work: Workspace, scores: Sequence[Score] = ()) -> Path:
    """Write the card of `export/ur_en`, and the file `ur_en-VERSION.argosmodel` beside it.

    Who has measured the model calls this again, and the card shows it.

    Args:
        config: The recipe.
        work: Where the model was exported to.
        scores: What was measured; without any those of the recipe are shown.

    Returns:
        The file.

    Raises:
        TrainingError: If it is not known what the model is or learned from.
        OutputError: If something cannot be written.
    """
    folder = work.folder("export")
    shape, weights = _size(work.folder("average") / MODEL)
    facts = gather_facts(work, shape, weights)
    write_atomically(folder / NAME / CARD, card_of(config, facts, scores))
    file = folder / f"{NAME}-{config.export.version}.argosmodel"
    pack(folder / NAME, file)
    return file


def _size(path: Path) -> tuple[Shape, int]:
    from training.network.weights import load_weights  # noqa: PLC0415 - torch takes seconds

    shape, state = load_weights(path)
    return shape, sum(weight.numel() for weight in state.values())
