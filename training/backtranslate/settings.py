"""What decides how English texts are translated back."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["BacktranslateSettings"]


class BacktranslateSettings(BaseModel):
    """How much is translated back, and which sentences are kept."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    checkpoints: int = Field(
        default=8, ge=1, description="newest checkpoints of the reverse model whose mean translates"
    )
    limit: int = Field(
        default=700_000, ge=0, description="English sentences at most; 0 is all of them"
    )
    minutes: float = Field(
        default=0.0,
        ge=0,
        description="stop after so many minutes, between two chunks; 0 is never. With a limit of "
        "time the outcome depends on the machine",
    )
    chunk: int = Field(
        default=20_000,
        ge=1,
        description="sentences between two files: what a stopped run loses at most",
    )
    places: int = Field(
        default=60_000,
        ge=1,
        description="pieces that are decoded together, filling pieces included",
    )
    longest: int = Field(
        default=160,
        ge=1,
        description="pieces; a longer English sentence is left out, and no Urdu is longer",
    )
    shortest: int = Field(default=2, ge=1, description="pieces; shorter Urdu is dropped")
    most_ratio: float = Field(
        default=1.55,
        gt=0,
        description="Urdu pieces for each English one, beyond the slack, at most",
    )
    least_ratio: float = Field(
        default=0.5, ge=0, description="Urdu pieces for each English one, at least, the slack aside"
    )
    slack: int = Field(
        default=6, ge=0, description="pieces that a sentence may be off either ratio"
    )
    least_distinct: float = Field(
        default=0.35,
        ge=0,
        le=1,
        description="share of different pieces in the Urdu; below, it is a loop",
    )
    most_copied: float = Field(
        default=0.6,
        ge=0,
        le=1,
        description="share of Urdu pieces that stand in the English as well",
    )
    noise: float = Field(
        default=0.0,
        ge=0,
        lt=1,
        description="share of the Urdu pieces that are left out by chance; the tag alone does as "
        "well as noise (Caswell et al. 2019)",
    )
    weight: float = Field(default=1.0, gt=0, description="how often a pair is seen in an epoch")
