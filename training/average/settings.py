"""How many checkpoints are averaged."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["AverageSettings"]


class AverageSettings(BaseModel):
    """What the mean is made of."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    checkpoints: int = Field(
        default=8,
        ge=1,
        description="newest checkpoints of the last training; all if there are fewer",
    )
