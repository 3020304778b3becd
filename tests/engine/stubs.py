"""A tokenizer and a model that say what a test tells them to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import SimpleNamespace
from typing import Any


class WordTokenizer:
    """One piece a word; `decode` makes spaces of underscores, as the real one does."""

    def encode(self, sentence: str) -> list[str]:
        return [f"▁{word}" for word in sentence.split()]

    def decode(self, pieces: Sequence[str]) -> str:
        return "".join(pieces).replace("▁", " ").replace("_", " ").strip()

    def lazy_processor(self) -> SimpleNamespace:
        return SimpleNamespace(decode_pieces=lambda pieces: "".join(pieces).replace("▁", " "))


@dataclass
class Model:
    """Stands in for `ctranslate2.Translator`; remembers each batch with its options."""

    answer: Callable[[list[str]], list[str]] = lambda pieces: pieces
    attention: list[list[float]] | None = None
    batches: list[tuple[list[list[str]], dict[str, Any]]] = field(default_factory=list)

    def translate_batch(self, sources: list[list[str]], **options: Any) -> list[Any]:
        self.batches.append((sources, options))
        return [SimpleNamespace(result=partial(self._result, pieces)) for pieces in sources]

    def _result(self, pieces: list[str]) -> SimpleNamespace:
        return SimpleNamespace(
            hypotheses=[self.answer(pieces)],
            scores=[-0.5],
            attention=[self.attention] if self.attention else [],
        )
