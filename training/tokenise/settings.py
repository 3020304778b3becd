"""What decides which pieces there are, and how often a pair is seen."""

from __future__ import annotations

from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, NonNegativeFloat, model_validator

__all__ = ["TokeniseSettings"]


class TokeniseSettings(BaseModel):
    """How the vocabulary is made, and how the pairs are weighed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    model: Path | None = Field(
        default=None,
        description="a big SentencePiece unigram model to prune, such as the "
        "sentencepiece.bpe.model of multilingual-e5-small; left out: a new one is trained",
    )
    package: Path | None = Field(
        default=None,
        description="an unpacked Argos package of ours instead, all of whose pieces stay: to train "
        "it on with few texts, which would not use most of them",
    )
    least: int = Field(
        default=20, ge=1, description="times that a piece must be used in all texts to be kept"
    )
    target_least: int = Field(
        default=20,
        ge=1,
        description="times that the English texts must use a piece for it to be written",
    )
    characters: int = Field(
        default=1,
        ge=1,
        description="times that a single character must be there to be kept as a piece",
    )
    longest: int = Field(
        default=160,
        ge=1,
        description="pieces a side; longer pairs keep their place with a weight of 0",
    )
    repetition: NonNegativeFloat = Field(
        default=1.0,
        description="times that every pair counts beside its source's weight; 2 is right with as "
        "many back-translated pairs as real ones, or more",
    )
    repetitions: dict[str, NonNegativeFloat] = Field(
        default={},
        description="the same for single sources, by their names; instead of `repetition`",
    )
    annotated: NonNegativeFloat = Field(
        default=1.0, description="times that a pair with terms in English counts, beside its weight"
    )
    size: int = Field(
        default=16_000, ge=100, le=65_000, description="pieces of a new model at most"
    )
    sentences: int = Field(
        default=1_000_000, ge=1, description="sentences that a new model is trained on at most"
    )
    cover: float = Field(
        default=0.9999,
        gt=0.9,
        le=1,
        description="share of the characters that a new model must know",
    )

    @model_validator(mode="after")
    def _one_origin(self) -> Self:
        """Refuse two models at once."""
        if self.model and self.package:
            raise ValueError("either a model is pruned or a package is kept: name one of them")
        return self
