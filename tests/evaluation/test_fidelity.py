"""What counts as come through: figures, terms, the script, an end."""

from __future__ import annotations

import pytest

from tests.evaluation.newsroom import BANK, COIN, job
from translator.draft import Draft
from translator.evaluation.fidelity import fidelity_of, share, verified
from translator.terms import Glossary, Stage, Status, Term

PRICE = "بٹ کوائن کی قیمت 5 فیصد گر گئی۔"
TWICE = "بٹ کوائن گرا اور بٹ کوائن بڑھا، مرکزی بینک خاموش رہا۔"


def looked_at(source, text, glossary=None):
    planned = job(source, glossary) if glossary else job(source)
    return fidelity_of(planned, Draft(text, outcomes=verified(planned, text)))


def test_terms_are_verified_in_any_text():
    coin, bank = verified(job(TWICE), "BTC fell and Bitcoin rose.")
    assert (coin.target, coin.status, coin.expected, coin.found) == (COIN.target, Status.MET, 2, 2)
    assert (bank.target, bank.status, bank.stage) == (BANK.target, Status.MISSED, Stage.NONE)
    assert bank.surface == BANK.source


def test_a_variant_counts_as_met():
    found = looked_at(TWICE, "BTC fell and BTC rose while the reserve stood by.")
    assert (found.terms, found.terms_met) == (3, 2)
    assert found.findings == ("term",)


@pytest.mark.parametrize(
    ("text", "met"),
    [("BTC fell and Bitcoin rose.", 2), ("Bitcoin fell and rose.", 1), ("BTC, BTC, Bitcoin.", 2)],
)
def test_every_place_of_a_term_counts_but_none_twice(text, met):
    found = looked_at(TWICE, text)
    assert (found.terms, found.terms_met) == (3, met)


@pytest.mark.parametrize(
    ("text", "agrees", "findings"),
    [
        ("Bitcoin fell by 5 percent.", True, ()),
        ("Bitcoin fell by five percent.", True, ()),
        ("Bitcoin fell by 6 percent.", False, ("number",)),
        ("Bitcoin fell.", False, ("number",)),
        ("", False, ("number", "term")),
    ],
)
def test_a_figure_must_have_its_value(text, agrees, findings):
    found = looked_at(PRICE, text)
    assert (found.has_figures, found.figures_agree) == (True, agrees)
    assert found.findings == findings


def test_a_figure_that_only_the_translation_has_is_found_but_makes_none_of_the_source():
    found = looked_at("بازار بند ہے۔", "The market is closed for 3 days.")
    assert (found.has_figures, found.figures_agree) == (False, False)
    assert found.findings == ("number",)


def test_a_figure_with_another_unit_is_one_of_the_source():
    found = looked_at("قیمت 5 فیصد گری۔", "The price fell by $5.")
    assert (found.has_figures, found.figures_agree) == (True, False)


def test_urdu_that_is_left_is_found():
    assert looked_at("بازار بند ہے۔", "The بازار is closed.").findings == ("leftover",)


def test_a_term_that_stays_in_urdu_is_not_left_over():
    kept = Glossary((Term("بازار", "بازار"),))
    assert looked_at("بازار بند ہے۔", "The بازار is closed.", kept).findings == ()


def test_a_loop_is_found():
    text = "The market is closed is closed is closed."
    assert looked_at("بازار بند ہے۔", text).findings == ("loop",)


def test_a_share_of_nothing_is_none():
    assert share([(0, 0), (False, False)]) is None


def test_a_share_counts_things_not_sentences():
    assert share([(3, 1), (1, 1)]) == 0.5
    assert share([(True, False), (True, True), (False, False)]) == 0.5
