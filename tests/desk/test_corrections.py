"""Correcting a sentence."""

from __future__ import annotations

import pytest

from tests.desk.room import END, HEADLINE, SLUG, Room
from translator.article import Mark, MarkKind
from translator.desk import Skipped
from translator.desk.corrections import cleaned
from translator.draft import Draft
from translator.editing import Action, Origin, Role, State
from translator.errors import ConflictError, RefusedError, StoreError, UsageError

LINK = Mark(MarkKind.LINK, 4, 7, "/a")
TWINS = (END, HEADLINE, END, END)


def test_a_sentence_gets_another_translation(room: Room):
    done = room.edit(1, "News!", note="Shorter.", seconds=7.5)
    assert (done.changed, done.skipped) == ((1,), ())
    pair = room.pair(1)
    assert (pair.current.text, pair.current.engine) == ("News!", "person")
    assert pair.draft.text == "Headline"
    review = pair.review
    assert (review.state, review.origin) == (State.EDITED, Origin.PERSON)
    assert (review.editor, review.approver, review.version) == ("Sara", "", 2)
    (event,) = room.events()
    assert (event.action, event.who, event.note, event.seconds) == (
        Action.EDIT, "Sara", "Shorter.", 7.5,
    )  # fmt: skip
    assert event.at == review.at


def test_what_was_approved_must_be_approved_again(room: Room):
    room.approve(1)
    room.edit(1, "News!")
    assert room.said()[0] == ("edited", "News!")
    assert room.pair(1).review.approver == ""
    assert room.units() == []


@pytest.mark.parametrize("text", ["", "  \n ", "\0\x1b"])
def test_an_empty_text_is_refused_and_it_is_told_what_to_do(room: Room, text):
    with pytest.raises(UsageError, match=r"s1 is empty.*translate reopen khabar s1 --to draft"):
        room.edit(1, text)
    assert room.events() == []


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("  News\n of\tthe   day ", "News of the day"),
        ("Cafe\u0301", "Café"),
        ("a\0b\x1bc\x7fd", "a b c d"),
        ("line\u2028break\u2029", "line break"),
        ("half a \ud83d letter", "half a letter"),
        ("آم\u200c ہے", "آم\u200c ہے"),
        ("\u2068آم\u2069", "\u2068آم\u2069"),
    ],
)
def test_a_text_is_cleaned(room: Room, text, becomes):
    assert cleaned(text) == becomes
    room.edit(1, text)
    assert room.pair(1).current.text == becomes


def test_the_same_text_again_is_no_edit(room: Room):
    done = room.edit(1, " Headline ")
    assert done.changed == ()
    assert done.skipped == (Skipped(1, "says that already", refused=False),)
    assert done.refused == ()
    room.approve(1)
    room.edit(1, "Headline", marks=[])
    assert room.states() == "addd"


def test_the_markup_may_be_changed_alone(room: Room):
    done = room.edit(4, "The end.", marks=[LINK])
    assert done.changed == (4,)
    assert room.pair(4).current.marks == (LINK,)
    assert room.edit(4, "The end.", marks=[LINK]).changed == ()


def test_the_markup_moves_with_its_words(room: Room):
    own = room.store.segments(SLUG)[3].fingerprint
    room.store.replace_drafts({own: Draft("The end.", (LINK,))})
    room.edit(4, "This is the end.")
    pair = room.pair(4)
    (mark,) = pair.current.marks
    assert pair.current.text[mark.start : mark.end] == "end"


def test_who_edits_what_somebody_else_changed_meanwhile_is_told_both_texts(room: Room):
    seen = room.pair(1).review
    room.edit(1, "Hers.", who="Sara")
    with pytest.raises(ConflictError) as error:
        room.edit(1, "His.", who="Omar", seen=seen)
    assert "s1 now (edited by Sara): \u2068Hers.\u2069" in str(error.value)
    assert "s1 yours: \u2068His.\u2069" in str(error.value)
    assert room.pair(1).current.text == "Hers."


def test_who_edits_what_was_approved_meanwhile_is_told(room: Room):
    seen = room.pair(1).review
    room.approve(1)
    with pytest.raises(ConflictError, match="approved by Ali"):
        room.edit(1, "His.", seen=seen)


def test_the_one_who_has_seen_it_last_may_edit(room: Room):
    room.edit(1, "Hers.")
    room.edit(1, "His.", who="Omar", seen=room.pair(1).review)
    assert room.pair(1).review.editor == "Omar"


def test_a_sentence_that_moved_since_it_was_seen_is_found(room: Room):
    seen = room.pair(1).review
    room.run(END, HEADLINE)
    done = room.edit(1, "News!", seen=seen)
    assert done.changed == (2,)
    assert room.said() == [("draft", "The end."), ("edited", "News!")]


