"""A tiny set, translated alone, with the glossary and by somebody else."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import replace

import pytest

from tests.evaluation.newsroom import GLOSSARY, PAIRS, POOR, REFERENCES, engine
from translator import __version__
from translator.article import Segment
from translator.draft import Draft
from translator.drafting import plan_job
from translator.evaluation import System, TestPair, evaluate_set, line_up
from translator.evaluation.metrics import corpus_scores, counted, score_of
from translator.terms import Glossary

READY = ("theirs.txt", ("", "The بینک decided.", "The market is closed is closed is closed."))


@pytest.fixture(scope="module")
def found():
    systems = line_up([engine()], GLOSSARY, READY)
    return evaluate_set("tiny", PAIRS, systems, glossary=GLOSSARY, resamples=50)


def test_every_system_has_its_scores(found):
    alone, drafts, ready = (system.scores for system in found.systems)
    for scores, texts in ((alone, POOR), (drafts, REFERENCES), (ready, READY[1])):
        expected = corpus_scores(counted(texts, REFERENCES))
        assert (scores.bleu, scores.chrf, scores.chrf_pp) == tuple(expected.values())
    assert (alone.number_fidelity, drafts.number_fidelity, ready.number_fidelity) == (0, 1, 0)
    assert (alone.term_accuracy, drafts.term_accuracy, ready.term_accuracy) == (0.5, 1, 0)
    assert (alone.leftover, drafts.leftover, ready.leftover) == (0, 0, 1)
    assert (alone.loops, drafts.loops, ready.loops) == (0, 0, 1)


def test_only_engines_have_a_speed(found):
    alone, drafts, ready = (system.scores.words_per_second for system in found.systems)
    assert min(alone, drafts) > 0
    assert ready == 0


def test_every_sentence_has_its_own_chrf_and_findings(found):
    alone, _, ready = found.systems
    assert [t.pair for t in alone.translations] == list(PAIRS)
    assert [t.findings for t in alone.translations] == [("number", "term"), (), ()]
    assert [t.findings for t in ready.translations] == [
        ("number", "term"),
        ("term", "leftover"),
        ("loop",),
    ]
    row = counted([POOR[1]], [REFERENCES[1]])["chrF"][0]
    assert alone.translations[1].chrf == score_of("chrF", row)


def test_systems_are_compared_by_two_metrics(found):
    assert [(c.system, c.baseline, c.metric) for c in found.comparisons] == [
        ("fake 1 + glossary", "fake 1", "BLEU"),
        ("fake 1 + glossary", "fake 1", "chrF"),
        ("theirs.txt", "fake 1", "BLEU"),
        ("theirs.txt", "fake 1", "chrF"),
    ]
    alone, drafts, _ = found.systems
    assert found.comparisons[1].difference == pytest.approx(drafts.scores.chrf - alone.scores.chrf)


def test_signatures_hold_all_that_decides_the_scores(found):
    assert list(found.signatures) == ["BLEU", "chrF", "chrF++"]
    assert not any("seed" in line for line in found.signatures.values())
    assert found.bootstrap == "50 sets, seed 12345, two-sided percentile"
    own = (
        rf"engine:fake\|version:1\|beam:4\|terms-of:{GLOSSARY.signature}"
        rf"\|set:[0-9a-f]{{8}}\|sentences:3\|tool:{__version__}"
    )
    assert re.fullmatch(own, found.systems[0].signature)
    pairs = [*PAIRS[:2], replace(PAIRS[2], reference="The market is shut.")]
    other = evaluate_set("other", pairs, line_up([engine()], Glossary()), glossary=Glossary())
    assert other.systems[0].signature != found.systems[0].signature


def test_without_terms_there_is_no_accuracy_and_nothing_to_compare():
    bare = evaluate_set("tiny", PAIRS, line_up([engine()], Glossary()), glossary=Glossary())
    assert bare.systems[0].scores.term_accuracy is None
    assert bare.comparisons == ()
    assert bare.bootstrap == ""


def test_without_figures_there_is_no_fidelity():
    systems = line_up([engine()], Glossary())
    bare = evaluate_set("tiny", PAIRS[1:], systems, glossary=Glossary())
    assert bare.systems[0].scores.number_fidelity is None


def test_another_glossary_gives_every_system_another_signature(found):
    fewer = Glossary(GLOSSARY.terms[:1], "own")
    systems = line_up([engine()], fewer, READY)
    other = evaluate_set("tiny", PAIRS, systems, glossary=fewer, resamples=50)
    for old, new in zip(found.systems, other.systems, strict=True):
        assert old.signature != new.signature
    assert found.systems[0].scores.term_accuracy != other.systems[0].scores.term_accuracy


def test_translations_are_compared_in_plain_spelling():
    pair = TestPair(1, "بازار بند ہے۔", 'The "market" is closed - it isn\'t open...')
    ready = ("theirs.txt", ["The “market” is closed – it isn’t open…"])
    found = evaluate_set("one", [pair], line_up([], Glossary(), ready), glossary=Glossary())
    (system,) = found.systems
    assert (system.scores.bleu, system.scores.chrf) == pytest.approx((100, 100))
    assert system.translations[0].chrf == pytest.approx(100)
    assert system.translations[0].text == ready[1][0]  # as written


def test_the_words_of_a_sentence_that_comes_again_count_once_for_the_speed():
    def speed(pairs):
        jobs = [plan_job(Segment(0, 1, pair.source, "key"), Glossary(), "") for pair in pairs]
        drafts = [Draft("The market is closed.") for _ in jobs]
        system = System("fixed", "fixed", lambda _jobs, _progress: (drafts, 2.0))
        found = evaluate_set("t", pairs, [system], glossary=Glossary())
        return found.systems[0].scores.words_per_second

    assert speed(PAIRS[:1]) == 2
    assert speed([PAIRS[0], PAIRS[0], PAIRS[1]]) == 4


def test_references_are_compared_in_plain_spelling():
    pair = TestPair(1, "بازار بند ہے۔", "The  “market” is—closed…")
    ready = ("theirs.txt", ['The "market" is - closed...'])
    found = evaluate_set("one", [pair], line_up([], Glossary(), ready), glossary=Glossary())
    assert found.systems[0].scores.chrf == pytest.approx(100)
    assert found.systems[0].translations[0].pair == pair  # as written


def test_the_same_seed_gives_the_same_values(found):
    systems = line_up([engine()], GLOSSARY, READY)
    again = evaluate_set("tiny", PAIRS, systems, glossary=GLOSSARY, resamples=50)
    assert untimed(again) == untimed(found)


def untimed(evaluation):
    return dataclasses.replace(
        evaluation,
        systems=tuple(
            replace(system, scores=replace(system.scores, words_per_second=0))
            for system in evaluation.systems
        ),
    )


def test_progress_is_told_of_every_sentence_of_every_system():
    told = []
    systems = line_up([engine()], GLOSSARY, READY)
    evaluate_set("t", PAIRS, systems, glossary=GLOSSARY, resamples=1, progress=told.append)
    assert sum(told) == 9
