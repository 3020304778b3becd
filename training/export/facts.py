"""What the stages before know of the model."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.errors import TrainingError
from training.network.shape import Shape
from training.workspace import Figure, Workspace

__all__ = ["Facts", "Learned", "Text", "gather_facts"]

_TOLD = ("annotate", "reverse", "backtranslate", "distil", "train", "finetune", "average")


@dataclass(frozen=True, slots=True)
class Learned:
    """A source of pairs.

    Attributes:
        name: Its name in the recipe.
        origin: Where it was fetched from.
        licence: Its licence, as the source states it.
        domain: What it is about.
        pairs: How many of its pairs were clean enough to learn from.
    """

    name: str
    origin: str
    licence: str
    domain: str
    pairs: int


@dataclass(frozen=True, slots=True)
class Text:
    """A text of one language; the words are those of `Learned`."""

    name: str
    language: str
    origin: str
    licence: str
    sentences: int


@dataclass(frozen=True, slots=True)
class Facts:
    """All of it.

    Attributes:
        shape: Sizes of the network.
        weights: How many numbers it has.
        sources: Its sources of pairs, as the recipe orders them.
        texts: Its texts of one language, likewise.
        words: English words in all pairs.
        stages: What each stage that was done told of its work.
    """

    shape: Shape
    weights: int
    sources: tuple[Learned, ...]
    texts: tuple[Text, ...]
    words: int
    stages: Mapping[str, Mapping[str, Figure]]

    @property
    def pairs(self) -> int:
        """How many pairs there are in all."""
        return sum(source.pairs for source in self.sources)


def gather_facts(work: Workspace, shape: Shape, weights: int) -> Facts:
    """Return what is known of the model.

    Args:
        work: Where the stages left what they made.
        shape: Sizes of the network.
        weights: How many numbers it has.

    Raises:
        TrainingError: If it is not known what the model learned from.
    """
    pairs, words = _count(work.folder("clean") / "pairs.tsv")
    found = _json(work.folder("gather") / "sources.json")
    records = {stage: work.record(stage) for stage in _TOLD}
    stages = {stage: record.figures for stage, record in records.items() if record}
    try:
        sources = [_source(one, pairs[one["name"]]) for one in found["sources"]]
        texts = [_text(one) for one in found["mono"]]
    except (KeyError, TypeError) as error:
        raise TrainingError(
            f"What is known of the sources lacks {error}. Do the stage gather again."
        ) from None
    return Facts(shape, weights, tuple(sources), tuple(texts), words, stages)


def _source(one: Mapping[str, Any], pairs: int) -> Learned:
    return Learned(one["name"], one["origin"], one["licence"], one["domain"], pairs)


def _text(one: Mapping[str, Any]) -> Text:
    return Text(one["name"], one["language"], one["origin"], one["licence"], one["sentences"])


def _count(path: Path) -> tuple[Counter[str], int]:
    """Return the pairs of each source, and the English words of all."""
    pairs, words = Counter[str](), 0
    try:
        with path.open(encoding="utf-8", newline="\n") as lines:
            for line in lines:
                _, english, name = line.rstrip("\n").split("\t")
                pairs[name] += 1
                words += len(english.split())
    except (OSError, ValueError) as error:
        raise TrainingError(f"{path} cannot be read ({error}). Do the stage clean again.") from None
    return pairs, words


def _json(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise TrainingError(
            f"{path} cannot be read ({error}). Do the stage gather again."
        ) from None
