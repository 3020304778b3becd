"""The random words of the control."""

from __future__ import annotations

import random

import pytest

from tests.evaluation.terminology.build import TINY, word_by_word
from translator.engine import FakeEngine, Hypothesis
from translator.evaluation.terminology import ExpectedTerm, TestSentence, load_testset
from translator.evaluation.terminology.control import (
    control_glossary,
    control_sentences,
    random_terms,
)

ALIGNED = Hypothesis("The bank sold old coins.", alignment=(0, 0, 3, 1, 2))
TERM = ExpectedTerm("کرنسی", "cash")


def picked(source, reference, hypothesis, *terms):
    sentence = TestSentence(1, "a", source, reference, terms or (TERM,) * 9)
    return set(random_terms(sentence, hypothesis, random.Random(1)))  # noqa: S311 - a fixed choice


def test_content_words_of_the_reference_may_be_picked():
    found = picked("بینک پرانے زیور بیچے", "The bank has sold its old coins.", ALIGNED)
    assert found == {
        ExpectedTerm("بینک", "bank"),
        ExpectedTerm("پرانے", "old"),
        ExpectedTerm("زیور", "coins"),
        ExpectedTerm("بیچے", "sold"),
    }


def test_what_the_reference_lacks_is_not_picked():
    found = picked("بینک پرانے زیور بیچے", "A bank bought coins.", ALIGNED)
    assert {term.target for term in found} == {"bank", "coins"}


def test_words_of_terms_are_not_picked():
    term = ExpectedTerm("پرانے زیور", "gold")
    found = picked("بینک پرانے زیور بیچے", "The bank sold old coins.", ALIGNED, *[term] * 9)
    assert {term.target for term in found} == {"bank", "sold"}


def test_words_of_targets_are_not_picked():
    term = ExpectedTerm("قدیم", "old money")
    found = picked("بینک پرانے زیور بیچے", "The bank sold old coins.", ALIGNED, *[term] * 9)
    assert "old" not in {term.target for term in found}


@pytest.mark.parametrize("source", ["سکہ سکہ", "کی نے", "12 ABC"])
def test_repeated_words_function_words_and_foreign_ones_are_not_picked(source):
    hypothesis = Hypothesis("coins sold", alignment=(0, 1))
    assert picked(source, "coins sold", hypothesis) == set()


def test_a_word_with_two_english_ones_is_not_picked():
    hypothesis = Hypothesis("gold coins", alignment=(0, 0))
    assert picked("اشرفیاں", "gold coins", hypothesis) == set()


def test_signs_are_not_part_of_a_pair():
    hypothesis = Hypothesis('"Coins," sold.', alignment=(0, 1))
    found = picked("زیور، بیچے۔", "She sold coins.", hypothesis)
    assert found == {ExpectedTerm("زیور", "coins"), ExpectedTerm("بیچے", "sold")}


def test_without_an_alignment_nothing_is_picked():
    assert picked("بینک", "bank", Hypothesis("bank")) == set()


def test_as_many_are_picked_as_there_are_terms():
    found = picked("بینک پرانے زیور بیچے", "The bank sold old coins.", ALIGNED, TERM, TERM)
    assert len(found) == 2


def test_the_same_seed_picks_the_same_words():
    sentences = load_testset(TINY) * 5
    first, again, other = (
        control_sentences(sentences, FakeEngine(rule=word_by_word), seed) for seed in (1, 1, 2)
    )
    assert first == again
    assert first != other


def test_the_pairs_of_a_sentence_are_its_glossary():
    sentence = TestSentence(1, "a", "بینک", "bank", (ExpectedTerm("بینک", "bank"),))
    (term,) = control_glossary(sentence).terms
    assert (term.source, term.target, term.origin) == ("بینک", "bank", "control")
