from __future__ import annotations

import pytest

from translator.terms import Term
from translator.terms.find import find_terms

COIN = Term("سکہ", "coin", ("کوائن",), ("piece",), ("sikka",), origin="crypto")
STABLE = Term("اسٹیبل کوائن", "stablecoin", origin="crypto")
BASE = Term("کوائن بیس", "Coinbase", origin="names")
TERMS = [STABLE, BASE, COIN]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("coin", [("coin", "exact"), ("Coinbase", "prefix"), ("stablecoin", "contains")]),
        ("COIN", [("coin", "exact"), ("Coinbase", "prefix"), ("stablecoin", "contains")]),
        ("کوائن", [("coin", "exact"), ("Coinbase", "prefix"), ("stablecoin", "contains")]),
        ("كوائن", [("coin", "exact"), ("Coinbase", "prefix"), ("stablecoin", "contains")]),
        (" piece ", [("coin", "exact")]),
        ("بیس", [("Coinbase", "contains")]),
        ("sikka", []),
        ("", []),
        ("\u0640", []),
    ],
)
def test_the_closest_terms_come_first(word, expected):
    found = find_terms(TERMS, word)
    assert [(f.term.target, f.closeness.value) for f in found] == expected


def test_the_value_that_matches_best_is_told():
    (found, *_) = find_terms([Term("سکہ", "gold coin", forms=("coin",))], "coin")
    assert (found.value, found.closeness) == ("coin", "exact")


def test_the_winner_of_a_spelling_of_several_files_is_marked():
    own = Term("سکہ", "token", origin="own")
    shipped, mine = find_terms([COIN, own], "سکہ")
    assert [(s.spelling, s.winner.target, s.wins) for s in shipped.shared] == [
        ("سکہ", "token", False)
    ]
    assert [(s.spelling, s.winner.target, s.wins) for s in mine.shared] == [("سکہ", "token", True)]


def test_a_higher_layer_is_the_winner():
    own = Term("سکہ", "token", origin="own")
    first, second = find_terms([own, COIN], "سکہ", (1, 0))
    assert [s.wins for s in first.shared] == [True]
    assert [s.wins for s in second.shared] == [False]


def test_a_spelling_of_one_file_has_no_winner():
    assert [f.shared for f in find_terms(TERMS, "coin")] == [(), (), ()]
