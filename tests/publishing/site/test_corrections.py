from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.publishing.editions import edition_of, paragraph
from translator.editing import Action, Event, Review, Snapshot, State
from translator.publishing.site.corrections import Correction, corrections

RIVER, BOATS = "دریا چڑھ گیا۔", "کشتیاں رک گئیں۔"
BEGIN = dt.datetime(2024, 5, 1, 9, 0, tzinfo=dt.UTC)


class Story:
    """The history of sentences: each step happens a day after the one before."""

    def __init__(self, *texts):
        edition = edition_of(paragraph(" ".join(texts or (RIVER,))))
        pairs = [replace(p, review=Review(segment=n * 10)) for n, p in enumerate(edition.pairs, 1)]
        self.edition = replace(edition, pairs=tuple(pairs))
        self.events = []
        self.now = {
            p.review.segment: Snapshot(Review(), "machine", p.segment.text)
            for p in self.edition.pairs
        }

    def do(self, action, *, segment=10, note="", state=None, **texts):
        before = self.now[segment]
        review = replace(before.review, state=state or before.review.state)
        after = replace(before, review=review, **texts)
        self._tell(action, segment, note, before, after)
        self.now[segment] = after

    def _tell(self, action, segment, note, before, after):
        at = BEGIN + dt.timedelta(days=len(self.events))
        given = {"who": "Amna", "version": 2, "before": before, "after": after, "note": note}
        self.events.append(Event(segment, f"b{len(self.events)}", at, action=action, **given))

    def edit(self, english, **more):
        self.do(Action.EDIT, english=english, state=State.EDITED, **more)

    def approve(self, **more):
        self.do(Action.APPROVE, state=State.APPROVED, **more)

    def reopen(self, **more):
        self.do(Action.REOPEN, state=State.EDITED, **more)

    def comment(self, note, segment=10):
        self._tell(Action.COMMENT, segment, note, None, None)

    def found(self):
        return corrections(self.edition, self.events)


def on(day):
    return dt.date(2024, 5, day)


def test_what_was_never_approved_is_not_corrected():
    story = Story()
    story.edit("first")
    story.edit("second")
    story.approve()
    assert story.found() == ()


def test_an_approved_text_that_another_replaced_is_a_correction():
    story = Story()
    story.approve()
    story.edit("better")
    assert story.found() == ()
    story.approve()
    assert story.found() == (Correction(on(3), 1, "machine", "better"),)


def test_the_last_note_of_an_edit_or_approval_in_between_is_told():
    story = Story()
    story.edit("first", note="before all")
    story.approve(note="with the first")
    story.reopen(note="why it is open")
    story.edit("second", note="the figure was wrong")
    story.edit("third")
    story.comment("between us")
    story.approve()
    assert [c.note for c in story.found()] == ["the figure was wrong"]
    story.edit("fourth", note="old")
    story.approve(note="new")
    assert [c.note for c in story.found()] == ["new", "the figure was wrong"]


def test_a_note_is_not_told_of_a_later_correction():
    story = Story()
    story.approve()
    story.edit("second", note="the figure was wrong")
    story.approve()
    story.edit("third")
    story.approve()
    assert [c.note for c in story.found()] == ["", "the figure was wrong"]


def test_chains_give_several_the_newest_first():
    story = Story()
    story.approve()
    for text in ("second", "third"):
        story.edit(text)
        story.approve()
    assert story.found() == (
        Correction(on(5), 1, "second", "third"),
        Correction(on(3), 1, "machine", "second"),
    )


def test_an_approval_taken_back_and_given_again_is_none():
    story = Story()
    story.approve()
    story.reopen()
    story.edit("other")
    story.edit(" machine ")
    story.approve()
    assert story.found() == ()


def test_white_space_makes_no_other_text():
    story = Story()
    story.edit("10 % of all")
    story.approve()
    story.edit("10%  of\tall")
    story.approve()
    assert story.found() == ()


def test_a_text_that_an_undo_brought_back_is_a_correction():
    story = Story()
    story.approve()
    story.edit("worse")
    story.approve()
    story.do(Action.UNDO, english="machine")
    assert [(c.before, c.after) for c in story.found()] == [
        ("worse", "machine"),
        ("machine", "worse"),
    ]


def test_a_file_that_came_back_may_correct_at_once():
    story = Story()
    story.approve()
    story.do(Action.IMPORT, english="better")
    assert story.found() == (Correction(on(2), 1, "machine", "better"),)


def test_a_text_that_was_approved_before_the_history_begins_counts():
    story = Story()
    story.approve()
    story.events.clear()
    story.edit("better")
    story.approve()
    assert story.found() == (Correction(on(2), 1, "machine", "better"),)


def test_what_follows_from_other_urdu_is_none():
    story = Story()
    story.approve()
    story.do(Action.SOURCE, source="دریا اتر گیا۔", state=State.DRAFT, english="fell")
    story.edit("It fell.")
    story.approve()
    assert story.found() == ()
    story.edit("The river fell.")
    story.approve()
    assert [(c.before, c.after) for c in story.found()] == [("It fell.", "The river fell.")]


def test_other_urdu_that_is_taken_back_is_other_urdu():
    story = Story()
    story.approve()
    story.do(Action.SOURCE, source=BOATS, state=State.DRAFT)
    story.do(Action.SOURCE, source=RIVER)
    story.edit("better")
    story.approve()
    assert story.found() == ()


def test_other_markup_is_no_other_urdu():
    story = Story()
    story.approve()
    story.do(Action.SOURCE, state=State.EDITED, note="inline markup changed")
    story.edit("better")
    story.approve()
    assert story.found() == (Correction(on(4), 1, "machine", "better"),)


def test_sentences_that_are_in_the_article_no_more_are_left_out():
    story = Story(RIVER, BOATS)
    for segment in (10, 20):
        story.approve(segment=segment)
        story.edit("better", segment=segment)
        story.approve(segment=segment)
    assert [c.segment for c in story.found()] == [2, 1]
    story.edition = replace(story.edition, pairs=story.edition.pairs[1:])
    assert story.found() == (Correction(on(6), 1, "machine", "better"),)


def test_what_was_corrected_at_once_stands_in_order_of_the_page():
    story = Story(RIVER, BOATS)
    for step in ("", "better"):
        for segment in (20, 10):
            if step:
                story.edit(step, segment=segment)
            story.approve(segment=segment)
    story.events = [replace(event, at=BEGIN) for event in story.events]
    assert [c.segment for c in story.found()] == [1, 2]
