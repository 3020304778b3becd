"""Argos packages, decoded by CTranslate2: the embedded model or any installed one."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

from translator.engine.packages import EMBEDDED, find_package, load_package
from translator.engine.protocol import EngineInfo, Hypothesis, Progress, Request
from translator.errors import EngineError

__all__ = ["ArgosEngine"]

_BEAM = 4
_BATCH_TOKENS = 2048
_CHUNK = 48  # requests between two progress reports: several full batches
_LONGEST_INPUT = 500  # pieces; the model knows 512 places, and only a broken word is so long
_LONGEST_OUTPUT = 220  # pieces; the model was trained on up to 120
_SIGNS = "۔،؛؟.,;:!?\"'()"
_WORD_START = "▁"

Settings = tuple[tuple[str, ...], float, bool]


class ArgosEngine:
    """Translates with an Argos package, all sentences of a run together.

    `argostranslate.translate` is not used: it fetches a sentence splitter from the network and
    joins the sentences of a paragraph, which would lose their alignment. The package supplies
    tokenizer and model; CTranslate2 decodes them here, sorted by length and batched by tokens.
    """

    def __init__(self, name: str = EMBEDDED) -> None:
        """Find the package; the model is loaded by the first translation.

        Args:
            name: "embedded", an installed package, or the path of an unpacked one.

        Raises:
            EngineError: If there is no such package.
        """
        self._package = find_package(name)
        self.info = EngineInfo(
            name="ur_en" if name == EMBEDDED else self._package.name,
            version=self._package.version,
            source=self._package.source,
            target=self._package.target,
            settings=f"beam:{_BEAM}",
        )

    def translate(
        self, requests: Sequence[Request], progress: Progress | None = None
    ) -> list[list[Hypothesis]]:
        """See `Engine.translate`."""
        answers: dict[int, list[Hypothesis]] = {}
        for settings, indexes in _by_settings(requests).items():
            # Short ones first: a batch then holds sentences of like length.
            indexes.sort(key=lambda i: len(requests[i].text))
            for at in range(0, len(indexes), _CHUNK):
                chunk = indexes[at : at + _CHUNK]
                texts = [requests[i].text for i in chunk]
                answers.update(zip(chunk, self._decode(texts, settings), strict=True))
                if progress:
                    progress(len(chunk))
        return [answers[i] for i in range(len(requests))]

    def _decode(self, texts: Sequence[str], settings: Settings) -> Iterable[list[Hypothesis]]:
        suppress, penalty, align = settings
        sources = [self._tokenizer.encode(text) for text in texts]
        results = self._model.translate_batch(
            sources,
            beam_size=_BEAM,
            num_hypotheses=_BEAM,
            return_scores=True,
            return_attention=align,
            disable_unk=True,
            repetition_penalty=penalty,
            suppress_sequences=self._sequences(suppress) or None,
            max_input_length=_LONGEST_INPUT,
            max_decoding_length=_LONGEST_OUTPUT,
            max_batch_size=_BATCH_TOKENS,
            batch_type="tokens",
        )
        return [self._hypotheses(*pair) for pair in zip(sources, results, strict=True)]

    def _hypotheses(self, source: list[str], result: Any) -> list[Hypothesis]:  # noqa: ANN401
        attention = result.attention or [None] * len(result.hypotheses)
        return [
            self._hypothesis(source, *parts)
            for parts in zip(result.hypotheses, result.scores, attention, strict=True)
        ]

    def _hypothesis(
        self,
        source: list[str],
        pieces: list[str],
        score: float,
        attention: Any,  # noqa: ANN401
    ) -> Hypothesis:
        text = self._detokenise(pieces)
        alignment = _align(source, pieces, attention) if attention else None
        if alignment and len(alignment) != len(text.split()):
            alignment = None
        if alignment:
            alignment = _align_copies(self._detokenise(source).split(), text.split(), alignment)
        return Hypothesis(text, score, alignment)

    def _detokenise(self, pieces: list[str]) -> str:
        # The package's own `decode` turns underscores into spaces, which breaks names.
        processor = getattr(self._tokenizer, "lazy_processor", None)
        text = processor().decode_pieces(pieces) if processor else self._tokenizer.decode(pieces)
        return " ".join(text.replace(_WORD_START, " ").split())

    def _sequences(self, words: Iterable[str]) -> list[list[str]]:
        """Return every way in which the model could begin to write one of `words`."""
        forms = {f for w in words for f in (w, w.lower(), w[:1].upper() + w[1:])}
        return [self._tokenizer.encode(form) for form in sorted(forms)]

    @cached_property
    def _argos(self) -> Any:  # noqa: ANN401
        return load_package(self._package)

    @property
    def _tokenizer(self) -> Any:  # noqa: ANN401
        return self._argos.tokenizer

    @cached_property
    def _model(self) -> Any:  # noqa: ANN401
        import ctranslate2  # noqa: PLC0415 - heavy, and not needed when nothing is translated

        path = self._package.path / "model"
        try:
            return ctranslate2.Translator(
                str(path), device="cpu", compute_type="int8", intra_threads=_cores()
            )
        except (RuntimeError, ValueError) as error:
            raise EngineError(
                f"The engine {self._package.name!r} cannot be loaded ({error}). Install it again."
            ) from None


def _by_settings(requests: Sequence[Request]) -> dict[Settings, list[int]]:
    """Group requests by what CTranslate2 takes a batch at a time."""
    groups: dict[Settings, list[int]] = defaultdict(list)
    for i, request in enumerate(requests):
        settings = (request.suppress, request.repetition_penalty, request.align)
        groups[settings].append(i)
    return groups


def _align(source: list[str], target: list[str], attention: list[list[float]]) -> tuple[int, ...]:
    """Return, for each target word, the source word that its pieces attend to most.

    Args:
        source: Pieces of the source, of which those that open a word begin with ▁.
        target: Pieces of the target.
        attention: A row a target piece, a column a source piece.
    """
    owners = _word_indexes(source)
    weights: list[dict[int, float]] = []
    for piece, row in zip(target, attention, strict=False):
        if piece.startswith(_WORD_START) or not weights:
            weights.append(defaultdict(float))
        for owner, weight in zip(owners, row, strict=False):
            weights[-1][owner] += weight
    return tuple(max(w, key=w.__getitem__) if w else 0 for w in weights)


def _align_copies(
    source: list[str], target: list[str], alignment: tuple[int, ...]
) -> tuple[int, ...]:
    """Align a word that was copied with itself, where the source has it once."""
    bare = [word.strip(_SIGNS) for word in source]
    return tuple(
        bare.index(copy) if copy and bare.count(copy) == 1 else place
        for copy, place in zip((w.strip(_SIGNS) for w in target), alignment, strict=True)
    )


def _word_indexes(pieces: list[str]) -> list[int]:
    indexes: list[int] = []
    for piece in pieces:
        last = indexes[-1] if indexes else -1
        indexes.append(last + 1 if piece.startswith(_WORD_START) or last < 0 else last)
    return indexes


def _cores() -> int:
    """Return how many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
