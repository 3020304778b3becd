"""An edition that comes back from another tool."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.desk.room import END, HEADLINE, SLUG, SUM, Room
from translator import desk
from translator.article import Mark, MarkKind
from translator.desk import Arrival, Done, Skipped
from translator.editing import Action, Origin, Role, State
from translator.errors import ConflictError, RefusedError, StoreError, UsageError
from translator.exchange.pick import write_document
from translator.exchange.plan import Verdict

LINK = Mark(MarkKind.LINK, 4, 7, "/a")
Cells = dict[str, str]


@pytest.fixture
def file(room: Room) -> Path:
    """The edition as a CSV file, taken out at the start."""
    return taken_out(room)


def taken_out(room: Room, name: str = "khabar.csv", version: str = "2.1") -> Path:
    path = room.folder / name
    out = write_document(desk.take_out(room.store, SLUG), path, version)
    path.write_text(out, encoding="utf-8", newline="")
    return path


def fill_in(path: Path, *changes: tuple[int, Cells]) -> None:
    """Change cells of the rows of sentences."""
    with path.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    for number, cells in changes:
        rows[number - 1] |= cells
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


def look(room: Room, path: Path) -> Arrival:
    return desk.look_at(room.store, path, SLUG)


def bring_in(room: Room, path: Path, who: str = "Sara", *, theirs: bool = False) -> Done:
    return apply(room, look(room, path), who, theirs=theirs)


def apply(room: Room, arrival: Arrival, who: str = "Sara", *, theirs: bool = False) -> Done:
    return desk.apply_arrival(room.store, arrival, who=who, at=room.now(), theirs=theirs)


def test_to_look_changes_nothing(room: Room, file: Path):
    fill_in(file, (1, {"english": "News!"}))
    arrival = look(room, file)
    assert (arrival.slug, arrival.edition) == (SLUG, room.store.edition(SLUG))
    assert [step.verdict for step in arrival.plan.steps] == [Verdict.TEXT, *[Verdict.SAME] * 3]
    assert room.states() == "dddd"
    assert room.events() == []


def test_a_file_that_comes_back_as_it_went_out_changes_nothing(room: Room, file: Path):
    assert bring_in(room, file) == Done()
    assert room.events() == []


def test_a_changed_text_is_edited_by_who_takes_it_over(room: Room, file: Path):
    fill_in(file, (1, {"english": " News   of today "}), (4, {"english": "Over."}))
    assert bring_in(room, file).changed == (1, 4)
    assert room.said()[0] == ("edited", "News of today")
    assert room.states() == "edde"
    review = room.pair(1).review
    assert (review.editor, review.origin) == ("Sara", Origin.PERSON)
    assert room.actions() == [Action.IMPORT] * 2
    assert len({event.batch for event in room.events()}) == 1


def test_the_same_file_again_changes_nothing(room: Room, file: Path):
    fill_in(file, (1, {"english": "News!", "state": "approved", "comment": "So?"}))
    bring_in(room, file, "Ali")
    before = room.said(), room.events()
    assert bring_in(room, file, "Ali") == Done()
    assert (room.said(), room.events()) == before


def test_what_the_file_approves_is_approved(room: Room, file: Path):
    fill_in(file, (1, {"english": "News!", "state": "approved"}), (4, {"state": "approved"}))
    done = bring_in(room, file, "Ali")
    assert (done.changed, done.skipped) == ((1, 4), ())
    assert [room.said()[at] for at in (0, 3)] == [("approved", "News!"), ("approved", "The end.")]
    assert room.pair(4).review.approver == "Ali"
    assert room.units() == [(HEADLINE, "News!"), (END, "The end.")]


def test_what_has_an_error_is_taken_over_as_edited(room: Room, file: Path):
    fill_in(
        file,
        (1, {"english": "A wrong sum!", "state": "approved"}),
        (2, {"state": "approved"}),
        (4, {"state": "approved"}),
    )
    done = bring_in(room, file, "Ali")
    assert done.changed == (1, 2, 4)
    assert [s.number for s in done.refused] == [1, 2]
    assert done.skipped[0].why.startswith("is not approved: has an error: number: ")
    assert room.states() == "eeda"
    assert room.said()[0] == ("edited", "A wrong sum!")
    assert room.units() == [(END, "The end.")]


def test_an_error_that_the_file_corrects_forbids_no_approval(room: Room, file: Path):
    fill_in(file, (2, {"english": "They got the sum.", "state": "approved"}))
    assert bring_in(room, file).skipped == ()
    assert room.said()[1] == ("approved", "They got the sum.")


def test_an_editor_takes_over_as_edited_what_the_file_approves(room: Room, file: Path):
    room.store.set_role("Sara", Role.EDITOR)
    room.store.set_role("Ali", Role.APPROVER)
    fill_in(file, (1, {"english": "News!", "state": "approved"}))
    done = bring_in(room, file, "Sara")
    assert done.changed == (1,)
    assert "may edit, but not approve" in done.skipped[0].why
    assert room.states() == "eddd"


def test_with_two_persons_who_takes_a_text_over_does_not_approve_it(room: Room, file: Path):
    room.store.set_two_persons(wanted=True)
    fill_in(file, (1, {"english": "News!", "state": "approved"}), (4, {"state": "approved"}))
    done = bring_in(room, file, "Ali")
    assert [s.number for s in done.refused] == [1]
    assert room.states() == "edda"


def test_who_takes_no_part_takes_nothing_over(room: Room, file: Path):
    room.store.set_role("Ali", Role.APPROVER)
    fill_in(file, (1, {"english": "News!"}))
    with pytest.raises(RefusedError):
        bring_in(room, file, "Sara")
    assert room.events() == []


def test_a_refused_approval_never_takes_an_approval_away(room: Room, file: Path):
    room.approve(4)
    room.store.set_role("Sara", Role.EDITOR)
    fill_in(file, (4, {"english": "The  end.", "state": "approved"}))
    assert bring_in(room, file, "Sara", theirs=True) == Done()
    assert room.states() == "ddda"


def test_what_the_file_says_is_edited_is_edited(room: Room, file: Path):
    fill_in(file, (4, {"state": "edited"}))
    assert bring_in(room, file).changed == (4,)
    pair = room.pair(4)
    assert (pair.review.state, pair.review.editor) == (State.EDITED, "Sara")
    assert pair.review.text == pair.draft


@pytest.mark.parametrize(("state", "becomes"), [("draft", "edited"), ("edited", "edited")])
def test_a_file_takes_an_approval_back_but_no_text(room: Room, state, becomes):
    room.edit(1, "News!")
    room.approve(1)
    path = taken_out(room)
    fill_in(path, (1, {"state": state}))
    assert bring_in(room, path).changed == (1,)
    assert room.said()[0] == (becomes, "News!")
    assert room.pair(1).review.editor == "Sara"
    assert room.units() == []


def test_a_new_text_for_an_approved_sentence_must_be_approved_again(room: Room):
    room.approve(1)
    path = taken_out(room)
    fill_in(path, (1, {"english": "News!"}))
    bring_in(room, path)
    assert room.said()[0] == ("edited", "News!")
    assert room.units() == []


def test_comments_are_taken_over_once(room: Room, file: Path):
    fill_in(file, (1, {"comment": "Really?"}), (4, {"english": "Over.", "comment": "Shorter."}))
    assert bring_in(room, file).changed == (4,)
    assert [e.note for e in room.events() if e.action is Action.COMMENT] == ["Really?", "Shorter."]
    assert {e.who for e in room.events()} == {"Sara"}
    assert len({e.batch for e in room.events()}) == 1
    bring_in(room, file)
    assert len(room.events()) == 3


def test_an_import_is_taken_back_at_once(room: Room, file: Path):
    fill_in(file, (1, {"english": "News!"}), (4, {"state": "approved", "comment": "Fine."}))
    bring_in(room, file)
    undone = room.undo()
    assert (undone.action, undone.done.changed) == (Action.IMPORT, (1, 4))
    assert room.states() == "dddd"
    assert Action.COMMENT in room.actions()


# Both sides changed something.


def test_where_both_sides_changed_a_sentence_ours_stays(room: Room, file: Path):
    room.edit(1, "Ours.")
    fill_in(file, (1, {"english": "Theirs.", "comment": "So?"}), (4, {"english": "Over."}))
    arrival = look(room, file)
    assert [s.verdict for s in arrival.plan.conflicts] == [Verdict.CONFLICT]
    assert apply(room, arrival).changed == (4,)
    assert room.said()[0] == ("edited", "Ours.")


@pytest.mark.parametrize(("state", "becomes"), [("draft", "edited"), ("approved", "approved")])
def test_theirs_is_taken_where_that_is_wanted(room: Room, file: Path, state, becomes):
    room.edit(1, "Ours.")
    fill_in(file, (1, {"english": "Theirs.", "state": state, "comment": "So?"}))
    assert bring_in(room, file, "Omar", theirs=True).changed == (1,)
    assert room.said()[0] == (becomes, "Theirs.")
    assert room.pair(1).review.editor == "Omar"
    assert [e.note for e in room.events(1) if e.action is Action.COMMENT] == ["So?"]
    before = room.events(1)[1].before
    assert before
    assert before.english == "Ours."


def test_what_only_we_changed_stays_though_theirs_is_wanted(room: Room, file: Path):
    room.edit(1, "Ours.")
    room.approve(4)
    assert bring_in(room, file, theirs=True) == Done()
    assert room.states() == "edda"


def test_what_only_we_changed_stays_also_after_it_was_gone_for_a_while(room: Room, file: Path):
    room.edit(1, "Ours.")
    room.run(END)
    room.run()
    assert bring_in(room, file, theirs=True) == Done()
    assert room.said()[0] == ("edited", "Ours.")


def test_of_a_sentence_that_stands_in_the_file_twice_the_first_counts(room: Room, file: Path):
    fill_in(file, (1, {"english": "First."}))
    first = file.read_bytes()
    fill_in(file, (1, {"english": "Second."}))
    _, second = file.read_bytes().split(b"\n", 1)
    file.write_bytes(first + second)
    bring_in(room, file, theirs=True)
    assert room.said()[0] == ("edited", "First.")


def test_who_is_quicker_than_an_import_stops_it_and_both_texts_are_told(room: Room, file: Path):
    fill_in(file, (1, {"english": "Theirs."}), (4, {"english": "Over."}))
    arrival = look(room, file)
    room.edit(1, "Ours.")
    with pytest.raises(ConflictError) as error:
        apply(room, arrival)
    assert "s1 now (edited by Sara): \u2068Ours.\u2069" in str(error.value)
    assert "s1 yours: \u2068Theirs.\u2069" in str(error.value)
    assert room.said()[3] == ("draft", "The end.")


def test_a_sentence_that_was_rewritten_or_is_gone_is_left(room: Room, file: Path):
    fill_in(file, (1, {"english": "News!"}), (4, {"english": "Over."}))
    room.run("سرخی وہاں ہے", SUM)
    arrival = look(room, file)
    assert len(arrival.plan.problems) == 3
    assert apply(room, arrival) == Done()
    assert room.states() == "dd"


# Markup.


def test_the_markup_of_a_file_is_taken_over(room: Room):
    room.edit(4, "The end.", marks=[LINK])
    path = taken_out(room, "khabar.xlf")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("The <", "This is the <"), encoding="utf-8")
    assert bring_in(room, path).changed == (4,)
    pair = room.pair(4)
    assert pair.current.text == "This is the end."
    assert pair.current.marks == (Mark(MarkKind.LINK, 12, 15, "/a"),)


def test_the_markup_of_a_text_that_had_to_be_cleaned_is_taken_over_too(room: Room):
    room.edit(4, "The end.", marks=[LINK])
    path = taken_out(room, "khabar.xlf")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("The <", "At   last the <"), encoding="utf-8")
    bring_in(room, path)
    pair = room.pair(4)
    assert pair.current.text == "At last the end."
    (mark,) = pair.current.marks
    assert pair.current.text[mark.start : mark.end] == "end"


def test_a_state_alone_changes_no_text(room: Room):
    own = room.store.segments(SLUG)[3].fingerprint
    draft = room.pair(4).draft
    room.store.replace_drafts({own: type(draft)("The  end. ")})
    path = taken_out(room)
    fill_in(path, (4, {"state": "approved"}))
    bring_in(room, path)
    pair = room.pair(4)
    assert (pair.review.state, pair.review.origin) == (State.APPROVED, Origin.MACHINE)
    assert pair.current.text == "The  end. "


# Which edition.


def test_the_edition_that_the_file_names_is_taken(room: Room):
    path = taken_out(room, "khabar.xlf")
    assert desk.look_at(room.store, path).slug == SLUG


def test_a_file_that_names_none_needs_a_name(room: Room, file: Path):
    with pytest.raises(UsageError, match=r"khabar\.csv does not say which edition .* --edition"):
        desk.look_at(room.store, file)


def test_there_must_be_such_an_edition(room: Room, file: Path):
    with pytest.raises(StoreError, match="There is no edition 'other'"):
        desk.look_at(room.store, file, "other")


def test_a_skipped_sentence_is_no_change(room: Room, file: Path):
    fill_in(file, (2, {"state": "approved"}))
    done = bring_in(room, file)
    assert done.changed == (2,)
    assert done.skipped == (Skipped(2, done.skipped[0].why),)
    assert room.pair(2).review.state is State.EDITED
