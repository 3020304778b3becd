"""Which of two terms wins."""

from __future__ import annotations

from translator.terms import Term
from translator.terms.merge import Conflict, effective, merge, overridden, same_word

COIN = Term("سکہ", "coin", ("سکا",))


def test_new_terms_are_added():
    assert merge([COIN], [Term("بلاک", "block")]).added == (Term("بلاک", "block"),)


def test_the_same_source_and_target_is_counted():
    merged = merge([COIN], [Term("سکہ", "coin", note="x"), Term("سکا", "coin")])

    assert (merged.added, merged.same, merged.conflicts) == ((), 2, ())


def test_another_target_is_a_conflict_that_the_first_wins():
    merged = merge([COIN], [Term("سکہ", "token")])

    assert (merged.added, merged.same) == ((), 0)
    assert merged.conflicts == (Conflict("سکہ", kept="coin", refused="token"),)


def test_a_variant_that_is_taken_is_left_out_and_reported():
    merged = merge([COIN], [Term("ٹوکن", "token", ("سکا", "ٹوکین"))])

    assert merged.added == (Term("ٹوکن", "token", ("ٹوکین",)),)
    assert merged.conflicts == (Conflict("سکا", kept="coin", refused="token"),)


def test_a_variant_that_is_taken_with_the_same_target_is_no_conflict():
    merged = merge([COIN], [Term("کوائن", "coin", ("سکا",))])

    assert merged.added == (Term("کوائن", "coin"),)
    assert merged.conflicts == ()


def test_new_terms_that_contradict_each_other_are_a_conflict():
    merged = merge([], [COIN, Term("سکا", "token"), COIN])

    assert merged.added == (COIN,)
    assert merged.same == 1
    assert merged.conflicts == (Conflict("سکا", kept="coin", refused="token"),)


def test_homographs_of_different_contexts_do_not_compete():
    lead = Term("سکہ", "lead", context=("دھات",))

    assert merge([COIN], [lead]).added == (lead,)
    assert same_word(COIN, lead) == ""
    assert effective([COIN, lead]) == (COIN, lead)


def test_context_words_may_come_in_any_order():
    one, other = (Term("سکہ", "lead", context=c) for c in (("a", "b"), ("b", "a")))

    assert same_word(one, other) == "سکہ"


def test_a_later_term_takes_over_its_spellings_only():
    later = Term("سکہ", "token")

    assert effective([COIN, later]) == (Term("سکا", "coin"), later)


def test_a_term_without_a_spelling_left_is_gone():
    later = Term("سکا", "token", ("سکہ",))

    assert effective([COIN, later]) == (later,)


def test_terms_that_lose_a_spelling_are_named():
    assert overridden(Term("سکا", "token"), [COIN, Term("بلاک", "block")]) == (COIN,)
