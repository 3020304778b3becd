"""The glossary that is made from CLDR."""

from __future__ import annotations

import pytest

from translator.terms import load_terms
from translator.terms.cldr import EXCLUDED, SKIPPED, cldr_path, cldr_terms
from translator.terms.load import COLUMNS
from translator.terms.term import Term
from translator.terms.write import terms_to_csv
from translator.urdu import normalise

TERMS = {term.source: term for term in cldr_terms()}


def test_the_file_that_comes_with_the_tool_is_what_babel_gives():
    committed = load_terms(cldr_path())
    made = set(TERMS.values())
    # CLDR moves a little with every release of Babel.
    assert sum(term in made for term in committed) >= 0.95 * len(committed)
    assert len(committed) >= 0.95 * len(made)


def test_the_file_has_all_columns_and_is_in_order():
    header, *lines = cldr_path().read_text(encoding="utf-8").splitlines()
    assert header == ",".join(COLUMNS)
    sources = [line.split(",")[0] for line in lines]
    assert sources == sorted(sources)


def test_written_anew_the_file_stays_as_it_is():
    assert terms_to_csv(load_terms(cldr_path())) == cldr_path().read_text(encoding="utf-8")


def test_no_excluded_name_slips_in():
    committed = load_terms(cldr_path())
    spellings = {s for term in (*committed, *TERMS.values()) for s in term.spellings}
    assert not spellings & set(EXCLUDED)


@pytest.mark.parametrize("word", ["شام", "مالی", "چینی", "چلی", "چیک", "فون", "گا", "ہوائی"])
def test_everyday_words_are_excluded(word):
    assert word in EXCLUDED
    assert word not in TERMS


def test_every_exclusion_is_spelled_as_in_the_glossary_and_has_a_reason():
    assert [name for name in EXCLUDED if normalise(name) != name] == []
    assert all(len(reason) > 10 for reason in (*EXCLUDED.values(), *SKIPPED.values()))


def test_no_spelling_stands_twice():
    spellings = [s for term in TERMS.values() for s in term.spellings]
    assert len(set(spellings)) == len(spellings)


@pytest.mark.parametrize(
    ("source", "target", "forms", "domain"),
    [
        ("الجیریا", "Algeria", {"Algerian"}, "territory"),
        ("ریاست ہائے متحدہ امریکہ", "United States", {"US", "American"}, "territory"),
        ("جنوبی ایشیا", "South Asia", {"southern Asia", "South Asian"}, "territory"),
        ("پاکستانی روپیہ", "Pakistani rupee", {"PKR"}, "currency"),
        ("میکسیکی پیسو", "Mexican peso", {"MXN"}, "currency"),
        ("گویانیز ڈالر", "Guyanese dollar", {"GYD"}, "currency"),
        ("پاکستانی", "Pakistani", {"Pakistan"}, "nationality"),
        ("فرانسیسی", "French", {"France"}, "nationality"),
        ("ڈچ", "Dutch", {"Netherlands"}, "nationality"),
        ("سوئس", "Swiss", {"Switzerland"}, "nationality"),
        ("لاطینی امریکی", "Latin American", {"Latin America"}, "nationality"),
        ("فارسی", "Persian", {"Farsi"}, "language"),
    ],
)
def test_a_name_has_its_rendering_forms_and_domain(source, target, forms, domain):
    term = TERMS[source]
    assert (term.target, term.domain, term.reference) == (target, domain, "CLDR")
    assert forms <= set(term.forms)


def test_a_country_is_no_nationality():
    countries = {t.target for t in TERMS.values() if t.domain == "territory"}
    named = {t.target for t in TERMS.values() if t.domain == "nationality"}
    assert countries & named == set()


def test_borrowed_country_names_are_no_adjectives():
    for name in ("گنی", "جبوتی", "برموڈا", "ارجنٹائن", "نیو تائیوان", "سویڈن"):
        assert TERMS.get(name, Term("", "")).domain != "nationality"


def test_press_spellings_find_the_country():
    assert "سپین" in TERMS["ہسپانیہ"].variants
    assert "برطانیہ" in TERMS["سلطنت متحدہ"].variants
