"""Changes of people: kept as one whole, or refused if somebody was quicker."""

from __future__ import annotations

import dataclasses
import threading

import pytest

from tests.store.build import Desk, later
from translator.article import Mark, MarkKind
from translator.draft import Draft, Repair
from translator.editing import Action, Change, Origin, Review, State
from translator.errors import ConflictError, StoreError
from translator.segmenting import segment_key
from translator.store import Store
from translator.terms import Stage, Status, TermOutcome

A, B, C = "ایک بات۔", "دوسری بات۔", "تیسری بات۔"
EDITED = Review(State.EDITED, Origin.PERSON, Draft("Hers."), editor="Sara", at=later(0))


@pytest.fixture
def desk(store):
    desk = Desk(store)
    desk.run(A, B, C)
    return desk


def edit(store, *changes, who="Sara"):
    return store.change("aam", changes, who=who, at=later(1), action=Action.EDIT)


def change(desk, number, after=EDITED):
    return Change(f"s{number}", desk.pair(number).review, after)


def everything(store):
    return store.segments("aam"), store.history("aam"), store.units()


def test_a_review_comes_back_as_it_was_kept(place):
    outcome = TermOutcome("آم", "mango", Status.MET, Stage.PERSON, 1, 1, ("mangoes",))
    text = Draft(
        "Hers: “a”.", (Mark(MarkKind.LINK, 0, 4, "/a"),), -0.25, ("Other.",), (outcome,),
        "person", ("example.org",), (Repair("5", "6", "5"),),
    )  # fmt: skip
    at = later(3).replace(microsecond=123456)
    review = Review(State.APPROVED, Origin.CONTEXT, text, "سارہ", "Ali", at)
    with Store(place) as store:
        desk = Desk(store)
        desk.run(A)
        edit(store, change(desk, 1, review))
    with Store(place) as store:
        again = Desk(store).pair(1)
        assert again.review == review
        assert again.current == text
        assert again.review.version == 2


def test_a_batch_changes_all_its_segments(desk):
    batch = edit(desk.store, change(desk, 1), change(desk, 3))
    assert [text for _, text in desk.said()] == ["Hers.", f"{B} machine 1.", "Hers."]
    assert [desk.pair(n).review.version for n in (1, 2, 3)] == [2, 1, 2]
    assert {event.batch for event in desk.events()} == {batch}


def test_two_batches_have_two_names(desk):
    assert edit(desk.store, change(desk, 1)) != edit(desk.store, change(desk, 2))


def test_number_and_version_are_the_stores(desk):
    number = desk.pair(1).review.segment
    edit(desk.store, change(desk, 1, dataclasses.replace(EDITED, segment=77, version=99)))
    review = desk.pair(1).review
    assert (review.segment, review.version) == (number, 2)


def test_who_comes_too_late_is_told_both_texts_and_nothing_is_written(desk):
    late = change(desk, 1, dataclasses.replace(EDITED, text=Draft("His.")))
    edit(desk.store, change(desk, 1))
    before = everything(desk.store)
    with pytest.raises(ConflictError) as error:
        edit(desk.store, late, who="Omar")
    assert str(error.value) == (
        "Somebody changed aam meanwhile, so nothing was written:\n"
        "  s1 now (edited by Sara): \u2068Hers.\u2069\n"
        "  s1 yours: \u2068His.\u2069\n"
        "Look at both texts and try again."
    )
    assert everything(desk.store) == before


def test_of_a_batch_with_one_conflict_nothing_is_written(desk):
    late = [change(desk, n) for n in (1, 2, 3)]
    desk.approve(2)
    before = everything(desk.store)
    with pytest.raises(ConflictError) as error:
        edit(desk.store, *late)
    said = str(error.value)
    assert f"s2 now (approved by Ali): \u2068{B} machine 1.\u2069" in said
    assert "s2 yours: \u2068Hers.\u2069" in said
    assert "s1" not in said
    assert everything(desk.store) == before


def test_a_conflict_names_every_segment_that_changed(desk):
    late = [change(desk, n) for n in (1, 2, 3)]
    desk.edit(1, "One.")
    desk.edit(3, "Three.")
    with pytest.raises(ConflictError) as error:
        edit(desk.store, *late)
    said = str(error.value)
    assert [part in said for part in ("s1 now", "s2 now", "s3 now")] == [True, False, True]


def test_who_makes_a_draft_of_it_again_is_told_the_machines_text(desk):
    late = change(desk, 1, Review())
    desk.edit(1, "Hers.")
    with pytest.raises(ConflictError, match=f"s1 yours: \u2068{A} machine 1.\u2069"):
        edit(desk.store, late)


def test_who_comes_after_a_run_that_changed_the_draft_is_told(desk):
    late = change(desk, 1)
    desk.version = 2
    desk.run(A, B, C)
    with pytest.raises(ConflictError, match=r"s1 now \(draft\): \u2068ایک بات۔ machine 2\."):
        edit(desk.store, late)


def test_a_run_that_changed_nothing_is_no_conflict(desk):
    late = change(desk, 1)
    desk.run(C, B, A)
    edit(desk.store, late)
    assert desk.said()[2] == ("edited", "Hers.")


