"""Who takes part, what it is called, and how it translates."""

from __future__ import annotations

import re

import pytest

from tests.evaluation.newsroom import GLOSSARY, PAIRS, POOR, REFERENCES, engine, job
from translator.draft import Draft
from translator.engine import FakeEngine, Hypothesis
from translator.errors import DraftingError, EngineError
from translator.evaluation import line_up
from translator.terms import Glossary, Stage, Status

JOBS = [job(pair.source) for pair in PAIRS]


def names(*engines, glossary=GLOSSARY, ready=None):
    return [(s.name, s.against) for s in line_up(engines, glossary, ready)]


def made(system):
    told = []
    drafts, seconds = system.translate(JOBS, told.append)
    assert sum(told) == len(JOBS)
    return drafts, seconds


def test_an_engine_takes_part_alone_and_with_the_glossary():
    assert names(engine()) == [("fake 1", ()), ("fake 1 + glossary", ("fake 1",))]


def test_without_terms_it_takes_part_alone():
    assert names(engine(), glossary=Glossary()) == [("fake 1", ())]


def test_a_second_engine_is_compared_with_the_first_like_with_like():
    assert names(engine(), engine(version="2")) == [
        ("fake 1", ()),
        ("fake 1 + glossary", ("fake 1",)),
        ("fake 2", ("fake 1",)),
        ("fake 2 + glossary", ("fake 2", "fake 1 + glossary")),
    ]
    assert names(engine(), engine(version="2"), glossary=Glossary()) == [
        ("fake 1", ()),
        ("fake 2", ("fake 1",)),
    ]


def test_engines_of_one_name_are_told_apart():
    assert [name for name, _ in names(engine(), engine(), engine(), glossary=Glossary())] == [
        "fake 1",
        "fake 1 (2)",
        "fake 1 (3)",
    ]


def labelled(*engines, named):
    return [system.name for system in line_up(engines, Glossary(), named=named)]


def test_engines_of_one_name_are_called_what_the_user_called_them():
    assert labelled(engine(), engine(), named=("old", "models/new")) == [
        "fake 1 (old)",
        "fake 1 (models/new)",
    ]
    assert labelled(engine(), engine(), named=("old", "old")) == [
        "fake 1 (old)",
        "fake 1 (old) (2)",
    ]
    assert labelled(engine(), engine(version="2"), named=("a", "b")) == ["fake 1", "fake 2"]


def test_a_label_holds_no_password():
    named = ("https://me:secret@one.example/api", "https://two.example")
    assert labelled(engine(), engine(), named=named) == [
        "fake 1 (https://one.example/api)",
        "fake 1 (https://two.example)",
    ]


def test_a_ready_translation_is_compared_with_the_first_engine_alone():
    ready = ("theirs.txt", POOR)
    assert names(engine(), ready=ready)[2] == ("theirs.txt", ("fake 1",))
    assert names(ready=ready) == [("theirs.txt", ())]


def test_signatures_hold_what_decides_the_translations():
    alone, drafts, ready = line_up([engine()], GLOSSARY, ("theirs.txt", POOR))
    assert alone.signature == "engine:fake|version:1|beam:4"
    assert drafts.signature == f"{alone.signature}|glossary:{GLOSSARY.signature}|terms:2"
    assert re.fullmatch(r"file:theirs\.txt\|sha256:[0-9a-f]{8}", ready.signature)
    (other,) = line_up([], GLOSSARY, ("theirs.txt", REFERENCES))
    assert other.signature != ready.signature


def test_the_engine_alone_reads_the_plain_sentence_and_its_first_hypothesis_is_taken():
    fake = engine()
    drafts, seconds = made(line_up([fake], GLOSSARY)[0])
    assert tuple(draft.text for draft in drafts) == POOR
    assert seconds > 0
    # Once before the clock starts, so that the model is there.
    assert [len(call) for call in fake.calls] == [1, 3]
    assert [o.status for o in drafts[0].outcomes] == [Status.MISSED]
    assert [o.status for o in drafts[1].outcomes] == [Status.MET]


def test_with_the_glossary_sentences_are_drafted_as_those_of_an_article():
    drafts, seconds = made(line_up([engine()], GLOSSARY)[1])
    assert tuple(draft.text for draft in drafts) == REFERENCES
    assert seconds > 0
    assert drafts[0].outcomes[0].stage is Stage.ANNOTATED


def test_a_sentence_that_comes_twice_has_two_drafts():
    drafts, _ = line_up([engine()], GLOSSARY)[1].translate([JOBS[1], JOBS[0], JOBS[1]], print)
    assert [draft.text for draft in drafts] == [REFERENCES[1], REFERENCES[0], REFERENCES[1]]


def test_a_ready_translation_is_taken_as_it_is():
    drafts, seconds = made(line_up([], GLOSSARY, ("theirs.txt", POOR))[0])
    assert [type(draft) for draft in drafts] == [Draft] * 3
    assert tuple(draft.text for draft in drafts) == POOR
    assert seconds == 0


def test_an_engine_that_fails_says_so():
    def fail(_):
        raise EngineError("The model is damaged.")

    for system in line_up([FakeEngine(rule=fail)], GLOSSARY):
        with pytest.raises(EngineError, match="damaged"):
            system.translate(JOBS, print)


def test_a_sentence_that_cannot_be_drafted_is_named():
    def stumble(request):
        if "بند" in request.text:
            raise ZeroDivisionError
        return [Hypothesis("Fine.")]

    with pytest.raises(DraftingError, match="cannot be translated"):
        line_up([FakeEngine(rule=stumble)], GLOSSARY)[1].translate(JOBS, print)
