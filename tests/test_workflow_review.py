"""Runs over editions that people work on."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.publishing.newsroom import FIRST, Newsroom, english_of
from translator import desk
from translator.editing import State
from translator.engine import FakeEngine
from translator.store import Store
from translator.terms import Glossary, Term
from translator.workflow import Source, translate_sources

NOW = dt.datetime(2024, 4, 1, 12, 0, tzinfo=dt.UTC)
RAIN = "اس سال بارش کم ہوئی۔"
RAIN_AGAIN = "اس سال بارش بہت ہوئی۔"
NUMBER = 2


@pytest.fixture
def room(tmp_path):
    return Newsroom(tmp_path)


@pytest.fixture
def path(room):
    path = room.write("aam.txt", FIRST)
    room.run(path)
    return path


def at_desk(room, work, *words, **options):
    with Store(room.out / "editions.db") as store:
        return work(store, "aam", *words, at=NOW, **options)


def correct(room, number: int = NUMBER, text: str = "Hardly any rain.") -> None:
    at_desk(room, desk.edit, number, text, who="Sara")


def approve(room, *numbers: int) -> None:
    assert at_desk(room, desk.approve, numbers, who="Ali").changed == numbers


def said(result) -> list[tuple[str, str]]:
    return [(p.review.state.value, p.current.text) for p in result.edition.pairs]


def test_what_people_wrote_and_approved_is_on_the_pages_after_the_next_run(room, path):
    correct(room)
    approve(room, 1)
    (result,) = room.run(path).results
    assert result.changed
    assert said(result)[:2] == [
        ("approved", english_of("آم کی قیمت بڑھ گئی")), ("edited", "Hardly any rain."),
    ]  # fmt: skip
    assert "Hardly any rain." in result.pages.html.read_text(encoding="utf-8")
    assert room.run(path).results[0].changed is False


def test_another_engine_and_another_glossary_are_not_asked_for_what_people_worked_on(room, path):
    correct(room)
    approve(room, 1)
    glossary = Glossary([Term("آم", "mango"), Term("بارش", "rainfall")])
    (result,) = room.run(path, version="2", glossary=glossary).results
    assert len(room.asked()) == result.translated == 2
    assert said(result)[0] == ("approved", english_of("آم کی قیمت بڑھ گئی"))
    assert said(result)[1] == ("edited", "Hardly any rain.")
    assert "mango" in said(result)[3][1].lower()


def test_a_run_tells_which_sentences_are_drafts_again(room, path):
    correct(room)
    approve(room, 1, 3)
    room.write("aam.txt", "نئی سطر\n\n" + FIRST.replace(RAIN, RAIN_AGAIN))
    (result,) = room.run(path).results
    assert [result.edition.pairs[n - 1].segment.text for n in result.reopened] == [RAIN_AGAIN]
    states = {p.segment.text: p.review.state for p in result.edition.pairs}
    assert states[RAIN_AGAIN] is State.DRAFT
    assert list(states.values()).count(State.APPROVED) == 2
    assert room.run(path).results[0].reopened == ()


def test_a_sentence_that_nobody_touched_is_not_told_of(room, path):
    room.write("aam.txt", FIRST.replace(RAIN, RAIN_AGAIN))
    assert room.run(path).results[0].reopened == ()


@pytest.mark.usefixtures("path")
def test_what_was_approved_is_used_in_another_article(room):
    correct(room)
    approve(room, NUMBER)
    (result,) = room.run(room.write("other.txt", f"دوسری سرخی\n\n{RAIN}\n")).results
    pair = result.edition.pairs[1]
    assert (pair.current.text, pair.review.state) == ("Hardly any rain.", State.DRAFT)
    assert pair.review.origin.is_memory
    assert "Hardly any rain." in result.pages.html.read_text(encoding="utf-8")


@pytest.mark.parametrize("work", ["edit", "approve", "reopen"])
def test_what_people_do_while_the_machine_translates_is_kept(room, path, monkeypatch, work):
    if work == "reopen":
        approve(room, NUMBER)
    keep_drafts = Store.keep_drafts

    def at_the_same_time(store, new, made_at):
        keep_drafts(store, new, made_at)
        if work == "edit":
            correct(room)
        elif work == "approve":
            approve(room, NUMBER)
        else:
            at_desk(room, desk.reopen, [NUMBER], who="Ali")

    monkeypatch.setattr(Store, "keep_drafts", at_the_same_time)
    (result,) = room.run(path, version="2").results
    state, text = said(result)[NUMBER - 1]
    assert state == {"edit": "edited", "approve": "approved", "reopen": "draft"}[work]
    assert text == ("Hardly any rain." if work == "edit" else english_of(RAIN))
    monkeypatch.undo()
    assert said(room.run(path, version="2").results[0])[NUMBER - 1] == (state, text)


def test_the_store_is_where_it_is_wanted(room, tmp_path):
    path = room.write("aam.txt", FIRST)
    place = tmp_path / "elsewhere.db"
    source = Source(path.name, path)
    report = translate_sources(
        [source], engine=FakeEngine(), glossary=Glossary(), out=room.out, place=place
    )
    assert not report.failures
    assert not (room.out / "editions.db").exists()
    with Store(place) as store:
        assert store.slugs() == ["aam"]