def test_a_comment_is_no_conflict(desk):
    late = change(desk, 1)
    desk.store.comment("aam", late.before.segment, "Really?", "Omar", later(0))
    edit(desk.store, late)
    assert desk.actions(1) == [Action.COMMENT, Action.EDIT]


def test_a_segment_that_is_not_there_is_reported_and_nothing_is_written(desk):
    before = everything(desk.store)
    changes = [change(desk, 1), Change("s9", Review(segment=999, version=1), EDITED)]
    with pytest.raises(StoreError, match="not in the edition any more"):
        edit(desk.store, *changes)
    assert everything(desk.store) == before


def test_a_comment_on_a_segment_that_is_not_there_is_refused(desk):
    with pytest.raises(StoreError, match="not in the edition any more") as error:
        desk.store.comment("aam", 999, "Really?", "Sara", later(1))
    assert "permissions" not in str(error.value)
    assert desk.events() == []


def test_a_segment_of_another_edition_is_not_there(desk):
    other = Desk(desk.store, "other")
    other.run(A)
    with pytest.raises(StoreError, match="not in the edition any more"):
        edit(desk.store, change(other, 1))
    assert other.said() == [("draft", f"{A} machine 1.")]


def test_an_edition_that_is_not_there_is_reported(store):
    with pytest.raises(StoreError, match="There is no edition 'aam' in "):
        edit(store)


def test_of_many_who_change_one_segment_at_once_one_succeeds(desk):
    first = desk.pair(1).review
    start, told = threading.Barrier(8), []

    def work(number):
        after = dataclasses.replace(EDITED, text=Draft(f"Text {number}."))
        start.wait()
        try:
            edit(desk.store, Change("s1", first, after), who=f"P{number}")
            told.append(f"Text {number}.")
        except ConflictError:
            pass

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert told == [desk.pair(1).current.text]
    assert [event.action for event in desk.events(1)] == [Action.EDIT]


def test_who_change_different_segments_at_once_all_succeed(desk):
    changes = {n: change(desk, n) for n in (1, 2, 3)}
    start = threading.Barrier(3)

    def work(number):
        start.wait()
        edit(desk.store, changes[number])

    threads = [threading.Thread(target=work, args=(number,)) for number in changes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert desk.said() == [("edited", "Hers.")] * 3


# The memory.


def test_what_is_approved_is_in_the_memory_with_its_neighbours(desk):
    desk.edit(2, "Hers.")
    desk.approve(2)
    (unit,) = desk.store.units()
    assert (unit.source, unit.target, unit.key) == (B, "Hers.", segment_key(B))
    assert (unit.before, unit.after) == (segment_key(A), segment_key(C))
    assert (unit.origin, unit.who, unit.at) == ("aam", "Ali", later(desk.minutes))


def test_the_first_and_the_last_sentence_have_one_neighbour(desk):
    desk.approve(1, 3)
    one, three = desk.store.units()
    assert (one.before, one.after) == ("", segment_key(B))
    assert (three.before, three.after) == (segment_key(B), "")


def test_a_draft_that_is_approved_is_in_the_memory_with_its_markup(desk):
    text = Draft("Whole.", (Mark(MarkKind.STRONG, 0, 5),))
    edit(desk.store, change(desk, 1, Review(State.APPROVED, text=text, approver="Ali")))
    (unit,) = desk.store.units()
    assert (unit.target, unit.marks) == ("Whole.", text.marks)


def test_what_was_approved_without_a_text_is_in_the_memory_as_the_machine_wrote_it(desk):
    edit(desk.store, change(desk, 1, Review(State.APPROVED, approver="Ali")))
    assert desk.units() == [(A, f"{A} machine 1.")]


def test_what_is_only_edited_is_not_in_the_memory(desk):
    desk.edit(1, "Hers.")
    assert desk.units() == []


@pytest.mark.parametrize("how", ["edit", "reopen"])
def test_what_is_approved_no_more_leaves_the_memory(desk, how):
    desk.approve(1, 2)
    desk.edit(1, "Hers.") if how == "edit" else desk.reopen(1)
    assert desk.units() == [(B, f"{B} machine 1.")]


def test_what_is_approved_again_is_in_the_memory_once(desk):
    desk.approve(1)
    desk.edit(1, "Hers.")
    desk.approve(1)
    desk.approve(1)
    assert desk.units() == [(A, "Hers.")]


def test_a_sentence_that_is_not_in_the_article_is_approved_without_neighbours(desk):
    desk.edit(2, "Hers.")
    before = desk.pair(2).review
    desk.run(A, C)
    after = dataclasses.replace(before, state=State.APPROVED, approver="Ali")
    edit(desk.store, Change("s2", before, after))
    (unit,) = desk.store.units()
    assert (unit.target, unit.before, unit.after) == ("Hers.", "", "")


def test_to_change_nothing_changes_nothing(desk):
    before = everything(desk.store)
    edit(desk.store)
    assert everything(desk.store) == before
