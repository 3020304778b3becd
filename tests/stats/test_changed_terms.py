"""Glossary terms that people took out or put in."""

from __future__ import annotations

from tests.stats.build import APPROVED, approve, outcome, piece
from translator.stats.changed_terms import ChangedTerm, changed_terms
from translator.suggest import Rendering

DAM = outcome("بند", "water barrage", forms=("weir",))
LEFT = ("the water barrage burst", "the water barrages hold")


def of(machine, text, *outcomes):
    history = () if text != machine else (approve(text),)
    return piece(text, *history, machine=machine, outcomes=outcomes or (DAM,), state=APPROVED)


def test_a_term_that_people_take_out_is_told_with_what_they_write():
    (row,) = changed_terms(
        [
            of("the water barrage burst", "the dam burst"),
            of("a water barrage is dear", "a dam is dear"),
            of("the water barrage burst", "the dike burst"),
            of(LEFT[0], LEFT[0]),
            of(LEFT[1], LEFT[1]),
        ]
    )
    assert row == ChangedTerm(
        surface="بند",
        target="water barrage",
        held=5,
        taken_out=3,
        put_in=0,
        instead=(Rendering("dam", 2), Rendering("dike", 1)),
    )


def test_a_part_that_was_replaced_is_told_with_the_whole_term():
    (row,) = changed_terms([of("the water barrage burst", "the river barrage burst")])
    assert row.instead == (Rendering("river barrage", 1),)


def test_other_words_that_were_replaced_are_not_taken_for_the_term():
    (row,) = changed_terms([of("today the water barrage burst", "yesterday the dam burst")])
    assert row.instead == (Rendering("dam", 1),)


def test_an_accepted_form_counts_as_the_term():
    (row,) = changed_terms([of("the weir burst", "the dam burst")])
    assert (row.held, row.taken_out, row.instead) == (1, 1, (Rendering("dam", 1),))
    assert changed_terms([of("the weir burst", "the water barrage burst")]) == ()


def test_a_term_that_people_put_in_is_counted():
    (row,) = changed_terms([of("the wall burst", "the water barrage burst")])
    assert (row.held, row.taken_out, row.put_in) == (0, 0, 1)


def test_where_nothing_stands_in_its_place_nothing_is_told():
    (row,) = changed_terms([of("the water barrage burst", "the burst")])
    assert (row.taken_out, row.instead) == (1, ())


def test_terms_that_nobody_changed_are_left_out():
    assert changed_terms([of(text, text) for text in LEFT]) == ()


def test_what_was_taken_out_most_often_comes_first():
    canal = outcome("نہر", "canal")
    rows = changed_terms(
        [
            of("the wall burst", "the water barrage burst"),
            of("the canal burst", "the ditch burst", canal),
        ]
    )
    assert [row.target for row in rows] == ["canal", "water barrage"]
