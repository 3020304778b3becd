"""Paired bootstrap resampling, against what sacreBLEU says of the very sentences drawn."""

from __future__ import annotations

import numpy as np
import pytest
import sacrebleu
from sacrebleu.metrics import CHRF
from sacrebleu.significance import PairedTest

from translator.evaluation.metrics import corpus_scores, counted
from translator.evaluation.significance import compare_scores, resampled_scores

REFERENCES = [f"The {word} rose by {i} percent in a day." for i, word in enumerate("abcdefgh" * 5)]
GOOD = [text.replace("in a day", "within a day") for text in REFERENCES]
BAD = [text if i % 3 else "Something fell." for i, text in enumerate(GOOD)]


def drawn(texts, metric="chrF", resamples=200, seed=7):
    return resampled_scores(metric, counted(texts, REFERENCES)[metric], resamples, seed)


def test_the_first_score_is_that_of_the_whole_set():
    scores = corpus_scores(counted(BAD, REFERENCES))
    for metric in ("BLEU", "chrF"):
        assert drawn(BAD, metric)[0] == pytest.approx(scores[metric])


def test_each_further_score_is_that_of_the_sentences_drawn():
    chance = np.random.default_rng(7)
    for score in drawn(BAD, "BLEU", 3)[1:]:
        at = chance.integers(len(BAD), size=len(BAD))
        texts, references = [BAD[i] for i in at], [[REFERENCES[i] for i in at]]
        assert score == pytest.approx(sacrebleu.corpus_bleu(texts, references).score)


def test_the_same_seed_draws_the_same_sentences():
    assert drawn(BAD).tolist() == drawn(BAD).tolist()
    assert drawn(BAD).tolist() != drawn(BAD, seed=8).tolist()


def test_what_is_plainly_better_is_surely_better():
    found = compare_scores(("bad", drawn(BAD)), ("good", drawn(GOOD)), "chrF")
    assert (found.baseline, found.system, found.metric) == ("bad", "good", "chrF")
    assert 0 < found.low < found.difference < found.high
    assert found.p == pytest.approx(2 / 201)


def test_the_other_way_round_everything_has_the_other_sign():
    there = compare_scores(("bad", drawn(BAD)), ("good", drawn(GOOD)), "chrF")
    back = compare_scores(("good", drawn(GOOD)), ("bad", drawn(BAD)), "chrF")
    assert (back.difference, back.low, back.high) == pytest.approx(
        (-there.difference, -there.high, -there.low)
    )
    assert back.p == there.p


def test_equal_translations_do_not_differ():
    found = compare_scores(("one", drawn(GOOD)), ("other", drawn(GOOD)), "chrF")
    assert (found.difference, found.low, found.high, found.p) == (0, 0, 0, 1)


def test_interval_and_p_are_those_of_the_differences_drawn():
    base, system = np.zeros(1001), np.concatenate([[0.3], np.arange(-100, 900) / 1000])
    found = compare_scores(("a", base), ("b", system), "BLEU")
    assert found.difference == 0.3
    assert (found.low, found.high) == pytest.approx((-0.075025, 0.874025))
    assert found.p == pytest.approx(2 * (101 + 1) / 1001)  # -0.100 to 0 are 101


def test_sacrebleus_own_test_says_the_same_of_a_plain_difference():
    _, found = PairedTest(
        [("bad", BAD), ("good", GOOD)], {"chrF": CHRF()}, [REFERENCES], "bs", n_samples=200
    )()
    base, better = found["chrF2"]
    ours = compare_scores(("bad", drawn(BAD)), ("good", drawn(GOOD)), "chrF")
    assert ours.difference == pytest.approx(better.score - base.score)
    assert (better.p_value < 0.05) == (ours.p < 0.05)


def test_p_is_larger_than_that_of_sacrebleus_own_test_which_looks_at_one_tail():
    fair = [text if i % 8 else "Something fell." for i, text in enumerate(GOOD)]
    poor = [text if i % 7 else "It fell." for i, text in enumerate(GOOD)]
    _, found = PairedTest(
        [("poor", poor), ("fair", fair)], {"chrF": CHRF()}, [REFERENCES], "bs", n_samples=200
    )()
    ours = compare_scores(("poor", drawn(poor)), ("fair", drawn(fair)), "chrF")
    assert 1.5 * found["chrF2"][1].p_value < ours.p < 1
