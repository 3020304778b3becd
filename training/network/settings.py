"""How big the network is."""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

__all__ = ["NetworkSettings"]


class NetworkSettings(BaseModel):
    """Sizes of the network; the defaults are those of multilingual-e5-small with three layers more.

    Raises:
        ValueError: If the heads cannot share the width evenly.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    width: int = Field(default=384, ge=2, description="numbers by which a piece is known")
    encoder_layers: int = Field(default=12, ge=1, description="layers that read the source")
    decoder_layers: int = Field(default=3, ge=1, description="layers that write the target")
    heads: int = Field(
        default=12, ge=1, description="attention heads a layer; they share the width"
    )
    inner: int = Field(default=1536, ge=1, description="numbers inside a feed-forward block")
    places: int = Field(
        default=512,
        ge=8,
        description="pieces that a sentence may have at most; the product needs 502",
    )
    epsilon: float = Field(
        default=1e-12, gt=0, description="added to a variance before layer normalisation divides"
    )

    @model_validator(mode="after")
    def _heads_share_the_width(self) -> Self:
        if self.width % self.heads:
            raise ValueError(f"width {self.width} is no multiple of heads {self.heads}")
        return self
