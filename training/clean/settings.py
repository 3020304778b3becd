"""What decides which pairs are worth learning from."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["CleanSettings", "SimilaritySettings"]

_STRICT = ConfigDict(extra="forbid", frozen=True)


class SimilaritySettings(BaseModel):
    """Both sides must mean the same, as multilingual-e5-small sees it."""

    model_config = _STRICT

    model: Path | None = Field(
        default=None,
        description="folder of multilingual-e5-small as Hugging Face has it (config.json, "
        "model.safetensors, sentencepiece.bpe.model); none: not looked at",
    )
    least: float = Field(
        default=0.8,
        ge=-1,
        le=1,
        description="cosine of both sides at least; those of e5 lie between 0.7 and 1, so the "
        "report of a first run says what fits",
    )
    least_mild: float = Field(
        default=0.75,
        ge=-1,
        le=1,
        description="the same for single words and labels, see mild_domains",
    )
    batch: int = Field(default=8_192, ge=1, description="padded tokens that are encoded together")
    chunk: int = Field(default=4_096, ge=1, description="pairs that are sorted by length together")
    longest: int = Field(default=256, ge=3, description="tokens of a text that are looked at")
    device: Literal["auto", "cpu", "cuda"] = Field(
        default="auto", description="where to compute; auto takes a GPU if there is one"
    )


class CleanSettings(BaseModel):
    """Limits of the rules; a pair beyond one of them is dropped."""

    model_config = _STRICT

    skip: tuple[str, ...] = Field(default=(), description="names of rules that are left out")
    mild_domains: tuple[str, ...] = Field(
        default=("ui", "lexicon", "names"),
        description="domains of single words and labels, which are judged more mildly",
    )
    least_urdu: float = Field(
        default=0.35, ge=0, le=1, description="share of Urdu letters among those of the Urdu side"
    )
    least_urdu_mild: float = Field(default=0.25, ge=0, le=1, description="the same in mild domains")
    least_latin: float = Field(
        default=0.9,
        ge=0,
        le=1,
        description="share of Latin letters among those of the English side",
    )
    most_words: int = Field(default=120, ge=1, description="words a side")
    most_characters: int = Field(default=1_000, ge=1, description="characters a side")
    longest_word: int = Field(default=60, ge=1, description="characters of a word")
    most_ratio: float = Field(
        default=2.0, ge=1, description="characters of the longer side for each of the shorter one"
    )
    most_ratio_mild: float = Field(default=4.0, ge=1, description="the same in mild domains")
    slack: int = Field(
        default=10,
        ge=0,
        description="characters that are added to both sides before they are compared",
    )
    figures_in_words: bool = Field(
        default=False, description="whether figures in words must agree too; بیس may be a base"
    )
    most_copied: float = Field(
        default=0.8,
        ge=0,
        le=1,
        description="share of the English words that stand on the Urdu side too",
    )
    most_markup: float = Field(
        default=0.7,
        ge=0,
        le=1,
        description="share of addresses and other code in the characters of a text",
    )
    same_letter: int = Field(
        default=6, ge=2, description="times that a letter comes in a row; so many are too many"
    )
    same_word: int = Field(
        default=4, ge=2, description="times that a word comes in a row; so many are too many"
    )
    least_distinct: float = Field(
        default=0.35,
        ge=0,
        le=1,
        description="share of different words in a text of twelve and more",
    )
    copies: int = Field(
        default=1, ge=1, description="pairs kept of those that differ in spaces and capitals alone"
    )
    alike: int = Field(
        default=3, ge=1, description="pairs kept of those whose letters are the same"
    )
    renderings: int = Field(
        default=4,
        ge=1,
        description="different texts kept on one side for one and the same on the other",
    )
    renderings_mild: int = Field(
        default=8, ge=1, description="the same in mild domains, where words have many meanings"
    )
    run: int = Field(
        default=8,
        ge=2,
        description="words in a row that a text may not share with a development set",
    )
    examples: int = Field(
        default=5, ge=0, description="dropped pairs that the report shows for each rule"
    )
    similarity: SimilaritySettings = SimilaritySettings()
