import shutil

import pytest

from tests.publishing.editions import edition_of, paragraph
from tests.store.build import NOW, Desk, keep, later, rows
from translator.editing import State
from translator.errors import StoreError
from translator.store import Store

FINDING = ("k1", "number", "“5” is not there.")
FIRST, SECOND = "پہلی بات۔", "دوسری بات۔"


@pytest.fixture
def desk(store):
    desk = Desk(store)
    desk.run(FIRST, SECOND)
    return desk


def mark(store):
    (standing,) = store.standings()
    return standing.mark


def test_editions_come_by_their_slugs_with_their_sources(store):
    for slug in ("seb", "aam"):
        keep(store, edition_of(paragraph(FIRST), slug=slug), f"/articles/{slug}.txt")
    found = [(standing.slug, standing.source) for standing in store.standings()]
    assert found == [("aam", "/articles/aam.txt"), ("seb", "/articles/seb.txt")]
    assert len({standing.mark for standing in store.standings()}) == 2


def test_sentences_are_counted_by_their_states_and_those_that_left_are_not(desk, store):
    assert store.standings()[0].states == {State.DRAFT: 2}
    desk.edit(1, "Hers.")
    desk.approve(2)
    assert store.standings()[0].states == {State.EDITED: 1, State.APPROVED: 1}
    desk.run(SECOND)
    assert store.standings()[0].states == {State.APPROVED: 1}


@pytest.mark.usefixtures("desk")
def test_an_edition_without_its_article_is_not_whole(store):
    assert store.standings()[0].is_whole
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE editions SET content = NULL")
    assert not store.standings()[0].is_whole


def test_a_mark_changes_with_all_that_is_done_and_with_nothing_else(desk, store):
    deeds = [
        lambda: desk.edit(1, "Hers."),
        lambda: desk.approve(1, 2),
        lambda: desk.reopen(1),
        lambda: store.comment("aam", desk.pair(1).review.segment, "Ali", "Why?", NOW),
        lambda: store.ignore("aam", *FINDING, who="Hina", why="", at=later(1)),
        lambda: store.ignore("aam", *FINDING, who="Hina", why="", at=later(2)),
        lambda: store.unignore("aam", *FINDING),
        lambda: desk.run(FIRST, SECOND, "تیسری بات۔"),
        lambda: desk.run(FIRST),
    ]
    seen = [mark(store)]
    for deed in deeds:
        assert mark(store) == seen[-1]
        deed()
        seen.append(mark(store))
    assert len(set(seen)) == len(deeds) + 1


@pytest.mark.usefixtures("desk")
def test_a_mark_tells_nothing_of_other_editions(store):
    before = mark(store)
    keep(store, edition_of(paragraph(FIRST), slug="seb"), "/articles/seb.txt")
    assert store.standings()[0].mark == before


@pytest.mark.parametrize("way", ["edit", "ignore"])
def test_a_copy_that_went_another_way_has_another_mark(path, tmp_path, way):
    with Store(path) as store:
        Desk(store).run(FIRST)
    shutil.copy(path, copy := tmp_path / "copy.db")
    marks = []
    for number, place in enumerate((path, copy), 1):
        with Store(place) as store:
            if way == "edit":
                Desk(store, minutes=1).edit(1, "As many changes, at the same moment.")
            else:
                store.ignore("aam", *FINDING, who="Hina", why="", at=later(number))
            marks.append(mark(store))
    assert marks[0] != marks[1]


def test_a_removed_edition_takes_all_along_but_the_memory(desk, store):
    keep(store, edition_of(paragraph(FIRST), slug="seb"), "/articles/seb.txt")
    desk.approve(1, 2)
    store.ignore("aam", *FINDING, who="Hina", why="", at=NOW)
    memory = desk.units()
    store.remove("aam")
    assert [standing.slug for standing in store.standings()] == ["seb"]
    assert store.segments("aam") == store.history("aam") == store.ignores("aam") == []
    assert rows(store, "SELECT count(*) FROM segments") == [(1,)]
    assert len(memory) == 2
    assert desk.units() == memory


def test_the_memory_of_a_removed_edition_serves_the_next_run(desk, store):
    desk.edit(1, "Hers.")
    desk.approve(1)
    store.remove("aam")
    desk.run(FIRST, SECOND)
    assert [unit for unit in desk.units() if unit[0] == FIRST] == [(FIRST, "Hers.")]


@pytest.mark.usefixtures("desk")
def test_an_edition_that_is_not_there_cannot_be_removed(store):
    with pytest.raises(StoreError, match=r"There is no edition 'other' in .+\."):
        store.remove("other")
    assert len(store.standings()) == 1
