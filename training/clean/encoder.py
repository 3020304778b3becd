"""The network of multilingual-e5 (Wang et al. 2024): BERT, post-norm (Devlin et al. 2019)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor
from torch.nn import functional

from training.errors import TrainingError

__all__ = ["Encoder"]

_PREFIXES = ("bert.", "roberta.")
_OTHER_FILE = "Download config.json, model.safetensors and sentencepiece.bpe.model again."


class Encoder:
    """An encoder read from a folder as Hugging Face has it; sizes are those of its config.json."""

    def __init__(self, folder: Path, device: str = "cpu") -> None:
        """Read the weights, as float32.

        Args:
            folder: Has `config.json` and `model.safetensors`.
            device: Where to compute, as torch names it.

        Raises:
            TrainingError: If a file cannot be read or is of another kind of network.
        """
        config = _read_config(folder / "config.json")
        self.device = device
        self._layers = int(config["num_hidden_layers"])
        self._heads = int(config["num_attention_heads"])
        self._epsilon = float(config["layer_norm_eps"])
        # RoBERTa leaves the places up to that of its padding free, BERT does not.
        is_bert = config["model_type"] == "bert"
        self._first_place = 0 if is_bert else int(config["pad_token_id"]) + 1
        self.places = int(config["max_position_embeddings"]) - self._first_place
        self._weights = _read_weights(folder / "model.safetensors", device)
        self._check(folder)

    @torch.inference_mode()
    def encode(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return a vector of length 1 for each text: the mean over its tokens.

        Args:
            ids: Tokens of texts, [texts, tokens], at most `places` a text.
            mask: Where there are tokens rather than padding, bool of the same shape.

        Returns:
            float32, [texts, width], on the encoder's device.
        """
        mask = mask.to(self.device)
        hidden = self.hidden(ids.to(self.device), mask)
        weight = mask[:, :, None].to(hidden.dtype)
        return functional.normalize((hidden * weight).sum(1) / weight.sum(1), dim=-1)

    def hidden(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return what the last layer says of each token, [texts, tokens, width]."""
        places = slice(self._first_place, self._first_place + ids.shape[1])
        state = (
            self._weights["embeddings.word_embeddings.weight"][ids]
            + self._weights["embeddings.position_embeddings.weight"][places]
            + self._weights["embeddings.token_type_embeddings.weight"][0]
        )
        state = self._norm("embeddings.LayerNorm", state)
        for number in range(self._layers):
            state = self._layer(f"encoder.layer.{number}", state, mask[:, None, None, :])
        return state

    def _layer(self, name: str, state: Tensor, mask: Tensor) -> Tensor:
        query, key, value = (
            self._heads_of(self._linear(f"{name}.attention.self.{part}", state))
            for part in ("query", "key", "value")
        )
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        seen = self._linear(f"{name}.attention.output.dense", seen.transpose(1, 2).flatten(2))
        state = self._norm(f"{name}.attention.output.LayerNorm", state + seen)
        inner = functional.gelu(self._linear(f"{name}.intermediate.dense", state))
        outer = self._linear(f"{name}.output.dense", inner)
        return self._norm(f"{name}.output.LayerNorm", state + outer)

    def _heads_of(self, state: Tensor) -> Tensor:
        return state.view(*state.shape[:2], self._heads, -1).transpose(1, 2)

    def _linear(self, name: str, state: Tensor) -> Tensor:
        weights = self._weights
        return functional.linear(state, weights[f"{name}.weight"], weights[f"{name}.bias"])

    def _norm(self, name: str, state: Tensor) -> Tensor:
        weight, bias = self._weights[f"{name}.weight"], self._weights[f"{name}.bias"]
        return functional.layer_norm(state, weight.shape, weight, bias, self._epsilon)

    def _check(self, folder: Path) -> None:
        """Encode one token, so that a missing or misshapen weight is told now."""
        try:
            self.encode(torch.zeros(1, 1, dtype=torch.long), torch.ones(1, 1, dtype=torch.bool))
        except (KeyError, RuntimeError, IndexError) as error:
            raise TrainingError(
                f"The weights in {folder} do not fit its config.json ({error}). {_OTHER_FILE}"
            ) from None


def _read_config(path: Path) -> dict[str, Any]:
    try:
        config: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        kind, act = config["model_type"], config["hidden_act"]
    except (OSError, ValueError, KeyError) as error:
        raise TrainingError(f"{path} cannot be read ({error}). {_OTHER_FILE}") from None
    if kind not in {"bert", "xlm-roberta"} or act != "gelu":
        raise TrainingError(
            f"{path} is of a network of the kind {kind}, {act}. Name the folder of "
            "multilingual-e5-small."
        )
    return config


def _read_weights(path: Path, device: str) -> dict[str, Tensor]:
    try:
        found = load_file(path, device=device)
    except (OSError, SafetensorError) as error:
        raise TrainingError(f"{path} cannot be read ({error}). {_OTHER_FILE}") from None
    weights = {}
    for name, weight in found.items():
        bare = next((name.removeprefix(p) for p in _PREFIXES if name.startswith(p)), name)
        weights[bare] = weight.float() if weight.is_floating_point() else weight
    return weights