def test_the_text_for_a_sentence_that_is_gone_is_told_and_nothing_is_written(room: Room):
    seen = room.pair(1).review
    room.run(END)
    with pytest.raises(ConflictError, match="s1 yours: \u2068News!\u2069"):
        room.edit(1, "News!", seen=seen)
    assert room.said() == [("draft", "The end.")]


def test_who_takes_no_part_may_not_edit(room: Room):
    room.store.set_role("Ali", Role.APPROVER)
    with pytest.raises(RefusedError, match="Sara does not take part"):
        room.edit(1, "News!")
    assert room.events() == []
    room.store.set_role("Sara", Role.EDITOR)
    assert room.edit(1, "News!").changed == (1,)


@pytest.mark.parametrize("number", [0, -1, 5])
def test_there_must_be_such_a_sentence(room: Room, number):
    with pytest.raises(UsageError, match="they go from s1 to s4"):
        room.edit(number, "News!")


def test_there_must_be_such_an_edition(room: Room):
    from translator import desk  # noqa: PLC0415 - named like a fixture elsewhere

    with pytest.raises(StoreError, match="There is no edition 'other'"):
        desk.edit(room.store, "other", 1, "News!", who="Sara", at=room.now())


# Equal sentences.


def test_equal_sentences_stay_without_being_asked_for(room: Room):
    room.run(*TWINS)
    room.edit(1, "Over.")
    assert room.states() == "eddd"


def test_a_translation_goes_to_equal_sentences_on_request(room: Room):
    room.run(*TWINS)
    done = room.edit(3, "Over.", propagate=True, seconds=5.0)
    assert sorted(done.changed) == [1, 3, 4]
    assert room.said() == [("edited", "Over."), ("draft", "Headline"), *[("edited", "Over.")] * 2]
    assert len({event.batch for event in room.events()}) == 1
    times = {event.segment: event.seconds for event in room.events()}
    assert times[room.pair(3).review.segment] == 5.0
    assert times[room.pair(1).review.segment] is None


def test_what_is_approved_elsewhere_stays(room: Room):
    room.run(*TWINS)
    room.approve(4)
    done = room.edit(1, "Over.", propagate=True)
    assert sorted(done.changed) == [1, 3]
    assert done.skipped == (Skipped(4, "is approved"),)
    assert room.said()[3] == ("approved", "The end.")


def test_an_approved_sentence_itself_may_be_edited_with_its_equals(room: Room):
    room.run(*TWINS)
    room.approve(1)
    assert sorted(room.edit(1, "Over.", propagate=True).changed) == [1, 3, 4]
    assert room.states() == "edee"


def test_what_says_that_already_is_left_though_its_equals_change(room: Room):
    room.run(*TWINS)
    room.edit(1, "Over.")
    done = room.edit(1, "Over.", propagate=True)
    assert sorted(done.changed) == [3, 4]
    assert done.skipped == (Skipped(1, "says that already", refused=False),)
    assert [event.action for event in room.events(1)] == [Action.EDIT]


def test_the_markup_of_equal_sentences_is_their_own(room: Room):
    room.run(*TWINS)
    room.edit(4, "The end.", marks=[Mark(MarkKind.LINK, 4, 7, "/b")])
    room.edit(1, "In the end.", marks=[Mark(MarkKind.LINK, 0, 2, "/a")], propagate=True)
    marks = [[(m.address, m.start) for m in room.pair(n).current.marks] for n in (1, 3, 4)]
    assert marks == [[("/a", 0)], [], [("/b", 7)]]


def test_a_conflict_in_one_sentence_leaves_its_equals_too(room: Room):
    room.run(*TWINS)
    seen = room.pair(1).review
    room.edit(1, "Hers.")
    with pytest.raises(ConflictError):
        room.edit(1, "His.", seen=seen, propagate=True)
    assert room.states() == "eddd"


def test_an_edit_is_kept_over_another_run(room: Room):
    room.edit(1, "News!")
    room.run(END, HEADLINE)
    assert room.said()[1] == ("edited", "News!")
    assert room.store.edition(SLUG).pairs[1].review.editor == "Sara"


def test_a_sentence_that_a_run_takes_out_at_the_same_moment_is_told_with_the_text(
    room: Room, monkeypatch
):
    pairs = room.store.pairs

    def later_pairs(slug, wanted):
        room.run(END)
        return pairs(slug, wanted)

    monkeypatch.setattr(room.store, "pairs", later_pairs)
    with pytest.raises(ConflictError, match=r"s1 yours: .News!"):
        room.edit(1, "News!")
    assert room.said() == [("draft", "The end.")]
