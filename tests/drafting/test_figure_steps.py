"""The steps of the ladder for figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.drafting.build import piece
from translator.draft import Repair
from translator.drafting.candidates import Candidate
from translator.drafting.ladder import climb
from translator.engine import FakeEngine, Hypothesis, Request
from translator.terms import Term

CRORE = "حکومت نے 5 کروڑ روپے دیے"


def engine(answer: Callable[[Request], str]) -> FakeEngine:
    """Return an engine that gives one answer without an alignment."""
    return FakeEngine(rule=lambda request: [Hypothesis(answer(request), -0.5)])


def mended(told: FakeEngine, text: str, *terms: Term, repair: bool = True) -> Candidate:
    """Return the chosen translation of a sentence."""
    (ranked,) = climb([piece(text, *terms)], told, align=[False], repair_figures=repair)
    return ranked.chosen


def test_a_right_figure_costs_nothing_more():
    told = engine(lambda _: "The government gave 50 million rupees")
    assert mended(told, CRORE).repairs == ()
    assert len(told.calls) == 1


def test_another_hypothesis_with_the_right_figure_is_taken_as_it_is():
    answers = {CRORE: ["It gave 5 billion rupees", "It gave Rs50 million"]}
    chosen = mended(FakeEngine(answers), CRORE)
    assert (chosen.text, chosen.repairs) == ("It gave Rs50 million", ())


def test_a_wrong_figure_is_put_right_in_its_place():
    told = engine(lambda _: "The government gave 5 billion rupees")
    chosen = mended(told, CRORE)
    assert chosen.text == "The government gave 50 million rupees"
    assert chosen.repairs == (Repair("5 کروڑ روپے", "5 billion rupees", "50 million rupees"),)
    assert len(told.calls) == 1


def test_a_missing_figure_goes_into_the_source_in_english():
    told = engine(lambda r: "It gave 50 million rupees" if "50 million" in r.text else "It gave")
    chosen = mended(told, CRORE)
    assert chosen.text == "It gave 50 million rupees"
    assert chosen.repairs == (Repair("5 کروڑ روپے", "", "50 million rupees"),)
    assert [call[0].text for call in told.calls] == [CRORE, "حکومت نے 50 million rupees دیے"]


def test_what_is_lost_even_so_is_hidden_behind_a_small_number():
    def answer(request: Request) -> str:
        hidden = [w for w in request.text.split() if w.startswith("$")]
        return f"It gave {hidden[0][1:]} dollars" if hidden else "It gave"

    chosen = mended(engine(answer), CRORE)
    assert chosen.text == "It gave 50 million rupees"
    assert chosen.repairs == (Repair("5 کروڑ روپے", "", "50 million rupees"),)


@pytest.mark.parametrize("kind", ["7 لوگ", "7% لوگ", "$7 ملین", "7ویں بار"])
def test_every_kind_of_placeholder_is_put_back(kind):
    def hides(request: Request) -> str:
        first = request.text.split()[0]
        own = {"7", "7%", "$7", "7ویں", "$7 million", "seven", "seventh"}
        return "Gone" if first in own else f"It was {first.replace('ویں', 'th')} then"

    chosen = mended(engine(hides), kind)
    assert chosen.faults.figures == 0
    assert len(chosen.repairs) == 1


def test_the_words_of_an_added_figure_are_banned():
    told = engine(lambda r: "They came along" if "seven" in r.suppress else "All seven came")
    assert mended(told, "لوگ ساتھ آئے").text == "They came along"


def test_a_dropped_clause_is_translated_by_itself():
    text = "صدر نے کہا کہ بجٹ منظور ہو گیا ہے، اور 45 لوگ وہاں موجود تھے"

    def answer(request: Request) -> str:
        if "صدر" in request.text:
            return "The president spoke."
        return "45 people were there." if "45" in request.text else "The budget passed."

    chosen = mended(engine(answer), text)
    assert chosen.text == "The president spoke the budget passed, 45 people were there."
    assert chosen.repairs == (Repair("45", "", "45"),)


def test_without_a_missing_figure_nothing_is_translated_clause_by_clause():
    told = engine(lambda _: "Nobody came, and seven went")
    mended(told, "صدر نے کہا کہ بجٹ منظور ہو گیا ہے، اور لوگ وہاں موجود تھے")
    assert {call[0].text for call in told.calls} == {told.calls[0][0].text}


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        ("5 کروڑ روپے", "It took 5 crore rupees.", "It took 50 million rupees."),
        ("2,78,300 روپے", "A 2,78,300 rupees fee", "A 278,300 rupees fee"),
        ("80 لاکھ لوگ", "A 80 lakh crowd", "An 8 million crowd"),
        ("278,300 روپے", "It took 278,300 rupees.", "It took 278,300 rupees."),
    ],
)
def test_lakh_and_crore_are_written_as_other_papers_do(text, said, expected):
    chosen = mended(engine(lambda _: said), text)
    assert (chosen.text, chosen.repairs) == (expected, ())


def test_what_cannot_be_mended_stays_and_is_counted():
    chosen = mended(engine(lambda _: "It gave"), CRORE)
    assert (chosen.text, chosen.faults.figures, chosen.repairs) == ("It gave", 1, ())


def test_nothing_is_mended_when_that_is_switched_off():
    told = engine(lambda _: "It gave 5 billion rupees")
    assert mended(told, CRORE, repair=False).text == "It gave 5 billion rupees"
    assert len(told.calls) == 1


def test_a_figure_is_not_mended_at_the_price_of_a_loop():
    def answer(request: Request) -> str:
        return "It gave it gave it gave 50 million rupees" if "50" in request.text else "It gave"

    assert mended(engine(answer), CRORE).text == "It gave"


def test_a_term_within_a_figure_goes_with_it():
    told = engine(lambda r: "It gave 50 million rupees" if "50 million" in r.text else "It gave")
    mended(told, CRORE, Term("روپے", "rupees"))
    assert told.calls[1][0].text == "حکومت نے 50 million rupees دیے"
