"""Regular English inflection."""

from __future__ import annotations

import pytest

from tests.cases import Case, load_cases
from translator.terms import form_pattern, plural
from translator.terms.english import fix_article


@pytest.mark.parametrize("case", load_cases("terms/plural"), ids=lambda case: case.name)
def test_the_plural_is_regular(case: Case):
    assert (plural(case.text),) == case.expected


@pytest.mark.parametrize("case", load_cases("terms/forms"), ids=lambda case: case.name)
def test_a_phrase_is_found_in_its_regular_forms_and_no_others(case: Case):
    for line in case.expected:
        wanted, text = line.split(": ", 1)
        assert wanted in {"in", "not in"}
        assert bool(form_pattern(case.text).search(text)) is (wanted == "in"), line


def test_the_whole_of_a_possessive_is_taken():
    assert form_pattern("coin").sub("_", "the coins' and the coin’s") == "the _ and the _"


def test_a_phrase_is_found_as_often_as_it_stands_there():
    assert len(form_pattern("private key").findall("A private key is a Private-Key.")) == 2


@pytest.mark.parametrize(
    ("phrase", "article"),
    [
        ("8 percent cut", "an"),
        ("80-year-old", "an"),
        ("$80 million deal", "an"),
        ("800,000-rupee fine", "an"),
        ("8.5 percent rise", "an"),
        ("11th hour", "an"),
        ("11,000-seat stadium", "an"),
        ("18-month term", "an"),
        ("18,000-tonne ship", "an"),
        ("5 percent cut", "a"),
        ("1.8 percent rise", "a"),
        ("110-metre race", "a"),
        ("180-degree turn", "a"),
        ("1,100-page report", "a"),
        ("$1.8 billion loan", "a"),
        ("exchange", "an"),
        ("hour", "an"),
        ("university", "a"),
        ("FBI agent", "an"),
        ("US dollar", "a"),
    ],
)
def test_the_article_is_that_of_the_sound(phrase, article):
    for wrong in ("a", "an"):
        assert fix_article(f"It was {wrong} {phrase}.", phrase) == f"It was {article} {phrase}."
    assert fix_article(f"A {phrase}", phrase) == f"{article.capitalize()} {phrase}"
