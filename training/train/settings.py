"""How long, how fast and with what care the network learns."""

from __future__ import annotations

from typing import ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

__all__ = ["EXTRA", "FinetuneSettings", "TrainSettings"]

EXTRA = 3
"""Places that a source may take besides its pieces: `BOS`, `EOS` and a tag."""


class TrainSettings(BaseModel):
    """One run of training; its length is `steps` or `minutes`, never both.

    Raises:
        ValueError: If both lengths are given, or a batch could not hold the longest pair.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    usual_steps: ClassVar[int] = 12_000

    steps: int | None = Field(
        default=None, ge=1, description="steps; 12,000 if neither these nor minutes are given"
    )
    minutes: float | None = Field(
        default=None,
        gt=0,
        description="minutes, for lent machines; another machine does other steps",
    )
    tokens: int = Field(
        default=16_000, ge=8, description="padded pieces a batch at most, each side"
    )
    accumulate: int = Field(default=1, ge=1, description="batches whose gradients make one step")
    longest: int = Field(
        default=160,
        ge=1,
        description="pieces a side; longer pairs are left out; at most tokenise.longest",
    )
    mixed: int = Field(
        default=200_000, ge=1, description="pairs that are drawn, then sorted by length together"
    )
    rate: float = Field(
        default=8e-4, gt=0, description="highest learning rate, but for the encoder"
    )
    encoder_rate: float = Field(default=2.5e-4, gt=0, description="highest rate of the encoder")
    warmup: int = Field(default=400, ge=0, description="steps in which the rates rise from nothing")
    decay: float = Field(
        default=0.5, ge=0, le=1, description="last share of the run, rates falling"
    )
    floor: float = Field(default=0.01, ge=0, le=1, description="share of the rates left at the end")
    weight_decay: float = Field(
        default=0.01, ge=0, description="of matrices, a step and unit of rate"
    )
    smoothing: float = Field(default=0.1, ge=0, lt=1, description="label smoothing, a share")
    clip: float = Field(default=1.0, gt=0, description="gradients longer than this are shortened")
    dropout: float = Field(
        default=0.15, ge=0, lt=1, description="share of numbers that are dropped"
    )
    frozen_layers: int = Field(default=0, ge=0, description="lowest encoder layers that stay as is")
    frozen_embeddings: bool = Field(default=False, description="whether the encoder's stay as is")
    device: Literal["auto", "cpu", "cuda"] = Field(
        default="auto", description="where to compute; auto takes a GPU if there is one"
    )
    cpu_precision: Literal["float32", "bfloat16"] = Field(
        default="float32",
        description="of products on a CPU; bfloat16 is many times slower on one that has no "
        "instructions for it; a GPU always takes bfloat16",
    )
    every: int = Field(default=250, ge=1, description="steps between checkpoints")
    keep: int = Field(default=8, ge=1, description="newest checkpoints that are kept")
    report: int = Field(default=20, ge=1, description="steps between lines of log.jsonl")

    @model_validator(mode="before")
    @classmethod
    def _has_a_length(cls, given: object) -> object:
        if isinstance(given, dict) and given.get("steps") is None and given.get("minutes") is None:
            return {**given, "steps": cls.usual_steps}
        return given

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.steps is not None and self.minutes is not None:
            raise ValueError("give steps or minutes, not both")
        if self.tokens < self.longest + EXTRA:
            raise ValueError(f"tokens {self.tokens} cannot hold longest {self.longest} + {EXTRA}")
        return self


class FinetuneSettings(TrainSettings):
    """A short run at a low rate on the domain that matters."""

    usual_steps: ClassVar[int] = 600

    steps: int | None = Field(
        default=None, ge=1, description="steps; 600 if neither these nor minutes are given"
    )
    domains: tuple[str, ...] = Field(
        default=(), description="domains whose pairs are taken; of all if none is named"
    )
    rate: float = Field(
        default=5e-5, gt=0, description="highest learning rate, but for the encoder"
    )
    encoder_rate: float = Field(default=2e-5, gt=0, description="highest rate of the encoder")
    warmup: int = Field(default=50, ge=0, description="steps in which the rates rise from nothing")
    decay: float = Field(
        default=1.0, ge=0, le=1, description="last share of the run, rates falling"
    )
    every: int = Field(default=50, ge=1, description="steps between checkpoints")
