"""Hints about who types where."""

from __future__ import annotations

from translator.review.presence import Presence, hints_for


def test_who_types_is_hinted_at_in_the_order_of_names():
    presence = Presence(15)
    assert presence.typing(7, "Sara", 0.0)
    assert presence.typing(7, "Ali", 1.0)
    assert presence.typing(9, "Ali", 1.0)
    assert presence.hints(2.0) == {7: ("Ali", "Sara"), 9: ("Ali",)}


def test_going_on_is_nothing_new_and_renews_the_hint():
    presence = Presence(15)
    presence.typing(7, "Sara", 0.0)
    assert not presence.typing(7, "Sara", 10.0)
    assert presence.hints(24.9) == {7: ("Sara",)}


def test_a_hint_that_nobody_renews_goes_and_comes_back_as_new():
    presence = Presence(15)
    presence.typing(7, "Sara", 0.0)
    assert presence.hints(14.9) == {7: ("Sara",)}
    assert presence.hints(15.0) == {}
    assert presence.typing(7, "Sara", 15.0)


def test_a_hint_that_is_over_but_was_not_looked_at_is_new_as_well():
    presence = Presence(15)
    presence.typing(7, "Sara", 0.0)
    assert presence.typing(7, "Sara", 15.0)


def test_who_stopped_is_hinted_at_no_more():
    presence = Presence(15)
    presence.typing(7, "Sara", 0.0)
    presence.typing(7, "Ali", 0.0)
    assert presence.stopped(7, "Sara")
    assert not presence.stopped(7, "Sara")
    assert not presence.stopped(8, "Ali")
    assert presence.hints(1.0) == {7: ("Ali",)}


def test_who_left_types_nowhere():
    presence = Presence(15)
    for segment, who in ((7, "Sara"), (8, "Sara"), (8, "Ali")):
        presence.typing(segment, who, 0.0)
    assert presence.left("Sara")
    assert not presence.left("Sara")
    assert presence.hints(1.0) == {8: ("Ali",)}


def test_nobody_gets_hints_about_themselves():
    hints = {7: ("Ali", "Sara"), 9: ("Sara",)}
    assert hints_for(hints, "Sara") == {"7": ["Ali"]}
    assert hints_for(hints, "Nadia") == {"7": ["Ali", "Sara"], "9": ["Sara"]}
