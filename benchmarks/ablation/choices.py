"""Ways of choosing among the hypotheses of a sentence, of which the most likely is the first."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sacrebleu.metrics import CHRF

__all__ = ["Choice", "Embeddings", "Hypotheses", "longest", "mbr", "most_likely", "similar"]

_CHRF = CHRF()


@dataclass(frozen=True, slots=True)
class Hypotheses:
    """What the model proposes for a sentence, the most likely first; scores are per piece."""

    source: str
    texts: Sequence[str]
    scores: Sequence[float]


Choice = Callable[[Sequence[Hypotheses]], list[str]]
Embeddings = Callable[[Sequence[str]], Sequence[Sequence[float]]]
"""Unit vectors of texts."""


def most_likely(found: Sequence[Hypotheses]) -> list[str]:
    return [h.texts[0] for h in found]


def longest(found: Sequence[Hypotheses]) -> list[str]:
    """Return what needs no judgement: it shows how much of a gain in chrF is mere length."""
    return [max(h.texts, key=len) for h in found]


def mbr(temperature: float | None) -> Choice:
    """Return minimum Bayes risk decoding with chrF as its utility.

    Taken is the hypothesis that is most like all others (Eikema and Aziz 2020, "Is MAP Decoding
    All You Need?").

    Args:
        temperature: How much less an unlikely other counts; None if all count alike.
    """

    def choose(found: Sequence[Hypotheses]) -> list[str]:
        return [h.texts[_centre(h, temperature)] for h in found]

    return choose


def _centre(hypotheses: Hypotheses, temperature: float | None) -> int:
    """Return the place of the hypothesis that is most like all, itself among them."""
    texts = hypotheses.texts
    weights = [math.exp(s / temperature) if temperature else 1.0 for s in hypotheses.scores]
    utility = [
        sum(
            weight * _CHRF.sentence_score(text, [other]).score
            for other, weight in zip(texts, weights, strict=True)
        )
        for text in texts
    ]
    return max(range(len(utility)), key=lambda i: (utility[i], -i))


def similar(embed: Embeddings, weight: float) -> Choice:
    """Return reranking by the model's score plus the likeness of meaning to the source.

    Args:
        embed: Makes sentence embeddings of both languages.
        weight: How much the cosine of source and hypothesis counts.
    """

    def choose(found: Sequence[Hypotheses]) -> list[str]:
        sources = embed([h.source for h in found])
        texts = iter(embed([text for h in found for text in h.texts]))
        chosen = []
        for h, source in zip(found, sources, strict=True):
            cosines = [_dot(source, next(texts)) for _ in h.texts]
            total = [s + weight * c for s, c in zip(h.scores, cosines, strict=True)]
            chosen.append(h.texts[max(range(len(total)), key=total.__getitem__)])
        return chosen

    return choose


def _dot(a: Sequence[float], b: Sequence[float]) -> float:
    return float(sum(x * y for x, y in zip(a, b, strict=True)))
