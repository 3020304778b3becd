"""What decides how a teacher's translations are made and chosen."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["DistilSettings"]


class DistilSettings(BaseModel):
    """Who teaches, and which of the teacher's translations are kept."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    teacher: str = Field(
        default="embedded",
        description='"embedded", an Argos package by name or folder, or "export": what this work '
        "folder exported before, for another round, which begins with --again",
    )
    choice: Literal["best", "mbr"] = Field(
        default="mbr",
        description="the likeliest hypothesis, or the one most like the others by chrF",
    )
    limit: int = Field(
        default=200_000, ge=0, description="Urdu sentences at most; 0 is all of them"
    )
    minutes: float = Field(
        default=0.0,
        ge=0,
        description="stop after so many minutes, between two chunks; 0 is never. With a limit of "
        "time the outcome depends on the machine",
    )
    chunk: int = Field(
        default=2_000,
        ge=1,
        description="sentences between two files: what a stopped run loses at most",
    )
    least_score: float = Field(
        default=-1.2,
        le=0,
        description="mean log-probability a piece; a less likely hypothesis is dropped",
    )
    longest: int = Field(default=160, ge=1, description="pieces of either side at most")
    threads: int = Field(default=0, ge=0, description="cores that decode; 0 is all of them")
    weight: float = Field(default=1.0, gt=0, description="how often a pair is seen in an epoch")
