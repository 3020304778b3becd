"""What decides which terms are put into Urdu sentences in English."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["AnnotateSettings"]


class AnnotateSettings(BaseModel):
    """Which terms are known, and in how many pairs they are replaced."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    share: float = Field(
        default=0.5,
        ge=0,
        le=1,
        description="share of the pairs with terms of which an annotated copy is made",
    )
    partial: float = Field(
        default=0.3,
        ge=0,
        le=1,
        description="share of the copies with several terms in which only some "
        "of them are replaced",
    )
    shipped: bool = Field(
        default=True, description="whether the glossaries of the product are used"
    )
    glossaries: tuple[Path, ...] = Field(
        default=(), description="more glossaries, in the form of the product's"
    )
    lexicon: Path | None = Field(
        default=None,
        description="more names, `urdu<TAB>english` a line, so that the model learns to copy Latin "
        "words whichever they are",
    )
