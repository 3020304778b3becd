from __future__ import annotations

import json

import pytest

from training.errors import TrainingError
from training.workspace import Workspace


@pytest.fixture
def work(tmp_path):
    return Workspace(tmp_path / "work")


def test_a_folder_is_made_when_it_is_asked_for(work):
    assert work.folder("clean").is_dir()


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(TrainingError, match='"work"'):
        Workspace(tmp_path / "file").folder("clean")


def test_a_stage_is_done_only_with_its_fingerprint(work):
    work.begin("clean", "one")
    assert not work.is_done("clean", "one")
    work.finish("clean", "one", {"pairs": 3})
    assert work.is_done("clean", "one")
    assert not work.is_done("clean", "two")
    assert work.has("clean")


def test_figures_are_kept_as_they_are(work):
    figures = {"pairs": 3, "share": 0.5, "of": "اردو", "none": None}
    work.finish("clean", "one", figures)
    record = work.record("clean")
    assert record is not None
    assert record.figures == figures
    assert record.at.tzinfo is not None


@pytest.mark.parametrize("text", ["", "[]", "{", '{"fingerprint": "a"}', '{"at": 1}'])
def test_a_damaged_note_is_a_stage_that_is_not_done(work, text):
    work.finish("clean", "one", {})
    (work.folder("clean") / "stage.json").write_text(text)
    assert work.record("clean") is None
    assert not work.is_done("clean", "one")


def test_what_a_stopped_stage_left_is_there_when_it_goes_on(work):
    work.begin("train", "one")
    (work.folder("train") / "state.pt").write_text("half")
    work.begin("train", "one")
    assert (work.folder("train") / "state.pt").read_text() == "half"


@pytest.mark.parametrize(("word", "again"), [("two", False), ("one", True)])
def test_what_was_made_otherwise_is_set_aside(work, word, again):
    work.begin("train", "one")
    (work.folder("train") / "state.pt").write_text("old")
    work.finish("train", "one", {})
    work.begin("train", word, again=again)
    assert not (work.folder("train") / "state.pt").exists()
    assert (work.root / "before" / "train" / "state.pt").read_text() == "old"


def test_again_goes_on_with_what_again_began(work):
    work.begin("train", "one")
    (work.folder("train") / "state.pt").write_text("whole")
    work.finish("train", "one", {})
    for _ in range(3):
        work.begin("train", "one", again=True)
        with (work.folder("train") / "state.pt").open("a") as file:
            file.write("+")
    assert (work.folder("train") / "state.pt").read_text() == "+++"
    assert (work.root / "before" / "train" / "state.pt").read_text() == "whole"
    work.begin("train", "one")
    assert (work.folder("train") / "state.pt").read_text() == "+++"


def test_again_begins_anew_what_was_done_again_before(work):
    for word in ("first", "second"):
        work.begin("train", "one", again=True)
        assert not (work.folder("train") / "state.pt").exists()
        (work.folder("train") / "state.pt").write_text(word)
        work.finish("train", "one", {})
    work.begin("train", "one", again=True)
    assert (work.root / "before" / "train" / "state.pt").read_text() == "second"


def test_what_was_stopped_never_takes_the_place_of_what_was_done(work):
    work.begin("train", "one")
    (work.folder("train") / "state.pt").write_text("whole")
    work.finish("train", "one", {})
    work.begin("train", "two")
    (work.folder("train") / "state.pt").write_text("half")
    work.begin("train", "three")
    assert not (work.folder("train") / "state.pt").exists()
    assert (work.root / "before" / "train" / "state.pt").read_text() == "whole"


@pytest.mark.parametrize("text", ["", "one", "[]", '"one"', "{}"])
def test_a_damaged_note_of_a_beginning_is_no_beginning(work, text):
    work.begin("train", "one")
    (work.folder("train") / "begun.json").write_text(text)
    work.begin("train", "one")
    assert (work.root / "before" / "train" / "begun.json").read_text() == text


def test_only_one_generation_is_kept(work):
    for word in ("one", "two", "three"):
        work.begin("train", word)
        (work.folder("train") / f"{word}.pt").write_text(word)
    kept = [path.name for path in (work.root / "before" / "train").glob("*.pt")]
    assert kept == ["two.pt"]


def test_an_empty_folder_takes_no_ones_place(work):
    work.begin("train", "one")
    work.set_aside("train")
    work.folder("train")
    work.set_aside("train")
    assert (work.root / "before" / "train" / "begun.json").exists()


def test_a_stage_that_begins_is_no_longer_done(work):
    work.begin("clean", "one")
    work.finish("clean", "one", {})
    work.begin("clean", "one")
    assert not work.has("clean")
    assert work.is_begun("clean")


def test_the_mark_of_a_stage_changes_when_it_is_done_again(work):
    assert work.mark("clean") == ""
    work.finish("clean", "one", {})
    first = work.mark("clean")
    work.finish("clean", "one", {})
    assert work.mark("clean") not in {"", first}


def test_a_stage_that_made_the_same_again_keeps_its_mark(work):
    work.finish("gather", "one", {"content": "abc"})
    first = work.mark("gather")
    work.finish("gather", "two", {"content": "abc"})
    assert work.mark("gather") == first
    work.finish("gather", "two", {"content": "abd"})
    assert work.mark("gather") != first


def test_what_a_stage_tells_is_forgotten_when_it_begins_anew(work):
    work.note("clean", pairs=1)
    work.note("clean", dropped=2)
    assert work.noted("clean") == {"pairs": 1, "dropped": 2}
    work.begin("clean", "one")
    assert work.noted("clean") == {}


def test_the_note_of_a_stage_is_json_that_people_can_read(work):
    work.finish("clean", "one", {"pairs": 3})
    entry = json.loads((work.folder("clean") / "stage.json").read_text(encoding="utf-8"))
    assert entry["stage"] == "clean"
    assert entry["figures"] == {"pairs": 3}
