"""Window overlap: whether a term stands among the same words as in the reference."""

from __future__ import annotations

from collections import Counter
from itertools import product

from translator.evaluation.terminology.words import Span, Tokens, is_content

__all__ = ["window_overlap"]


def window_overlap(hypothesis: Tokens, reference: Tokens, width: int) -> float | None:
    """Return how far the words around the terms of a sentence agree with the reference.

    The measure is by Alam, Anastasopoulos et al. 2021 (arXiv 2106.11891). Around each occurrence
    of a term, `width` content words to its left and as many to its right are taken, fewer at the
    edges of the sentence. The overlap is the share of the reference's words that are also among
    the hypothesis's, each counted as often as it is there, whatever their order and case. An
    occurrence in the reference is compared with one of the same term in the hypothesis, the best
    pair first, none twice. Content words are all but signs and `FUNCTION_WORDS`. A term that has
    no content word around it in the reference agrees.

    As in the authors' script, the mean is over the occurrences that have a partner, so that
    a missing term counts in the accuracy and not here, and a sentence none of whose terms came
    through gives 0. The score of a test set is the mean over its sentences with terms.

    Args:
        hypothesis: A translation, with the targets of the terms as its spans.
        reference: The reference, with the same.
        width: Content words on each side.

    Returns:
        From 0 to 1; None if the reference holds no term.
    """
    if not reference.spans:
        return None
    windows = {s: _window(reference, s, width) for s in reference.spans}
    others = {s: _window(hypothesis, s, width) for s in hypothesis.spans}
    pairs = [
        (_share(windows[r], others[h]), r, h)
        for r, h in product(windows, others)
        if r.phrase == h.phrase
    ]
    scores: list[float] = []
    taken: set[tuple[str, Span]] = set()
    for score, r, h in sorted(pairs, key=lambda pair: -pair[0]):
        if not taken & {("reference", r), ("hypothesis", h)}:
            taken |= {("reference", r), ("hypothesis", h)}
            scores.append(score)
    return sum(scores) / len(scores) if scores else 0.0


def _window(tokens: Tokens, span: Span, width: int) -> Counter[str]:
    """Count the content words near a span."""
    left = [w for w in tokens.lower[: span.start] if is_content(w)][-width:]
    right = [w for w in tokens.lower[span.end :] if is_content(w)][:width]
    return Counter(left + right)


def _share(reference: Counter[str], hypothesis: Counter[str]) -> float:
    wanted = reference.total()
    return (reference & hypothesis).total() / wanted if wanted else 1.0
