"""What a LibreTranslate server answers, as hypotheses."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import repeat

from translator.engine.protocol import Hypothesis
from translator.errors import EngineError

__all__ = ["read_answers"]

# Servers tell no scores. These are guesses, so that a draft from a server counts as neither
# certain nor risky: the median of the embedded model over 100 FLORES-200 sentences, and what its
# second hypothesis scores less.
_FIRST, _STEP = -0.34, -0.04

_SHORT, _TIMES = 2000, 20
"""A translation has at most so many characters, and so many times those of its sentence more."""

_JOINERS = frozenset("\u200c\u200d")  # Urdu words and emoji are written with them
_UNSEEN = frozenset({"Cc", "Cf", "Cs"})  # control signs, directions, halves of surrogate pairs
_NONE = frozenset("\ufffe\uffff")


def read_answers(
    answer: object, sentences: Sequence[str], place: str
) -> list[tuple[Hypothesis, ...]]:
    """Read the answer to a request with several sentences.

    Alternatives are extra: where they are missing or malformed, there are none. What cannot be
    seen is left out of all texts: it could reorder what people read, or be written to no file.

    Args:
        answer: The JSON of the answer.
        sentences: What was sent.
        place: The server as it may be shown.

    Returns:
        For each sentence its hypotheses, with guessed scores that fall from -0.34.

    Raises:
        EngineError: If it does not hold one translation a sentence.
    """
    number = len(sentences)
    texts = answer.get("translatedText") if isinstance(answer, dict) else None
    if number == 1 and isinstance(texts, str):
        texts = [texts]
    if not isinstance(texts, list) or not _are_texts(texts):
        raise EngineError(
            f"The translation server {place} answers without translations; check that a "
            "LibreTranslate runs there that takes several sentences at once."
        )
    if len(texts) != number:
        raise EngineError(
            f"The translation server {place} answers with {len(texts)} translations of {number} "
            "sentences; use another server."
        )
    if any(len(t) > _most(s) for s, t in zip(sentences, texts, strict=True)):
        raise EngineError(
            f"The translation server {place} answers a sentence with a text that is far too long "
            "to be its translation; use another server."
        )
    others = answer.get("alternatives") if isinstance(answer, dict) else None
    if not isinstance(others, list) or len(others) != number:
        others = list(repeat([], number))
    return [
        _hypotheses(text, more, _most(sentence))
        for sentence, text, more in zip(sentences, texts, others, strict=True)
    ]


def _most(sentence: str) -> int:
    return _SHORT + _TIMES * len(sentence)


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


def _hypotheses(text: str, others: object, most: int) -> tuple[Hypothesis, ...]:
    more: Sequence[str] = others if isinstance(others, list) and _are_texts(others) else []
    tidy = dict.fromkeys(_tidy(t) for t in (text, *more) if len(t) <= most)
    said = [t for rank, t in enumerate(tidy) if t or rank == 0]
    return tuple(Hypothesis(t, _FIRST + _STEP * rank) for rank, t in enumerate(said))


def _tidy(text: str) -> str:
    text = " ".join(text.split())
    return text if text.isprintable() else "".join(c for c in text if _is_seen(c))


def _is_seen(c: str) -> bool:
    return c in _JOINERS or (unicodedata.category(c) not in _UNSEEN and c not in _NONE)
