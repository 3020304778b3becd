"""What decides how the exported model is measured."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["JudgeSettings"]


class JudgeSettings(BaseModel):
    """Against what the model is measured, and how much is shown."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    against: tuple[str, ...] = Field(
        default=("embedded",),
        description='engines to compare with: "embedded", Argos packages by name or folder',
    )
    limit: int = Field(
        default=0, ge=0, description="sentences of each set at most; 0 is all of them"
    )
    resamples: int = Field(
        default=1_000, ge=1, description="sets that are drawn to compare the model with another one"
    )
    shown: int = Field(
        default=20,
        ge=1,
        description="best and worst sentences on the page of each set, so many of each",
    )
    terms: bool = Field(
        default=True,
        description="whether the terms of the tool's own test set are counted too",
    )
