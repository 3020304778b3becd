"""Read an encoder of the BERT family from a folder as Hugging Face has it.

The model that is meant is multilingual-e5-small (Wang et al. 2024, "Multilingual E5 Text
Embeddings"). Its pieces are those of XLM-R, its network is none: config.json calls it "bert", and
so its places are counted from 0, as `BertModel` of Transformers does it, and a type embedding (the
first, since there is one text only) is added to each. Models of the type "xlm-roberta" begin behind
the row of their padding, with row pad + 1, and have as many places less.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from training.errors import TrainingError
from training.network.settings import NetworkSettings
from training.start.fitting import check_sizes
from training.start.layers import BertWeights, first_layers

__all__ = ["Encoder", "read_bert"]

_TABLE = "embeddings.word_embeddings.weight"
_FAMILY = {"bert": 0, "xlm-roberta": 1}  # rows of places that are left free behind the padding's


@dataclass(frozen=True, slots=True)
class Encoder:
    """A trained encoder.

    Attributes:
        table: Its embeddings of pieces, [N, D].
        state: All its other weights, by the names of `Network`.
    """

    table: Tensor
    state: dict[str, Tensor]


def read_bert(folder: Path, network: NetworkSettings) -> Encoder:
    """Return the encoder in a folder, as float32.

    Args:
        folder: It holds config.json and model.safetensors.
        network: The sizes that it must have; it may know more places.

    Raises:
        TrainingError: If something is missing, damaged, or of another kind or size.
    """
    config = _config(folder / "config.json")
    try:
        first = _first_place(config)
        _check(config, first, network, folder)
        weights = _weights(folder / "model.safetensors")
        return Encoder(weights.get(_TABLE), first_layers(weights, first, network))
    except (KeyError, TypeError) as error:
        raise TrainingError(
            f"The model in {folder} lacks {error.args[0]}. Download it again, or name the folder "
            "of multilingual-e5-small."
        ) from None


def _config(path: Path) -> dict[str, Any]:
    try:
        config: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        kind = config["model_type"], config["hidden_act"]
    except OSError as error:
        raise TrainingError(
            f"{path} cannot be read ({error.strerror}). Name the folder of multilingual-e5-small, "
            'as it is downloaded, with "start.model".'
        ) from None
    except (ValueError, KeyError, TypeError):
        raise TrainingError(f"{path} describes no model. Download it again.") from None
    if kind[0] not in _FAMILY or kind[1] != "gelu":
        raise TrainingError(
            f'{path} describes a model of the type "{kind[0]}" with {kind[1]}. Name one of the '
            f"type {' or '.join(_FAMILY)} with gelu."
        )
    return config


def _first_place(config: dict[str, Any]) -> int:
    """Return the row of the place 0."""
    behind = _FAMILY[config["model_type"]]
    return config["pad_token_id"] + 1 if behind else 0


def _check(config: dict[str, Any], first: int, network: NetworkSettings, folder: Path) -> None:
    found = {
        "width": config["hidden_size"],
        "encoder_layers": config["num_hidden_layers"],
        "heads": config["num_attention_heads"],
        "inner": config["intermediate_size"],
        "epsilon": config["layer_norm_eps"],
    }
    check_sizes(found, config["max_position_embeddings"] - first, network, folder)


def _weights(path: Path) -> BertWeights:
    try:
        loaded = load_file(path)
    except (OSError, SafetensorError) as error:
        raise TrainingError(
            f"{path} cannot be read ({error}). Download the model again, with its file "
            "model.safetensors."
        ) from None
    # Some files hold a model within another one, such as "roberta.embeddings…".
    start = next((name.removesuffix(_TABLE) for name in loaded if name.endswith(_TABLE)), "")
    return BertWeights({name.removeprefix(start): weight for name, weight in loaded.items()})
