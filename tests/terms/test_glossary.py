"""Finding terms in normalised text."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.cases import FIXTURES, Case, load_cases
from translator.terms import Glossary, Term, load_glossary
from translator.urdu import normalise
from translator.urdu.inflection import Number

SMALL = FIXTURES / "terms" / "small.csv"
COIN = Term("سکہ", "coin")


def surfaces(text: str, *terms: Term) -> list[str]:
    return [match.surface for match in Glossary(terms).match(text)]


@pytest.mark.parametrize("case", load_cases("terms/matching"), ids=lambda case: case.name)
def test_terms_are_found_in_a_sentence(case: Case):
    text = normalise(case.text)
    found = load_glossary([SMALL]).match(text)
    shown = [f"{match.surface} | {match.term.target}" for match in found]
    assert tuple(shown or ["nothing"]) == case.expected
    assert [text[match.start : match.end] for match in found] == [m.surface for m in found]


def test_of_two_equally_long_overlapping_terms_the_earlier_wins():
    first, second = Term("نیا گھر", "new house"), Term("گھر بڑا", "big house")
    assert surfaces("نیا گھر بڑا", second, first) == ["نیا گھر"]


def test_the_longer_of_two_overlapping_terms_wins_even_if_it_begins_later():
    first, second = Term("قومی بینک", "national bank"), Term("بینک ملازم", "bank clerk")
    assert surfaces("قومی بینک ملازم", first, second) == ["بینک ملازم"]


def test_matches_never_overlap():
    text = "ڈیجیٹل کرنسی کرنسی شمالی کوریا کوریا"
    found = load_glossary([SMALL]).match(text)
    assert len(found) == 4
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("surface", "number"),
    [("سکہ", Number.SINGULAR), ("سکے", Number.UNKNOWN), ("سکوں", Number.PLURAL)],
)
def test_an_ending_shows_the_number(surface, number):
    (match,) = Glossary((COIN,)).match(f"یہ {surface} ہیں")
    assert (match.surface, match.number) == (surface, number)


def test_a_listed_spelling_wins_over_one_made_by_rule():
    listed = Term("سکے", "small change")
    for terms in ((COIN, listed), (listed, COIN)):
        assert [m.term for m in Glossary(terms).match("چند سکے")] == [listed]


def test_the_later_of_two_terms_with_one_spelling_wins():
    later = replace(COIN, target="piece")
    assert [m.term.target for m in Glossary((COIN, later)).match("ایک سکہ")] == ["piece"]


def test_the_later_file_wins(tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("source,target\nسکہ,piece\n", encoding="utf-8")
    text = "ایک سکہ ایک بلاک"
    targets = [m.term.target for m in load_glossary([SMALL, own]).match(text)]
    assert targets == ["piece", "block"]
    assert [m.term.target for m in load_glossary([own, SMALL]).match(text)] == ["coin", "block"]


def test_a_later_file_wins_in_inflected_forms_too(tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("source,target\nسکہ,piece\n", encoding="utf-8")
    (match,) = load_glossary([SMALL, own]).match("پرانے سکوں")
    assert match.term.target == "piece"


def test_an_empty_glossary_finds_nothing():
    empty = load_glossary([])
    assert empty.match("شمالی کوریا") == []
    assert (empty.name, empty.signature, empty.terms) == ("none", "none", ())


def test_an_empty_text_holds_no_terms():
    assert Glossary((COIN,)).match("") == []


def test_a_glossary_is_named_after_its_files(tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("source,target\n", encoding="utf-8")
    assert load_glossary([SMALL, own]).name == "small, own"


def test_the_signature_changes_with_any_part_of_any_term():
    changed = [
        replace(COIN, source="سکّہ"),
        replace(COIN, target="token"),
        replace(COIN, variants=("کوائن",)),
        replace(COIN, forms=("piece",)),
        replace(COIN, forbidden=("sikka",)),
    ]
    signatures = {Glossary((term,)).signature for term in [COIN, *changed]}
    assert len(signatures) == 6
    assert all(len(signature) == 8 for signature in signatures)


def test_equal_terms_have_equal_signatures():
    assert Glossary((COIN,), "a").signature == Glossary((replace(COIN),), "b").signature


def test_a_capital_in_the_target_makes_a_name():
    assert Term("چین", "China").is_name
    assert Term("ایٹمی", "iPhone").is_name
    assert not COIN.is_name
