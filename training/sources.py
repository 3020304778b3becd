"""Where texts come from: pairs of sentences, and sentences of one language."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, NonNegativeFloat, NonNegativeInt, PositiveInt
from pydantic import model_validator as model_check

__all__ = ["Mono", "Name", "Source"]

Name = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]*$", max_length=80)]
"""Names files in the work folder, so it is small and plain."""

Word = Annotated[str, Field(pattern=r"^([A-Za-z0-9][A-Za-z0-9._+-]*)?$", max_length=120)]
"""Part of an address, or of another tool's command."""

_NEEDED = {
    "tsv": ("path",),
    "tmx": ("path",),
    "opus": ("corpus", "version"),
    "mtdata": ("id",),
}
_STRICT = ConfigDict(extra="forbid", frozen=True)


class Source(BaseModel):
    """Urdu sentences with their English ones, and how much they count."""

    model_config = _STRICT

    name: Name = Field(description="Name of the source, in small Latin letters.")
    kind: Literal["tsv", "tmx", "opus", "mtdata"] = Field(description="How it is fetched.")
    path: Path | None = Field(
        default=None,
        description="The file (tsv, tmx), or a zip of OPUS that was put there by hand.",
    )
    corpus: Word = Field(default="", description='Corpus of OPUS, such as "TED2020".')
    version: Word = Field(default="", description='Version of that corpus, such as "v1".')
    id: Word = Field(default="", description='Entry of mtdata, such as "Statmt-pmindia-1-eng-urd".')
    sha256: str = Field(
        default="",
        pattern=r"^([0-9a-f]{64})?$",
        description="SHA-256 of the file; another file is refused. Empty: any is taken.",
    )
    licence: str = Field(default="see the source", description="Licence as the source states it.")
    domain: str = Field(
        default="news", description="What it is about: news, crypto, geo, ui, lexicon …"
    )
    weight: NonNegativeFloat = Field(
        default=1.0,
        description="How often a pair is seen in an epoch, on average (times), beside "
        '"tokenise.repetition".',
    )
    columns: tuple[NonNegativeInt, NonNegativeInt] = Field(
        default=(0, 1),
        description="Columns of the Urdu and the English text, counted from 0 (tsv).",
    )
    where: str = Field(default="", description="Only rows whose third column is this (tsv).")
    limit: PositiveInt | None = Field(
        default=None, description="At most so many pairs, from the beginning; none: all."
    )

    @model_check(mode="after")
    def _complete(self) -> Self:
        for key in _NEEDED[self.kind]:
            if not getattr(self, key):
                raise ValueError(f'{self.name}: kind "{self.kind}" needs the key "{key}"')
        return self


class Mono(BaseModel):
    """Sentences of one language, one a line."""

    model_config = _STRICT

    name: Name = Field(description="Name of the text, in small Latin letters.")
    language: Literal["ur", "en"] = Field(description="Language of the text.")
    path: Path = Field(description="The text in UTF-8, also packed as .gz or .xz.")
    licence: str = Field(default="see the source", description="Licence as the source states it.")
    limit: PositiveInt | None = Field(
        default=None, description="At most so many sentences, from the beginning; none: all."
    )
