"""How sources are fetched."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, PositiveFloat

__all__ = ["GatherSettings"]


class GatherSettings(BaseModel):
    """Where texts are fetched from, and how much of them at most."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    opus: str = Field(
        default="https://object.pouta.csc.fi/OPUS-{corpus}/{version}/moses/en-ur.txt.zip",
        description="address of a corpus of OPUS in Moses' form, with {corpus} and {version}",
    )
    mtdata: str = Field(default="mtdata", description="name or path of the tool mtdata")
    patience: PositiveFloat = Field(
        default=4.0, description="hours after which mtdata is ended, for one source"
    )
    largest: PositiveFloat = Field(
        default=8.0, description="gigabytes of a download at most (10^9 bytes)"
    )
    largest_text: PositiveFloat = Field(
        default=40.0, description="gigabytes of a text at most, once it is unpacked (10^9 bytes)"
    )
