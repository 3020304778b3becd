"""The last steps of the ladder, and what is asked on the way."""

from __future__ import annotations

import threading
from concurrent.futures import CancelledError

import pytest

from tests.drafting.build import BLOCK, COIN, GLOSSARY, code, piece, segment
from tests.drafting.pools import jobs
from tests.drafting.test_ladder import NEW_BLOCK, climbed, rule
from translator.drafting import EnginePool, plan_job
from translator.drafting.candidates import missed_terms
from translator.drafting.ladder import climb
from translator.drafting.placeholders import PLACEHOLDERS
from translator.engine import FakeEngine, Hypothesis
from translator.errors import StoppedError
from translator.terms import Stage

LONG = 30.0  # seconds after which a test that waits for something has failed


def test_a_term_that_nothing_brings_in_is_hidden_behind_a_placeholder():
    name = PLACEHOLDERS[1]
    engine = rule(lambda r: f"New {name} made" if name in r.text else "New bloc made")
    (chosen,) = climbed(engine, NEW_BLOCK)
    assert (chosen.text, chosen.stage) == ("New block made", Stage.PLACEHOLDER)
    assert engine.calls[-1][0].text == f"نیا {name} بنا۔"


def test_a_placeholder_that_is_lost_is_followed_by_another():
    name = PLACEHOLDERS[2]
    engine = rule(lambda r: f"New {name} made" if name in r.text else "New bloc made")
    (chosen,) = climbed(engine, NEW_BLOCK)
    assert (chosen.text, chosen.stage) == ("New block made", Stage.PLACEHOLDER)


def test_only_the_missed_term_is_hidden():
    found = piece("سکہ اور بلاک", COIN, BLOCK)
    engine = rule(lambda r: r.text.replace("اور", "and").replace("block", "bloc"))
    (chosen,) = climbed(engine, found)
    assert chosen.text == "coin and block"
    assert engine.calls[-1][0].text == f"coin اور {PLACEHOLDERS[1]}"


def test_a_term_that_is_missed_to_the_end_is_reported():
    engine = rule(lambda _: "New bloc made")
    (chosen,) = climbed(engine, NEW_BLOCK)
    assert chosen.text == "New bloc made"
    assert missed_terms(chosen) == [BLOCK]
    assert PLACEHOLDERS[1] in engine.calls[-2][0].text
    assert PLACEHOLDERS[2] in engine.calls[-1][0].text


def test_a_lost_literal_is_tried_with_other_placeholders():
    text = "حکم pip چلائیں"
    name = PLACEHOLDERS[2]
    engine = rule(lambda r: f"Run {name} now" if name in r.text else "Run it now")
    (chosen,) = climbed(engine, piece(text, marks=(code(text, "pip"),)))
    assert (chosen.text, chosen.faults[0]) == ("Run pip now", 0)
    assert len(engine.calls) == 3


def test_only_the_pieces_at_fault_are_asked_again():
    engine = rule(lambda r: "A bloc" if "block" in r.text else r.text.replace("ایک", "one"))
    climbed(engine, piece("ایک سکہ", COIN), NEW_BLOCK)
    assert len(engine.calls) > 1
    assert all("coin" not in r.text for call in engine.calls[1:] for r in call)


def test_the_alignment_is_wanted_on_every_step_if_at_all():
    engine = rule(lambda _: "bloc bloc bloc")
    climbed(engine, NEW_BLOCK, align=True)
    assert len(engine.calls) > 4
    assert all(r.align for call in engine.calls for r in call)


def test_the_alignment_is_not_wanted_without_need():
    engine = FakeEngine()
    climb([piece("نیا دن"), piece("کل")], engine, align=[False, True])
    assert [r.align for r in engine.calls[0]] == [False, True]


def test_the_alignment_is_wanted_where_a_term_may_be_missed():
    engine = FakeEngine()
    climb([NEW_BLOCK, piece("کل")], engine, align=[False, False])
    assert [r.align for r in engine.calls[0]] == [True, False]


def test_progress_is_told_of_the_first_translation_only():
    told: list[int] = []
    engine = rule(lambda _: "bloc bloc bloc")
    climb([NEW_BLOCK, piece("کل")], engine, align=[False, False], progress=told.append)
    assert len(engine.calls) > 1
    assert sum(told) == 2


def test_each_later_call_is_a_step_of_nothing_so_that_it_can_be_stopped():
    told: list[int] = []
    engine = rule(lambda _: "bloc bloc bloc")
    climb([NEW_BLOCK, piece("کل")], engine, align=[False, False], progress=told.append)
    assert len(engine.calls) > 4
    assert told == [2] + [0] * (len(engine.calls) - 1)


class Mending(FakeEngine):
    """An engine that is held in its second call, the first of the repairs."""

    def __init__(self) -> None:
        super().__init__(rule=lambda _: [Hypothesis("Bloc made")])
        self.begun, self.go_on = threading.Event(), threading.Event()

    def translate(self, requests, progress=None):
        if len(self.calls) == 1:
            self.begun.set()
            assert self.go_on.wait(LONG)
        return super().translate(requests, progress)


def test_closing_a_pool_stops_a_chunk_in_its_repairs():
    engine = Mending()
    pool = EnginePool(engine, width=1)
    running = pool.submit([plan_job(segment("نیا بلاک بنا۔"), GLOSSARY, "sign")])
    waiting = pool.submit(jobs(1))
    assert engine.begun.wait(LONG)
    closing = threading.Thread(target=pool.close)
    closing.start()
    with pytest.raises(CancelledError):  # now it is being closed
        waiting.result(LONG)
    engine.go_on.set()
    closing.join(LONG)
    with pytest.raises(StoppedError):
        running.result(LONG)
    assert len(engine.calls) == 2


def test_a_candidate_that_was_beaten_stays_as_a_rival():
    engine = rule(lambda r: "New block made" if r.suppress else "New bloc made")
    (ranked,) = climb([NEW_BLOCK], engine, align=[False])
    assert (ranked.chosen.text, ranked.rivals) == ("New block made", ["New bloc made"])


def test_no_pieces_give_no_candidates():
    assert climb([], FakeEngine(), align=[]) == []
