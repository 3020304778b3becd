"""The steps by which a piece gets its translation."""

from __future__ import annotations

from collections.abc import Callable

from tests.drafting.build import BLOCK, COIN, KOREA, piece
from translator.drafting.candidates import Candidate
from translator.drafting.ladder import climb
from translator.drafting.pieces import Piece
from translator.engine import FakeEngine, Hypothesis, Request
from translator.terms import Stage, Term

NEW_BLOCK = piece("نیا بلاک بنا۔", BLOCK)  # reaches the engine as نیا block بنا۔


def rule(answer: Callable[[Request], str]) -> FakeEngine:
    """Return an engine that gives one answer, aligned word by word."""

    def told(request: Request) -> list[Hypothesis]:
        text = answer(request)
        places = tuple(range(len(text.split()))) if request.align else None
        return [Hypothesis(text, -0.5, places)]

    return FakeEngine(rule=told)


def climbed(engine: FakeEngine, *found: Piece, align: bool = False) -> list[Candidate]:
    return [ranked.chosen for ranked in climb(found, engine, align=[align] * len(found))]


def test_nothing_more_is_asked_when_nothing_is_wrong():
    engine = FakeEngine()
    (chosen,) = climbed(engine, NEW_BLOCK)
    assert (chosen.text, chosen.stage) == ("x block x", Stage.ANNOTATED)
    assert len(engine.calls) == 1


def test_all_pieces_go_to_the_engine_together():
    engine = FakeEngine()
    climbed(engine, NEW_BLOCK, piece("ایک سکہ", COIN), piece("کل"))
    assert [r.text for r in engine.calls[0]] == ["نیا block بنا۔", "ایک coin", "کل"]
    assert len(engine.calls) == 1


def test_another_hypothesis_is_taken_when_it_has_the_term():
    engine = FakeEngine(
        answers={"نیا block بنا۔": ["A bloc.", "A unit.", "A block.", "One block."]}
    )
    (ranked,) = climb([NEW_BLOCK], engine, align=[False])
    assert (ranked.chosen.text, ranked.chosen.stage) == ("A block.", Stage.N_BEST)
    assert ranked.rivals == ["A bloc.", "A unit.", "One block."]
    assert len(engine.calls) == 1


def test_a_loop_is_translated_again_with_a_penalty():
    engine = rule(lambda r: "no no no" if r.repetition_penalty == 1.0 else "no")
    (chosen,) = climbed(engine, piece("نہیں"))
    assert (chosen.text, chosen.faults.loop) == ("no", 0)
    assert [call[0].repetition_penalty for call in engine.calls] == [1.0, 1.1]


def test_a_loop_that_stays_gets_a_higher_penalty():
    engine = rule(lambda r: "no no no" if r.repetition_penalty < 1.2 else "no")
    assert climbed(engine, piece("نہیں"))[0].text == "no"
    assert [call[0].repetition_penalty for call in engine.calls] == [1.0, 1.1, 1.2]


def test_only_what_loops_is_translated_again():
    engine = rule(lambda r: "no no no" if r.text == "نہیں" and r.repetition_penalty == 1 else "yes")
    climbed(engine, piece("ہاں"), piece("نہیں"))
    assert [r.text for r in engine.calls[1]] == ["نہیں"]


def test_a_loop_that_never_ends_is_kept_and_shows():
    (chosen,) = climbed(rule(lambda _: "no no no"), piece("نہیں"))
    assert chosen.faults.loop


def test_the_word_in_place_of_a_missed_term_is_banned():
    engine = rule(lambda r: "New block made" if r.suppress else "New bloc made")
    (chosen,) = climbed(engine, NEW_BLOCK)
    assert (chosen.text, chosen.stage) == ("New block made", Stage.SUPPRESSED)
    assert engine.calls[0] == [Request("نیا block بنا۔", align=True)]
    assert engine.calls[1] == [Request("نیا block بنا۔", suppress=("bloc",))]
    assert len(engine.calls) == 2


def test_the_words_in_place_of_a_missed_plural_are_banned_too():
    engine = rule(lambda r: "Old coins fell" if r.suppress else "Old pennies fell")
    (chosen,) = climbed(engine, piece("پرانے سکوں گرے", COIN))
    assert (chosen.text, chosen.stage) == ("Old coins fell", Stage.SUPPRESSED)
    assert engine.calls[1][0].suppress == ("pennies",)


def test_a_forbidden_rendering_is_banned_even_beside_the_target():
    engine = rule(lambda r: "The coin" if r.suppress else "The coin or sikka")
    (chosen,) = climbed(engine, piece("سکہ", COIN))
    assert chosen.text == "The coin"
    assert engine.calls[-1][0].suppress == ("sikka",)


def test_a_common_word_is_never_banned():
    engine = rule(lambda r: "It the was" if not r.suppress else "New block made")
    climbed(engine, NEW_BLOCK)
    assert [r.suppress for call in engine.calls for r in call if r.suppress] == []


def test_the_rendering_of_another_term_is_never_banned():
    engine = rule(lambda _: "coin bought bloc")
    climbed(engine, piece("بلاک نے سکہ", BLOCK, COIN))
    banned = [r.suppress for call in engine.calls for r in call if r.suppress]
    assert banned == []


def test_a_word_of_the_target_itself_is_never_banned():
    engine = rule(lambda r: "North Korea fired" if r.suppress else "Northerly Korea fired")
    (chosen,) = climbed(engine, piece("شمالی کوریا نے", KOREA))
    assert chosen.text == "North Korea fired"
    assert engine.calls[1][0].suppress == ("Northerly",)


def test_four_words_are_banned_at_most():
    term = Term("بلاک", "one two three four five six")
    engine = rule(lambda _: "alpha beta gamma delta epsilon zeta")
    climbed(engine, piece("بلاک", term))
    banned = [r.suppress for call in engine.calls for r in call if r.suppress]
    assert banned == [("alpha", "beta", "delta", "epsilon")]


def test_an_answer_that_is_no_better_is_not_taken():
    engine = rule(lambda r: "New unit made" if r.suppress else "New bloc made")
    assert climbed(engine, NEW_BLOCK)[0].text == "New bloc made"


def test_an_answer_with_a_graver_fault_is_not_taken():
    engine = rule(lambda r: "block so so so" if r.suppress else "New bloc made")
    assert climbed(engine, NEW_BLOCK)[0].text == "New bloc made"
