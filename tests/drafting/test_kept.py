"""Terms that are not translated, and terms that the writer gives in Latin letters."""

from __future__ import annotations

from tests.drafting.build import faults, piece, segment
from translator.checks import run_checks
from translator.drafting import draft_jobs, plan_job
from translator.engine import FakeEngine
from translator.terms import Glossary, Status, Term

GHAZAL = Term("غزل", "غزل")
FUND = Term("عالمی مالیاتی فنڈ", "International Monetary Fund", variants=("IMF",), forms=("IMF",))
TICKER = Term("XRP", "XRP")


def draft(text: str, *terms: Term):
    job = plan_job(segment(text), Glossary(terms), "fake")
    return draft_jobs([job], FakeEngine())[0]


def test_a_term_that_stays_in_urdu_is_hidden_from_the_engine_and_put_back():
    made = draft("یہ غزل سنو", GHAZAL)
    assert made.text == "X غزل x"
    assert [o.status for o in made.outcomes] == [Status.MET]


def test_a_term_that_stays_in_urdu_is_no_leftover():
    text = "یہ غزل سنو"
    assert run_checks([(segment(text), draft(text, GHAZAL))]) == [()]
    assert faults(piece(text, GHAZAL), "XRP sang")[2] == 0


def test_other_urdu_beside_it_is_a_leftover():
    assert faults(piece("یہ غزل سنو", GHAZAL), "XRP سنو")[2] == 1


def test_a_latin_name_of_its_own_comes_through():
    made = draft("نرخ XRP کا", TICKER)
    assert made.text == "X XRP x"
    assert [o.status for o in made.outcomes] == [Status.MET]


def test_an_abbreviation_in_brackets_stays_one():
    shown = piece("عالمی مالیاتی فنڈ (IMF) نے", FUND).render()
    assert shown.text == "International Monetary Fund (IMF) نے"


def test_an_abbreviation_alone_stays_one():
    assert piece("کہ IMF نے", FUND).render().text == "کہ IMF نے"
