"""From which weights training begins."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, NonNegativeInt, model_validator

__all__ = ["StartSettings"]


class StartSettings(BaseModel):
    """What the first weights are made of.

    Raises:
        ValueError: If a model is needed and none is named.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Literal["e5", "package", "random"] = Field(
        default="e5",
        description="e5: multilingual-e5-small or another encoder of the BERT family; package: an "
        "Argos package of ours, trained on; random: nothing, for tests",
    )
    model: Path | None = Field(
        default=None,
        description="folder of that model: config.json and model.safetensors (e5), or the unpacked "
        "Argos package",
    )
    decoder_from: tuple[NonNegativeInt, ...] = Field(
        default=(2, 6, 10),
        min_length=1,
        description="encoder layers, counted from 0, from which the decoder's layers are made (e5)",
    )
    query_gain: float = Field(
        default=1.0, gt=0, description="size of the random query weights of cross attention (e5)"
    )
    key_value_gain: float = Field(
        default=0.7, gt=0, description="the same of its keys and values (e5)"
    )
    out_gain: float = Field(default=0.5, gt=0, description="the same of its output (e5)")
    noise: float = Field(
        default=0.05,
        ge=0,
        description="spread of the noise on the embeddings of new pieces, as a share of the "
        "spread of the others",
    )

    @model_validator(mode="after")
    def _names_a_model(self) -> Self:
        if self.kind != "random" and self.model is None:
            raise ValueError(f'kind "{self.kind}" needs the key "model", the folder to start from')
        return self
