"""The translation memory in the database."""

from __future__ import annotations

import dataclasses

import pytest

from tests.publishing.editions import MADE_AT
from tests.store.build import Desk, later
from translator.article import Mark, MarkKind
from translator.memory import Unit
from translator.segmenting import segment_key
from translator.store import Store

WHOLE = Unit(
    source="ایک بات۔",
    target="One “thing”.",
    key=segment_key("ایک بات۔"),
    marks=(Mark(MarkKind.LINK, 0, 3, "/a"), Mark(MarkKind.STRONG, 4, 11)),
    before="b" * 16,
    after="a" * 16,
    origin="old.tmx",
    who="Ali",
    at=MADE_AT,
)


def test_a_unit_comes_back_as_it_was_added(place):
    with Store(place) as store:
        assert store.add_units([WHOLE], later(0)) == 1
    with Store(place) as store:
        assert store.units() == [WHOLE]
        assert store.units_for([WHOLE.key]) == {WHOLE.key: [WHOLE]}


def test_a_unit_that_does_not_tell_when_it_was_made_was_made_now(store):
    store.add_units([dataclasses.replace(WHOLE, at=None)], later(5))
    assert [unit.at for unit in store.units()] == [later(5)]


def test_what_is_there_already_is_left_out(store):
    store.add_units([WHOLE], later(0))
    again = dataclasses.replace(WHOLE, who="Omar", at=later(9), origin="new.tmx")
    assert store.add_units([again], later(0)) == 0
    assert store.units() == [WHOLE]


def test_what_comes_twice_is_added_once(store):
    assert store.add_units([WHOLE, dataclasses.replace(WHOLE, who="Omar")], later(0)) == 1
    assert len(store.units()) == 1


@pytest.mark.parametrize(
    "other",
    [{"target": "Another."}, {"marks": ()}, {"before": ""}, {"after": ""}, {"key": "k" * 16}],
    ids=lambda other: next(iter(other)),
)
def test_a_unit_that_differs_is_added(store, other):
    store.add_units([WHOLE], later(0))
    assert store.add_units([dataclasses.replace(WHOLE, **other)], later(0)) == 1
    assert len(store.units()) == 2


def test_what_people_approved_is_not_added_again(store):
    desk = Desk(store)
    desk.run("ایک بات۔")
    desk.approve(1)
    (unit,) = store.units()
    assert store.add_units([dataclasses.replace(unit, origin="aam.tmx")], later(9)) == 0


def test_adding_nothing_adds_nothing(store):
    assert store.add_units([], later(0)) == 0
    assert store.units() == []
    assert store.units_for(["k"]) == {}
    assert store.units_for([]) == {}


def test_units_are_found_by_many_keys(store):
    units = [dataclasses.replace(WHOLE, key=f"{n:016}") for n in range(1200)]
    assert store.add_units(units, later(0)) == 1200
    found = store.units_for([unit.key for unit in units[::2]])
    assert found == {unit.key: [unit] for unit in units[::2]}


def test_several_units_of_one_sentence_are_all_found_the_oldest_first(store):
    units = [dataclasses.replace(WHOLE, target=f"Text {n}.") for n in range(3)]
    for unit in units:
        store.add_units([unit], later(0))
    assert store.units() == units
    assert store.units_for([WHOLE.key]) == {WHOLE.key: units}


def test_what_was_imported_stays_whatever_happens_to_a_sentence(store):
    store.add_units([WHOLE], later(0))
    desk = Desk(store)
    desk.run("ایک بات۔")
    desk.approve(1)
    desk.edit(1, "Hers.")
    assert store.units() == [WHOLE]


def test_an_empty_memory_has_a_mark_too(store):
    assert store.memory_mark() == (0, 0)
    assert store.units_after(0) == []


def test_what_came_after_a_unit_is_told_the_oldest_first(store):
    units = [dataclasses.replace(WHOLE, target=f"Text {n}.") for n in range(4)]
    store.add_units(units[:2], later(0))
    size, newest = store.memory_mark()
    assert size == 2
    assert store.units_after(newest) == []
    store.add_units(units[2:], later(0))
    assert store.units_after(newest) == units[2:]
    assert store.units_after(0) == units
    assert store.memory_mark()[0] == 4


def test_a_unit_that_replaces_the_newest_is_told_apart_from_it(store):
    desk = Desk(store)
    desk.run("ایک بات۔")
    desk.approve(1)
    (size, newest), (old,) = store.memory_mark(), store.units()
    desk.edit(1, "Hers.")
    assert store.memory_mark()[0] == 0
    desk.approve(1)
    assert store.memory_mark()[0] == size
    assert store.memory_mark()[1] > newest
    (new,) = store.units_after(newest)
    assert (old.target, new.target) == ("ایک بات۔ machine 1.", "Hers.")
