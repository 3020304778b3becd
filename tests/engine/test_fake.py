"""The engine without a model."""

from __future__ import annotations

from translator.engine import EngineInfo, FakeEngine, Hypothesis, Request


def test_latin_words_are_kept_and_others_become_x():
    ((hypothesis,),) = FakeEngine().translate([Request("شمالی North Korea نے")])
    assert hypothesis.text == "x North Korea x"


def test_the_alignment_is_given_only_when_it_is_wanted():
    without, with_it = FakeEngine().translate([Request("ایک دو"), Request("ایک دو", align=True)])
    assert without[0].alignment is None
    assert with_it[0].alignment == (0, 1)


def test_answers_come_from_the_table_first():
    engine = FakeEngine(answers={"ایک": ["one", "a"]})
    first, second = engine.translate([Request("ایک"), Request("دو")])
    assert [h.text for h in first] == ["one", "a"]
    assert [h.text for h in second] == ["x"]


def test_answers_of_the_table_have_falling_scores():
    engine = FakeEngine(answers={"ایک": ["one", "a", "an"]})
    scores = [h.score for h in engine.translate([Request("ایک")])[0]]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 3


def test_another_rule_may_answer():
    engine = FakeEngine(rule=lambda request: [Hypothesis(" ".join(request.suppress))])
    assert engine.translate([Request("ایک", suppress=("a", "b"))]) == [[Hypothesis("a b")]]


def test_every_call_is_remembered():
    engine = FakeEngine()
    engine.translate([Request("ایک"), Request("دو")])
    engine.translate([Request("تین")])
    assert [[r.text for r in call] for call in engine.calls] == [["ایک", "دو"], ["تین"]]


def test_progress_is_told_of_every_request():
    told: list[int] = []
    FakeEngine().translate([Request("ایک"), Request("دو")], told.append)
    assert sum(told) == 2


def test_it_has_a_name_of_its_own():
    assert FakeEngine().info.signature == "engine:fake|version:1"
    assert FakeEngine(info=EngineInfo("other", "2")).info.name == "other"


def test_two_engines_do_not_share_their_memory():
    first, second = FakeEngine(), FakeEngine()
    first.translate([Request("ایک")])
    assert second.calls == []
