"""One of several translations."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sacrebleu.metrics.chrf import CHRF

from translator.engine import Hypothesis

__all__ = ["CHOICES", "best", "most_agreed"]


def best(hypotheses: Sequence[Hypothesis]) -> Hypothesis:
    """Return the likeliest; of equals the first.

    Learning from it is sequence-level distillation (Kim & Rush 2016, D16-1139).
    """
    return max(hypotheses, key=lambda hypothesis: hypothesis.score)


def most_agreed(hypotheses: Sequence[Hypothesis]) -> Hypothesis:
    """Return the hypothesis that is most like the others by chrF; of equals the likelier.

    Minimum Bayes risk decoding (Eikema & Aziz 2020, 2020.coling-main.398) with chrF as utility,
    as in Müller & Sennrich 2021 (2021.acl-long.22). The hypotheses of the beam stand for samples
    of the model, each with equal weight.
    """
    ranked = sorted(hypotheses, key=lambda hypothesis: -hypothesis.score)
    agreement = [_agreement(at, [h.text for h in ranked]) for at in range(len(ranked))]
    return ranked[max(range(len(ranked)), key=agreement.__getitem__)]


def _agreement(at: int, texts: Sequence[str]) -> float:
    """Return how like a text is to the others, from 0 to 100; 0 if it is alone."""
    others = [text for number, text in enumerate(texts) if number != at]
    scores = [_CHRF.sentence_score(texts[at], [other]).score for other in others]
    return float(sum(scores)) / max(1, len(scores))


_CHRF = CHRF()

CHOICES: dict[str, Callable[[Sequence[Hypothesis]], Hypothesis]] = {
    "best": best,
    "mbr": most_agreed,
}
"""By the name of `DistilSettings.choice`."""
