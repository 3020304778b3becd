"""Terms that return in a document."""

from __future__ import annotations

import pytest

from translator.evaluation.terminology.accuracy import Outcome
from translator.evaluation.terminology.consistency import Consistency, consistency
from translator.terms import Status


def outcome(target, rendering, document="a", surface="u"):
    status = Status.MET if rendering == target else Status.MISSED
    return Outcome(1, document, surface, target, status, rendering)


def test_one_of_two_repeated_terms_is_always_the_same():
    found = consistency([
        outcome("coin", "coin"), outcome("coin", "coin"),
        outcome("key", "key"), outcome("key", "lock"),
        outcome("bank", "bank"),  # stands there once: not repeated
    ])  # fmt: skip
    assert found == Consistency(repeated=2, same=1)
    assert found.share == pytest.approx(1 / 2)


def test_a_term_is_counted_in_each_document_on_its_own():
    found = consistency([outcome("coin", "coin", "a"), outcome("coin", "cash", "b")])
    assert found == Consistency(repeated=0, same=0)
    assert found.share is None


def test_the_same_wrong_words_are_consistent_in_any_case():
    assert consistency([outcome("coin", "Cash"), outcome("coin", "cash")]).same == 1


def test_nothing_twice_is_not_consistent():
    assert consistency([outcome("coin", ""), outcome("coin", "")]).same == 0


def test_two_spellings_of_a_term_are_one_term():
    found = consistency(
        [outcome("coin", "coin", surface="u"), outcome("coin", "coin", surface="v")]
    )
    assert found == Consistency(repeated=1, same=1)
