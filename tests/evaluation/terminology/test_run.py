"""Three runs over a tiny test set, with a glossary of two terms and a dictionary for an engine."""

from __future__ import annotations

import json

import pytest
import sacrebleu

from tests.evaluation.terminology.build import GLOSSARY, TINY, word_by_word
from translator import __version__
from translator.engine import EngineInfo, FakeEngine
from translator.evaluation.terminology import as_data, evaluate, load_testset, report_lines
from translator.terms import Glossary, load_glossary


@pytest.fixture(scope="module")
def testset():
    return load_testset(TINY)


@pytest.fixture(scope="module")
def glossary():
    return load_glossary([GLOSSARY])


@pytest.fixture(scope="module")
def found(testset, glossary):
    info = EngineInfo("fake", "1", settings="beam:4")
    return evaluate(testset, FakeEngine(rule=word_by_word, info=info), glossary)


def test_without_the_glossary_the_engine_uses_its_own_words(found):
    scores = found.without.scores
    assert [r.english.lower() for r in found.without.results] == [
        "bit coin of price fell down.",
        "market the bit coin bought.",
        "market closed is.",
    ]
    assert (scores.terms, scores.exact) == (4, 0)
    assert scores.variants == pytest.approx(2 / 4)  # "market", a form of exchange, twice


def test_with_the_glossary_all_terms_stand_there(found):
    scores = found.with_glossary.scores
    assert (scores.exact, scores.variants) == (1, 1)
    assert (scores.repeated, scores.consistency) == (1, 1)  # Bitcoin, twice in document a
    assert found.with_glossary.misses == ()


def test_the_window_of_a_run_is_the_mean_of_its_sentences(found):
    # 1 "Bitcoin of price fell down": the reference has price _ fell, the hypothesis _ price fell;
    #   both words are near: 1
    # 2 "exchange the Bitcoin bought": exchange has _ bought Bitcoin in both: 1; Bitcoin has
    #   exchange bought _ against exchange _ bought: 1
    # 3 "exchange closed is": the reference has _ however closed, of which closed is there: 1/2
    assert found.with_glossary.scores.window_2 == pytest.approx((1 + 1 + 1 / 2) / 3)


def test_the_edit_rate_of_a_run_is_the_mean_of_its_sentences(found):
    # Weighted lengths: 1+1+1+2+1+1 = 7, 1+2+1+2+1 = 7, 1+2+1+1+1+1+1+1 = 9
    results = found.with_glossary.results
    # 3: "exchange closed is ." lacks the, two commas, however (4), and closed is shifted (1)
    assert results[2].term_score == pytest.approx(1 - 5 / 9)
    mean = sum(r.term_score for r in results) / 3
    assert found.with_glossary.scores.term_score == pytest.approx(mean)


def test_bleu_and_chrf_are_those_of_sacrebleu(found, testset):
    for run in found.runs:
        texts, references = [r.english for r in run.results], [[s.reference for s in testset]]
        assert run.scores.bleu == sacrebleu.corpus_bleu(texts, references).score
        assert run.scores.chrf == sacrebleu.corpus_chrf(texts, references).score


def test_the_control_gives_random_words_for_terms(found):
    # price or fell in the first sentence, bought alone in the second, closed in the third
    terms = [[t.target for t in r.sentence.terms] for r in found.control.results]
    assert terms[0] in (["price"], ["fell"])
    assert terms[1:] == [["bought"], ["closed"]]
    assert (found.control.scores.terms, found.control.scores.exact) == (3, 1)


def test_the_signature_holds_all_that_decides_the_numbers(found, glossary):
    assert found.signature == (
        f"engine:fake|version:1|beam:4|glossary:{glossary.signature}|terms:2"
        f"|testset:{TINY_SIGNATURE}|sentences:3|seed:12345|tool:{__version__}"
    )


TINY_SIGNATURE = "89df995b"


def test_without_a_seed_there_is_no_control(testset):
    found = evaluate(testset, FakeEngine(rule=word_by_word), Glossary(), None)
    assert found.control is None
    assert [run.name for run in found.runs] == ["without", "with"]
    assert "|seed:none|" in found.signature


def test_progress_is_told_of_each_run(testset):
    told = []
    evaluate(testset, FakeEngine(rule=word_by_word), Glossary(), 1, told.append)
    assert told == [3, 3, 3]


def test_the_report_names_misses_and_ends_with_the_signature(testset):
    found = evaluate(testset, FakeEngine(rule=word_by_word), Glossary())
    lines = list(report_lines(found))
    assert lines[0].split() == ["no", "glossary", "glossary", "control"]
    assert lines[2] == "terms, exact match              0.0 %        0.0 %      100.0 %"
    assert "Missed with the glossary: 4 of 4" in lines
    assert any(
        line.startswith("  \u2068ایکسچینج\u2069 → exchange: ") and line.endswith("(sentence 3)")
        for line in lines
    )
    assert lines[-1] == found.signature


def test_the_data_has_a_row_a_sentence(found):
    data = json.loads(json.dumps(as_data(found)))
    assert data["signature"] == found.signature
    assert set(data["scores"]) == {"without", "with", "control"}
    assert [row["sentence"] for row in data["sentences"]] == [1, 2, 3]
    assert data["sentences"][2]["runs"]["without"]["terms"] == [
        {"surface": "ایکسچینج", "target": "exchange", "status": "variant", "rendering": "market"}
    ]
