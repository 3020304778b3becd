"""Models that CTranslate2 decodes, on all cores and for several threads at once."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from translator.engine.batches import Batch, batches
from translator.engine.consensus import ranked
from translator.engine.cores import available_cores
from translator.engine.pieces import align, align_copies
from translator.engine.protocol import EngineInfo, Hypothesis, Progress, Request
from translator.engine.room import check_room
from translator.engine.sound import blamed, check_plain_files

__all__ = ["BEAM", "CTranslateEngine", "Model", "Tokenizer"]

BEAM = 8
_HYPOTHESES = 4  # that are handed on; the beam has found more, by which these were chosen
_LONGEST_INPUT = 500  # pieces; the model knows 512 places, and only a broken word is so long
_LONGEST_OUTPUT = 220  # pieces; the model was trained on up to 120
# The longest output over 400 FLORES-200 sentences, of all four hypotheses, had 1.5 times the
# pieces of its source. What is longer by far goes round in circles, and is stopped.
_STRETCH, _SLACK = 2, 24
_AHEAD = 2  # batches a core that wait for it, so that it need not wait for them


class Tokenizer(Protocol):
    """Cuts sentences into the pieces that a model knows."""

    def encode(self, text: str) -> list[str]:
        """Return the pieces of a sentence."""
        ...

    def encode_target(self, text: str) -> list[str]:
        """Return the pieces by which the model writes some words; none if it cannot write them."""
        ...

    def decode(self, pieces: list[str]) -> str:
        """Return the words of some pieces."""
        ...


@dataclass(frozen=True, slots=True)
class Model:
    """Where a model is and how it is fed.

    Attributes:
        info: What it is.
        folder: The folder with CTranslate2's files.
        load_tokenizer: Called once, by the first translation.
        prefix: Pieces that every translation begins with, such as the name of a language; they
            are no part of it.
        lead: Number of pieces that the tokenizer puts before those of a sentence.
    """

    info: EngineInfo
    folder: Path
    load_tokenizer: Callable[[], Tokenizer]
    prefix: tuple[str, ...] = ()
    lead: int = 0


class CTranslateEngine:
    """Translates with CTranslate2; model and tokenizer are loaded by the first translation.

    Several threads may ask it at once. Each core decodes batches of its own: two cores on one
    batch are slower, since they wait for each other after every step (measured on two cores with
    400 sentences: 1.4 times as slow, and 8 times with one sentence at a time).

    Attributes:
        info: What it is.
        threads: On how many cores it decodes.
    """

    def __init__(self, model: Model, *, beam: int = BEAM, threads: int | None = None) -> None:
        """Choose a model.

        Args:
            model: Where it is.
            beam: How many translations of a sentence are followed at a time.
            threads: On how many cores; by default on all that the process may use.
        """
        own = f"beam:{beam}|choice:consensus"
        settings = "|".join(s for s in (model.info.settings, own) if s)
        self.info = replace(model.info, settings=settings)
        self.threads = threads or available_cores()
        self._source = model
        self._beam = beam
        self._lock = threading.Lock()
        self._loaded: tuple[Any, Tokenizer] | None = None

    def translate(
        self, requests: Sequence[Request], progress: Progress | None = None
    ) -> list[list[Hypothesis]]:
        """See `Engine.translate`; equal requests are decoded once."""
        if not requests:
            return []
        model, tokenizer = self._load()
        times = _times(requests)
        sources = {request: tokenizer.encode(request.text) for request in times}
        answers: dict[Request, list[Hypothesis]] = {}
        under_way: deque[tuple[Batch, list[Any]]] = deque()

        def take() -> None:
            batch, results = under_way.popleft()
            for request, source, result in zip(batch.requests, batch.sources, results, strict=True):
                with blamed(self.info.name, "cannot translate"):
                    decoded = result.result()
                answers[request] = self._hypotheses(request, source, decoded)
            if progress:
                progress(sum(times[request] for request in batch.requests))

        for batch in batches(sources, self.threads):
            if len(under_way) >= _AHEAD * self.threads:
                take()
            with blamed(self.info.name, "cannot translate"):
                under_way.append((batch, self._decode(model, tokenizer, batch)))
        while under_way:
            take()
        return [answers[request] for request in requests]

    def _decode(self, model: Any, tokenizer: Tokenizer, batch: Batch) -> list[Any]:  # noqa: ANN401
        """Begin to decode a batch; return what its results can be asked from."""
        settings = batch.settings
        results: list[Any] = model.translate_batch(
            list(batch.sources),
            target_prefix=[list(self._source.prefix)] * len(batch.sources)
            if self._source.prefix
            else None,
            asynchronous=True,
            beam_size=self._beam,
            num_hypotheses=self._beam,
            return_scores=True,
            return_attention=any(request.align for request in batch.requests),
            disable_unk=True,
            repetition_penalty=settings.repetition_penalty,
            suppress_sequences=_sequences(tokenizer, settings.suppress) or None,
            max_input_length=_LONGEST_INPUT,
            max_decoding_length=min(_LONGEST_OUTPUT, _STRETCH * len(batch.sources[0]) + _SLACK),
        )
        return results

    def _hypotheses(
        self,
        request: Request,
        source: list[str],
        result: Any,  # noqa: ANN401
    ) -> list[Hypothesis]:
        texts = [self._text(pieces) for pieces in result.hypotheses]
        places = ranked(texts, result.scores)[:_HYPOTHESES]
        if not (request.align and result.attention):
            return [Hypothesis(texts[i], result.scores[i]) for i in places]
        return [
            self._aligned(source, result.hypotheses[i], result.scores[i], result.attention[i])
            for i in places
        ]

    def _text(self, pieces: list[str]) -> str:
        _, tokenizer = self._load()
        return tokenizer.decode(pieces[self._prefixed(pieces) :])

    def _prefixed(self, pieces: list[str]) -> int:
        """Return how many of the pieces are not part of the translation."""
        prefix = self._source.prefix
        return len(prefix) if tuple(pieces[: len(prefix)]) == prefix else 0

    def _aligned(
        self,
        source: list[str],
        pieces: list[str],
        score: float,
        attention: Sequence[Sequence[float]],
    ) -> Hypothesis:
        _, tokenizer = self._load()
        first, lead = self._prefixed(pieces), self._source.lead
        text = self._text(pieces)
        rows = [row[lead:] for row in attention[first:]]
        alignment = align(source[lead:], pieces[first:], rows)
        if not alignment or len(alignment) != len(text.split()):
            return Hypothesis(text, score)
        words = tokenizer.decode(source).split()
        return Hypothesis(text, score, align_copies(words, text.split(), alignment))

    def _load(self) -> tuple[Any, Tokenizer]:
        if self._loaded is None:
            with self._lock:
                if self._loaded is None:
                    self._loaded = self._open(), self._source.load_tokenizer()
        return self._loaded

    def _open(self) -> Any:  # noqa: ANN401
        check_plain_files(self.info.name, self._source.folder)
        check_room(self.info.name, self._source.folder, self.threads)
        import ctranslate2  # noqa: PLC0415 - heavy, and not needed when nothing is translated

        with blamed(self.info.name, "cannot be loaded"):
            return ctranslate2.Translator(
                str(self._source.folder),
                device="cpu",
                compute_type="int8",
                inter_threads=self.threads,
                intra_threads=1,
                max_queued_batches=-1,  # `translate` bounds them itself
            )


def _times(requests: Sequence[Request]) -> dict[Request, int]:
    """Return how often each request is there."""
    times = dict.fromkeys(requests, 0)
    for request in requests:
        times[request] += 1
    return times


def _sequences(tokenizer: Tokenizer, words: Iterable[str]) -> list[list[str]]:
    """Return every way in which the model could begin to write one of `words`."""
    forms = {f for w in words for f in (w, w.lower(), w[:1].upper() + w[1:])}
    return [pieces for form in sorted(forms) if (pieces := tokenizer.encode_target(form))]
