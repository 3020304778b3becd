"""Translate Toolkit reads our files, and what it saves is read by us."""

from __future__ import annotations

import pytest
from translate.storage.placeables import StringElem
from translate.storage.xliff2 import Xliff2File

from tests.exchange.documents import sample
from translator.article import MarkKind
from translator.editing import State
from translator.exchange.xliff2_read import read_xliff2
from translator.exchange.xliff2_write import write_xliff2


@pytest.fixture
def store():
    return Xliff2File.parsestring(write_xliff2(sample()).encode())


def saved(store):
    return {row.id: row for row in read_xliff2(bytes(store), "x.xlf")}


def unit(store, number):
    return next(u for u in store.units if f"::s{number}-v" in u.getid())


def segments():
    return [segment for block in sample().blocks for segment in block.segments]


def test_units_sources_and_targets_come_through(store):
    assert [(u.source, u.target or "") for u in store.units] == [
        (s.source, s.target) for s in segments()
    ]
    assert [u.getid() for u in store.units][:2] == ["b0::s101-v4", "b2::s102-v1"]


def test_it_knows_the_languages_and_the_states(store):
    assert (store.sourcelanguage, store.targetlanguage) == ("ur", "en")
    assert [u.isapproved() for u in store.units] == [s.state is not State.DRAFT for s in segments()]


def test_a_file_that_it_only_saves_is_read_as_it_was(store):
    assert list(saved(store).values()) == read_xliff2(write_xliff2(sample()).encode(), "x.xlf")


def test_a_changed_target_comes_back_and_the_others_stay(store):
    before = saved(store)
    unit(store, 102).target = "The central bank gave <50> million & more."

    after = saved(store)

    assert after[102].target == "The central bank gave <50> million & more."
    assert {n: r for n, r in after.items() if n != 102} == {
        n: r for n, r in before.items() if n != 102
    }


def test_a_new_target_and_its_state_come_back(store):
    unit(store, 104).target = "This is left."
    unit(store, 104).markapproved()

    assert (saved(store)[104].target, saved(store)[104].state) == ("This is left.", State.EDITED)


def test_a_target_without_its_codes_comes_back_without_marks(store):
    unit(store, 103).rich_target = [StringElem("All plain")]

    row = saved(store)[103]

    assert (row.target, row.target_marks) == ("All plain", None)


def test_a_target_with_its_codes_comes_back_with_its_marks(store):
    unit(store, 103).rich_target = unit(store, 103).rich_source

    row = saved(store)[103]

    assert row.target == row.source
    assert {m.kind for m in row.target_marks} == set(MarkKind)


def test_a_note_that_is_added_comes_back_with_its_sentence(store):
    unit(store, 103).addnote("Please check", "translator")

    assert {n: r.comments for n, r in saved(store).items() if r.comments} == {
        103: ("Please check",)
    }
