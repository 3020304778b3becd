"""What the package is called, how it is kept, and what its card says."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["CardSettings", "ExportSettings", "Score"]

_STRICT = ConfigDict(extra="forbid", frozen=True)


class Score(BaseModel):
    """What the model scores on one development set."""

    model_config = _STRICT

    set: str = Field(description="name of the set")
    sentences: int = Field(ge=1, description="its sentences")
    bleu: float = Field(ge=0, le=100, description="BLEU of sacrebleu, 0 to 100")
    chrf: float = Field(ge=0, le=100, description="chrF2 of sacrebleu, 0 to 100")


class CardSettings(BaseModel):
    """What people know of the model and no stage does."""

    model_config = _STRICT

    title: str = Field(default="ur_en: Urdu → English", description="first line of the card")
    about: str = Field(default="", description="Markdown: what the model is for")
    limits: tuple[str, ...] = Field(
        default=(
            "It translates one sentence at a time and knows nothing of the ones before it.",
            "Its Urdu must be normalised first, as the command `translate` does by itself.",
        ),
        description="what it cannot do, a line each",
    )
    known_errors: tuple[str, ...] = Field(
        default=(
            "It may repeat itself or leave out a clause of a long sentence.",
            "It may change a number: check what matters.",
            "It guesses names that it does not know.",
        ),
        description="what it does wrong, a line each",
    )
    licence: str = Field(
        default="",
        description="licence of the weights; it is yours to choose, as far as the sources and the "
        "first weights allow. Empty: the card says that it is not stated",
    )
    notices: tuple[str, ...] = Field(
        default=(), description="what licences of sources or of the first weights ask to be said"
    )
    scores: tuple[Score, ...] = Field(
        default=(), description="scores to show when the stage judge has measured none"
    )
    more: str = Field(default="", description="Markdown at the end, such as a table of versions")


class ExportSettings(BaseModel):
    """The package, and the card that goes with it."""

    model_config = _STRICT

    version: str = Field(
        default="0.1",
        pattern=r"^[0-9]+(\.[0-9]+)*([ab]|rc)?[0-9]*$",
        max_length=40,
        description="version of the package; the higher one is the newer",
    )
    quantization: Literal["int8", "float16", "float32"] = Field(
        default="int8",
        description="how matrices are kept; int8 needs a quarter of the space of float32",
    )
    card: CardSettings = CardSettings()
