"""BLEU, chrF and chrF++, as sacreBLEU computes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF

__all__ = ["COMPARED", "METRICS", "Counts", "corpus_scores", "counted", "metric_lines", "score_of"]

METRICS = ("BLEU", "chrF", "chrF++")
COMPARED = ("BLEU", "chrF")
_BLOCK = 1000  # sentences; the groups of words and letters of one take 50 kB while it is counted
_OF_LETTERS = 3 * CHRF.CHAR_ORDER  # columns: those of chrF++ for words come behind them

Counts = NDArray[np.float64]
"""What a metric counts, a row a sentence: a score is computed from the sum of rows."""


@cache
def metric_of(name: str) -> BLEU | CHRF:
    """Return a metric with the settings by which sacreBLEU's scores are published.

    BLEU is Papineni et al. 2002 (P02-1040) with the tokens of mteval-13a, chrF Popović 2015
    (W15-3049) with 6 letters, chrF++ Popović 2017 (W17-4770) with 2 words as well; all as in Post
    2018 (W18-6319).

    Args:
        name: One of `METRICS`.
    """
    if name == "BLEU":
        return BLEU(force=True)  # a remark on the texts would reach readers; scores are the same
    return CHRF(word_order=2 if name == "chrF++" else 0)


def counted(texts: Sequence[str], references: Sequence[str]) -> dict[str, Counts]:
    """Count by metric what translations share with their references.

    Args:
        texts: The translations; at least one.
        references: What people made of the same sentences.
    """
    parts: dict[str, list[Counts]] = {"BLEU": [], "chrF++": []}
    for start in range(0, len(texts), _BLOCK):
        block = slice(start, start + _BLOCK)
        for name, rows in parts.items():
            # sacreBLEU's own tests of significance begin so as well.
            found = metric_of(name)._extract_corpus_statistics(texts[block], [references[block]])  # noqa: SLF001 - see above
            rows.append(np.array(found, dtype=np.float64))
    bleu, chrf = (np.concatenate(rows) for rows in parts.values())
    return {"BLEU": bleu, "chrF": np.ascontiguousarray(chrf[:, :_OF_LETTERS]), "chrF++": chrf}


def score_of(metric: str, counts: Counts) -> float:
    """Return the score of one row, or of a sum of rows, 0 to 100.

    Args:
        metric: One of `METRICS`.
        counts: What was counted for this metric.
    """
    return float(metric_of(metric)._compute_score_from_stats(counts.tolist()).score)  # noqa: SLF001 - as above


def corpus_scores(counts: Mapping[str, Counts]) -> dict[str, float]:
    """Return the score of translations by metric, 0 to 100.

    Args:
        counts: What was counted, see `counted`.
    """
    return {name: score_of(name, rows.sum(axis=0)) for name, rows in counts.items()}


def metric_lines() -> dict[str, str]:
    """Return by metric its name and signature for one reference a sentence, by sacreBLEU."""
    lines = {}
    for name in METRICS:
        metric = metric_of(name)
        # It knows the number of references only afterwards.
        known_as = metric.corpus_score(["a"], [["a"]]).name
        lines[name] = f"{known_as}|{metric.get_signature().format()}"
    return lines
