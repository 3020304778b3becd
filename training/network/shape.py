"""What must be known of a network to build it anew and to fill it with kept weights."""

from __future__ import annotations

from pydantic import Field

from training.network.settings import NetworkSettings

__all__ = ["Shape"]


class Shape(NetworkSettings):
    """Sizes of the network together with those of its vocabularies."""

    source_vocab: int = Field(ge=5, description="entries that the encoder knows")
    target_vocab: int = Field(ge=5, description="entries that the decoder may write")
