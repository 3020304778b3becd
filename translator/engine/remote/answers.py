"""What a LibreTranslate server answers, as hypotheses."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat

from translator.engine.protocol import Hypothesis
from translator.errors import EngineError

__all__ = ["read_answers"]

# Servers tell no scores. These are guesses, so that a draft from a server counts as neither
# certain nor risky: the median of the embedded model over 100 FLORES-200 sentences, and what its
# second hypothesis scores less.
_FIRST, _STEP = -0.34, -0.04


def read_answers(answer: object, number: int, place: str) -> list[tuple[Hypothesis, ...]]:
    """Read the answer to a request with several sentences.

    Alternatives are extra: where they are missing or malformed, there are none.

    Args:
        answer: The JSON of the answer.
        number: How many sentences were sent.
        place: The server as it may be shown.

    Returns:
        For each sentence its hypotheses, with guessed scores that fall from -0.34.

    Raises:
        EngineError: If it does not hold one translation a sentence.
    """
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
    others = answer.get("alternatives") if isinstance(answer, dict) else None
    if not isinstance(others, list) or len(others) != number:
        others = list(repeat([], number))
    return [_hypotheses(text, more) for text, more in zip(texts, others, strict=True)]


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


def _hypotheses(text: str, others: object) -> tuple[Hypothesis, ...]:
    more: Sequence[str] = others if isinstance(others, list) and _are_texts(others) else []
    tidy = dict.fromkeys(" ".join(t.split()) for t in (text, *more))
    said = [t for rank, t in enumerate(tidy) if t or rank == 0]
    return tuple(Hypothesis(t, _FIRST + _STEP * rank) for rank, t in enumerate(said))
