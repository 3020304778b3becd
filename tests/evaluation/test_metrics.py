"""The scores are those of sacreBLEU, with its own settings."""

from __future__ import annotations

import logging
import random

import pytest
import sacrebleu

from tests.evaluation.newsroom import POOR, REFERENCES
from translator.evaluation.metrics import corpus_scores, counted, metric_lines, score_of


def scored(texts, references=REFERENCES):
    return corpus_scores(counted(texts, references))


def single(text, reference):
    return score_of("chrF", counted([text], [reference])["chrF"][0])


def many(count):
    """Return invented translations and references, more than are counted at once."""
    chance = random.Random(9)  # noqa: S311 - the same words every time
    words = [chance.choice("bdfgk") + chance.choice("aeiou") + str(i % 7) for i in range(90)]
    references = [" ".join(chance.choices(words, k=chance.randint(1, 9))) for _ in range(count)]
    texts = [
        " ".join(word for word in text.split() if chance.random() > 0.2) for text in references
    ]
    return texts, references


def test_scores_are_those_of_sacrebleu():
    scores = scored(POOR)
    assert scores == {
        "BLEU": sacrebleu.corpus_bleu(POOR, [REFERENCES]).score,
        "chrF": sacrebleu.corpus_chrf(POOR, [REFERENCES]).score,
        "chrF++": sacrebleu.corpus_chrf(POOR, [REFERENCES], word_order=2).score,
    }
    assert 0 < scores["BLEU"] < scores["chrF++"] < scores["chrF"] < 100


def test_a_perfect_translation_has_all_points():
    for score in scored(REFERENCES).values():
        assert score == pytest.approx(100)
    assert single(REFERENCES[0], REFERENCES[0]) == pytest.approx(100)


def test_an_empty_translation_has_none():
    assert set(scored(["", "", ""]).values()) == {0.0}
    assert single("", REFERENCES[0]) == 0


def test_scores_of_many_blocks_are_those_of_sacrebleu():
    texts, references = many(2500)
    assert scored(texts, references) == pytest.approx(
        {
            "BLEU": sacrebleu.corpus_bleu(texts, [references]).score,
            "chrF": sacrebleu.corpus_chrf(texts, [references]).score,
            "chrF++": sacrebleu.corpus_chrf(texts, [references], word_order=2).score,
        },
        abs=1e-6,
    )


def test_a_sentence_has_the_chrf_that_sacrebleu_gives_it():
    texts, references = many(40)
    rows = counted(texts, references)["chrF"]
    for text, reference, row in zip(texts, references, rows, strict=True):
        assert score_of("chrF", row) == sacrebleu.sentence_chrf(text, [reference]).score


def test_no_more_than_a_block_of_references_is_taken_apart_at_once(monkeypatch):
    sizes = []
    take = sacrebleu.BLEU._cache_references  # noqa: SLF001 - what takes the memory

    def watched(self, references):
        sizes.append(len(references[0]))
        return take(self, references)

    monkeypatch.setattr(sacrebleu.BLEU, "_cache_references", watched)
    counted(*many(2500))
    assert sizes == [1000, 1000, 500]


def test_sacrebleu_has_no_remark_for_the_user(caplog):
    with caplog.at_level(logging.WARNING):
        counted(["The market is closed ."] * 100, [REFERENCES[2]] * 100)
    assert caplog.records == []


def test_lines_are_those_of_sacrebleu():
    version = sacrebleu.__version__
    assert metric_lines() == {
        "BLEU": f"BLEU|nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:{version}",
        "chrF": f"chrF2|nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:{version}",
        "chrF++": f"chrF2++|nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no|version:{version}",
    }
