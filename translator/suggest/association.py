"""How strongly a phrase goes with some sentences and not with others."""

from __future__ import annotations

import math

__all__ = ["SIGNIFICANT", "log_likelihood"]

SIGNIFICANT = 3.84  # of chi squared with one degree of freedom: 5 % by chance


def log_likelihood(here: int, of_these: int, elsewhere: int, of_those: int) -> float:
    """Return the log-likelihood ratio G² of a phrase and a set of sentences (Dunning 1993).

    It holds for rare events, where a t-score or chi squared does not.

    Args:
        here: Sentences of the set that hold the phrase.
        of_these: Sentences of the set.
        elsewhere: Other sentences that hold it.
        of_those: Other sentences.

    Returns:
        At least 0; below 0 where the phrase shuns the set.
    """
    seen = ((here, elsewhere), (of_these - here, of_those - elsewhere))
    total = of_these + of_those
    columns = (of_these, of_those)
    g2 = 2 * sum(
        count * math.log(count * total / (sum(row) * column))
        for row in seen
        for count, column in zip(row, columns, strict=True)
        if count
    )
    return g2 if here * of_those >= elsewhere * of_these else -g2
