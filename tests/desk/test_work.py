"""What people did, as the values that figures and suggestions are made of."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.cli.kept import TEXT, publish
from translator.desk import approve, comment, edit
from translator.desk.work import corrections_of, works_of
from translator.editing import Origin
from translator.errors import StoreError
from translator.store import Store
from translator.suggest import Correction

AT = dt.datetime(2024, 5, 22, 9, 5, tzinfo=dt.UTC)


@pytest.fixture
def store(tmp_path):
    publish(tmp_path / "khabar.txt", out=tmp_path)
    with Store(tmp_path / "editions.db") as opened:
        edit(opened, "khabar", 2, "They got it.", who="Sara", at=AT, seconds=9.5)
        comment(opened, "khabar", 2, "Really?", who="Ali", at=AT)
        approve(opened, "khabar", [1], who="Ali", at=AT)
        yield opened


def test_every_sentence_comes_with_its_texts_its_state_and_its_own_history(store):
    works = works_of(store, ["khabar"])
    assert [(work.edition, work.number, work.state) for work in works] == [
        ("khabar", 1, "approved"),
        ("khabar", 2, "edited"),
        ("khabar", 3, "draft"),
        ("khabar", 4, "draft"),
    ]
    second = works[1]
    assert (second.urdu, second.machine.text) == ("روپے بہت ملے۔", "They got a wrong sum.")
    assert (second.current.text, second.origin) == ("They got it.", Origin.PERSON)
    assert [(e.action, e.who, e.seconds) for e in second.events] == [
        ("edit", "Sara", 9.5),
        ("comment", "Ali", None),
    ]
    assert [event.action for event in works[0].events] == ["approve"]
    assert works[2].events == ()
    assert len({work.segment for work in works}) == 4


def test_several_editions_come_in_the_order_that_is_asked_for(store, tmp_path):
    publish(tmp_path / "doosri.txt", "آخری بات۔\n", out=tmp_path)
    named = [work.edition for work in works_of(store, ["doosri", "khabar"])]
    assert named == ["doosri"] + ["khabar"] * 4
    assert works_of(store, []) == []


def test_sentences_that_left_their_article_are_left_out(store, tmp_path):
    publish(tmp_path / "khabar.txt", TEXT.split("\n\n", 1)[1], out=tmp_path)
    assert [(work.number, work.state) for work in works_of(store, ["khabar"])] == [
        (1, "edited"),
        (2, "draft"),
        (3, "draft"),
    ]


def test_an_edition_that_is_not_there_is_told(store):
    with pytest.raises(StoreError, match="no edition 'nahin'"):
        works_of(store, ["nahin"])


def test_what_was_edited_or_approved_is_a_correction_changed_or_not(store):
    assert corrections_of(works_of(store, ["khabar"])) == [
        Correction("سرخی یہاں ہے", "Headline", "Headline"),
        Correction("روپے بہت ملے۔", "They got a wrong sum.", "They got it."),
    ]
