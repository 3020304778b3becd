"""The stage that makes the weights with which training begins."""

from __future__ import annotations

from training.config import Config
from training.tokenise.arrays import load_meta
from training.tokenise.vocabulary import Vocabulary
from training.workspace import Say, Workspace

__all__ = ["run"]

_STAGE = "start"


def run(config: Config, work: Workspace, say: Say) -> None:
    """Write `model.safetensors`, and `reverse.safetensors`, whose decoder writes all pieces.

    Raises:
        TrainingError: If the model to start from is missing, or fits neither network nor
            vocabulary.
    """
    from training.network.shape import Shape  # noqa: PLC0415 - torch takes seconds
    from training.network.weights import build_network, save_weights  # noqa: PLC0415 - as above
    from training.start.begin import maker  # noqa: PLC0415 - as above

    tokens, folder = work.folder("tokenise"), work.folder(_STAGE)
    meta = load_meta(tokens)
    make = maker(config.start, config.network, meta, Vocabulary.load(tokens).pieces)
    names = (("model", meta.target_vocab), ("reverse", meta.vocab))
    for number, (name, targets) in enumerate(names):
        sizes = config.network.model_dump()
        shape = Shape(**sizes, source_vocab=meta.vocab, target_vocab=targets)
        network = build_network(shape, make(shape, config.seed + number))
        save_weights(folder / f"{name}.safetensors", shape, network.state_dict())
        weights = sum(weight.numel() for weight in network.state_dict().values())
        work.note(_STAGE, **{f"{name}_weights": weights})
        say(f"{name}: {weights:,} weights")
