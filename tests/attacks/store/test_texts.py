"""Texts and numbers that a database cannot keep, or hardly."""

import pytest

from tests.publishing.editions import MADE_AT
from tests.store.build import NOW, Desk
from translator import desk
from translator.draft import Draft
from translator.errors import StoreError
from translator.memory import Unit
from translator.store.health import examine

LARGE = 1_000_000  # letters
TOO_LARGE = 2**70
HALF = "half of \udcff a letter"
NUL = "nothing \0 at all"


@pytest.fixture
def work(store):
    work = Desk(store)
    work.run("آم آیا۔", "شام ہوئی۔")
    return work


def check_unkept(error):
    sentence = str(error.value)
    assert "cannot be kept" in sentence
    assert "\n" not in sentence
    sentence.encode()  # a terminal can show it
    assert "last good copy" not in sentence


@pytest.mark.parametrize("why", ["text", "note", "name"])
def test_half_a_character_is_refused_and_nothing_is_written(work, why):
    number = work.pair(1).review.segment
    write = {
        "text": lambda: work.edit(1, HALF),
        "note": lambda: work.store.comment("aam", number, HALF, "Sara", NOW),
        "name": lambda: work.edit(1, "A mango came.", who=HALF),
    }
    before = work.events()
    with pytest.raises(StoreError) as error:
        write[why]()
    check_unkept(error)
    assert work.events() == before
    assert work.said()[0] == ("draft", "آم آیا۔ machine 1.")


def test_half_a_character_in_the_machines_draft_is_refused(store):
    with pytest.raises(StoreError) as error:
        store.keep_drafts({"f1": ("k", Draft(HALF)), "f2": ("k", Draft("One."))}, MADE_AT)
    check_unkept(error)
    assert store.drafts(["f1", "f2"]) == {}


def test_a_nul_is_kept_or_refused_but_never_half_kept(work):
    try:
        work.edit(1, NUL)
    except StoreError as error:
        assert "cannot be kept" in str(error)  # noqa: PT017 - SQLite keeps it
        assert work.events() == []
    else:
        assert work.said()[0] == ("edited", NUL)
        assert examine(work.store).problems == ()


def test_the_desk_takes_what_no_text_has_out_of_a_text(work):
    desk.edit(work.store, "aam", 1, f"A {NUL} {HALF}", who="Sara", at=NOW)
    assert work.said()[0] == ("edited", "A nothing at all half of a letter")


@pytest.mark.parametrize("number", [TOO_LARGE, -TOO_LARGE, 2**63, 0])
def test_a_number_that_no_sentence_has_is_told(work, number):
    with pytest.raises(StoreError) as error:
        work.store.comment("aam", number, "So?", "Sara", NOW)
    assert "not in the edition" in str(error.value) or "cannot be kept" in str(error.value)
    assert work.events() == []


@pytest.mark.parametrize("seconds", [float("inf"), float("nan"), -1e308])
def test_no_time_is_no_number_that_harms_the_history(work, seconds):
    desk.edit(work.store, "aam", 1, "A mango came.", who="Sara", at=NOW, seconds=seconds)
    assert [event.who for event in work.events()] == ["Sara"]
    assert examine(work.store).problems == ()


def test_a_text_of_megabytes_is_kept_letter_by_letter(work):
    text = "آم " * (LARGE // 3)
    work.edit(1, text)
    work.approve(1)
    work.store.add_units([Unit(text, text, "k" * 16)], NOW)
    assert work.said()[0] == ("approved", text)
    assert [len(unit.target) for unit in work.store.units()] == [len(text)] * 2


def test_letters_beyond_the_first_plane_and_marks_of_direction_are_kept(work):
    text = "𞸀 \u202eabc\u2066 🏳️‍🌈 \ufeff\ufffe\uffff\x07"
    work.edit(1, text)
    assert work.said()[0] == ("edited", text)
    (event,) = work.events()
    assert event.after.english == text


def test_a_clock_that_goes_back_changes_no_order(work):
    for minutes, english in ((9000, "One."), (-9000, "Two."), (0, "Three.")):
        work.minutes = minutes
        work.edit(1, english)
    assert [event.after.english for event in work.events()] == ["One.", "Two.", "Three."]
    times = [event.at for event in work.events()]
    assert times != sorted(times)
    assert [event.after.english for event in work.store.last_done("aam")] == ["Three."]
    work.approve(1)
    assert work.units() == [("آم آیا۔", "Three.")]
    assert examine(work.store).problems == ()
