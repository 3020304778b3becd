"""Segments and people, counted."""

from __future__ import annotations

from tests.stats.build import APPROVED, MACHINE, approve, edit, event, snapshot, work
from translator.editing import Action, Origin, State
from translator.stats.totals import Person, totals_of

PERSON = Origin.PERSON
WORKS = [
    work(),
    work(MACHINE, approve(), state=APPROVED),
    work("Yes", edit("Yes"), approve("Yes", PERSON, who="Bilal"), state=APPROVED),
    work("No", edit("No"), edition="kal"),
    work("Old", approve("Old", Origin.CONTEXT, who="Bilal"), state=APPROVED, edition="kal"),
]


def counts(shares):
    return {share.name: (share.count, share.share) for share in shares}


def test_editions_and_segments_are_counted():
    totals = totals_of(WORKS)
    assert (totals.editions, totals.segments) == (2, 5)


def test_segments_are_counted_by_state_the_farthest_first():
    states = totals_of(WORKS).states
    assert [s.name for s in states] == ["approved", "edited", "draft"]
    assert counts(states) == {"approved": (3, 0.6), "edited": (1, 0.2), "draft": (1, 0.2)}


def test_segments_are_counted_by_whose_words_they_have():
    assert counts(totals_of(WORKS).wordings) == {
        "machine-approved": (1, 0.2),
        "person": (2, 0.4),
        "memory": (1, 0.2),
        "machine": (1, 0.2),
    }


def test_people_are_counted_by_edits_and_approvals_the_busiest_first():
    assert totals_of(WORKS).people == (Person("Amna", 2, 1), Person("Bilal", 0, 2))


def test_equally_busy_people_stand_in_the_order_of_their_names():
    works = [work("Yes", edit("Yes", who=who)) for who in ("Zara", "Bilal")]
    assert [person.name for person in totals_of(works).people] == ["Bilal", "Zara"]


def test_an_edit_that_was_taken_back_is_nobodys():
    undo = event(Action.UNDO, batch="b2", undoes="b1")
    assert totals_of([work(MACHINE, edit("Yes"), undo)]).people == ()


def test_an_import_is_an_edit_and_an_approval_where_it_changes_text_and_state():
    before, after = snapshot("No"), snapshot("Yes", State.APPROVED, PERSON)
    totals = totals_of([work("Yes", event(Action.IMPORT, before, after))])
    assert totals.people == (Person("Amna", 1, 1),)


def test_an_approval_of_what_is_approved_is_not_counted_again():
    again = event(Action.IMPORT, *[snapshot("Yes", State.APPROVED, PERSON)] * 2, who="Bilal")
    totals = totals_of([work("Yes", edit("Yes"), again)])
    assert totals.people == (Person("Amna", 1, 0),)


def test_without_snapshots_the_action_tells():
    history = (event(Action.EDIT), event(Action.APPROVE), event(Action.IMPORT))
    assert totals_of([work("Yes", *history)]).people == (Person("Amna", 1, 1),)


def test_of_nothing_there_are_no_shares():
    totals = totals_of([])
    assert (totals.editions, totals.segments, totals.people) == (0, 0, ())
    assert {s.share for s in (*totals.states, *totals.wordings)} == {None}
