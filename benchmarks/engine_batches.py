"""CTranslate2 by itself, with the limits of `translator/engine/ctranslate.py`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

__all__ = ["ALWAYS", "decode"]

_LONGEST_OUTPUT = 220  # pieces
_STRETCH, _SLACK = 2, 24
_MOST_PIECES = 1024
ALWAYS = {"disable_unk": True, "max_input_length": 500, "max_decoding_length": _LONGEST_OUTPUT}


def decode(
    model: Any,  # noqa: ANN401 - CTranslate2 ships no types
    sources: Sequence[list[str]],
    options: dict[str, Any],
) -> list[Any]:
    """Return the results for sources, decoded in batches of like length, as the engine makes them.

    Args:
        model: A `ctranslate2.Translator`.
        sources: Pieces of sentences.
        options: More of `translate_batch`.
    """
    asked: dict[int, Any] = {}
    for batch in _batches(sources):
        longest = len(sources[batch[0]])
        limits = {"max_decoding_length": min(_LONGEST_OUTPUT, _STRETCH * longest + _SLACK)}
        together = [sources[i] for i in batch]
        found = model.translate_batch(together, asynchronous=True, **ALWAYS | limits | options)
        asked.update(zip(batch, found, strict=True))
    return [asked[i].result() for i in range(len(sources))]


def _batches(sources: Sequence[list[str]]) -> Iterator[list[int]]:
    """Yield the indexes of sources that are decoded together, the longest first."""
    order = sorted(range(len(sources)), key=lambda i: len(sources[i]), reverse=True)
    while order:
        size = max(1, _MOST_PIECES // max(1, len(sources[order[0]])))
        yield order[:size]
        order = order[size:]
