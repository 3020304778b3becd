"""What stays of people's work when an article, the engine or the memory changed."""

from __future__ import annotations

import pytest

from tests.publishing.editions import MADE_AT, edition_of, paragraph
from tests.store.build import SOURCE, Desk, keep, later
from translator.article import Mark, MarkKind
from translator.draft import Draft
from translator.editing import Action, Origin, State
from translator.edition import Edition
from translator.memory import Unit
from translator.segmenting import segment_key

A = "کسان آم بیچتے ہیں۔"
B = "دریا میں پانی کم ہے۔"
C = "بازار آج بند رہا۔"
D = "بچے اسکول چلے گئے۔"
A_AGAIN = "کسان آم خریدتے ہیں۔"
LINK = (Mark(MarkKind.LINK, 0, 4, "/a"),)
OTHER_LINK = (Mark(MarkKind.LINK, 0, 4, "/b"),)


@pytest.fixture
def desk(store):
    return Desk(store)


def machine(sentence: str, version: int = 1) -> str:
    return f"{sentence} machine {version}."


def segment_ids(desk: Desk) -> list[int]:
    return [pair.review.segment for pair in desk.store.edition("aam").pairs]


def unit(source: str, target: str, marks: tuple[Mark, ...] = (), **around: str) -> Unit:
    keys = {name: segment_key(text) for name, text in around.items()}
    return Unit(source, target, segment_key(source), marks, **keys, origin="memory.tmx")


# Edited and approved texts stay.


def test_what_people_did_stays_when_nothing_changed(desk):
    desk.run(A, B, C)
    desk.edit(1, "Hers.")
    desk.approve(2)
    before = desk.store.segments("aam")
    events = desk.events()
    desk.run(A, B, C)
    assert desk.store.segments("aam") == before
    assert [s.review.version for s in desk.store.segments("aam")] == [2, 2, 1]
    assert desk.events() == events


def test_another_engine_changes_only_what_is_a_draft(desk):
    desk.run(A, B, C)
    desk.edit(1, "Hers.")
    desk.approve(2)
    desk.version = 2
    kept = desk.run(A, B, C)
    assert desk.said() == [("edited", "Hers."), ("approved", machine(B)), ("draft", machine(C, 2))]
    assert [p.current.text for p in kept.pairs] == ["Hers.", machine(B), machine(C, 2)]
    assert [pair.draft.text for pair in kept.pairs] == [machine(A), machine(B), machine(C, 2)]
    assert desk.actions(3) == [Action.MACHINE]
    assert desk.pair(3).review.version == 2


def test_a_draft_that_the_machine_wrote_the_same_again_has_no_history(desk):
    desk.run(A)
    desk.run(A)
    assert desk.events() == []
    assert desk.pair(1).review.version == 1


def test_sentences_that_moved_keep_their_reviews(desk):
    desk.run(A, B, C)
    desk.edit(1, "Hers.")
    desk.approve(2)
    numbers = segment_ids(desk)
    desk.run(C, B, A)
    assert desk.said() == [("draft", machine(C)), ("approved", machine(B)), ("edited", "Hers.")]
    assert segment_ids(desk) == numbers[::-1]
    assert [s.place for s in desk.store.segments("aam")] == [(0, 0), (1, 0), (2, 0)]


def test_two_sentences_may_change_places(desk):
    desk.run(A, B)
    desk.approve(1, 2)
    one, two = segment_ids(desk)
    desk.run(B, A)
    assert segment_ids(desk) == [two, one]
    assert desk.said() == [("approved", machine(B)), ("approved", machine(A))]


def test_sentences_move_along_when_others_are_put_in(desk):
    desk.run(A, B)
    desk.approve(1, 2)
    numbers = segment_ids(desk)
    desk.run(C, A, D, B)
    assert [segment_ids(desk)[at] for at in (1, 3)] == numbers
    assert [state for state, _ in desk.said()] == ["draft", "approved", "draft", "approved"]


def test_a_spelling_of_the_same_sentence_is_no_change(desk):
    desk.run("ایک کتاب یہاں ہے۔")
    desk.approve(1)
    desk.run("ايك كتاب یہاں ہے۔")
    pair = desk.pair(1)
    assert pair.review.state is State.APPROVED
    assert pair.segment.text == "ايك كتاب یہاں ہے۔"


# Sentences that were rewritten are drafts again.


def test_an_edited_sentence_that_was_rewritten_is_a_draft_again(desk):
    desk.run(A, B)
    desk.edit(1, "Hers.")
    (number, _) = segment_ids(desk)
    desk.run(A_AGAIN, B)
    pair = desk.pair(1)
    assert (pair.review.state, pair.current.text) == (State.DRAFT, machine(A_AGAIN))
    assert (pair.review.origin, pair.review.editor) == (Origin.MACHINE, "")
    assert (pair.review.segment, pair.review.version) == (number, 3)
    last = desk.events(1)[-1]
    assert (last.action, last.who, last.version) == (Action.SOURCE, "", 3)
    assert last.before
    assert last.after
    assert (last.before.english, last.before.source) == ("Hers.", A)
    assert (last.after.english, last.after.source) == (machine(A_AGAIN), A_AGAIN)


def test_an_approved_sentence_that_was_rewritten_stays_in_the_memory(desk):
    desk.run(A, B)
    desk.edit(1, "Hers.")
    desk.approve(1)
    desk.run(A_AGAIN, B)
    assert desk.said()[0] == ("draft", machine(A_AGAIN))
    assert desk.units() == [(A, "Hers.")]
    desk.reopen(1)
    desk.approve(1)
    assert desk.units() == [(A, "Hers."), (A_AGAIN, machine(A_AGAIN))]


def test_a_sentence_that_is_rewritten_back_has_the_text_of_the_memory(desk):
    desk.run(A, B)
    desk.edit(1, "Hers.")
    desk.approve(1)
    desk.run(A_AGAIN, B)
    desk.run(A, B)
    pair = desk.pair(1)
    assert (pair.current.text, pair.review.state) == ("Hers.", State.DRAFT)
    assert pair.review.origin is Origin.CONTEXT


def test_the_history_says_what_the_memory_knew_of_a_rewritten_sentence(desk):
    desk.store.add_units([unit(A_AGAIN, "From afar.")], MADE_AT)
    desk.run(A, B)
    desk.edit(1, "Hers.")
    desk.run(A_AGAIN, B)
    assert desk.said()[0] == ("draft", "From afar.")
    last = desk.events(1)[-1]
    assert last.action is Action.SOURCE
    assert last.after
    assert last.after.english == "From afar."


def test_a_draft_that_was_rewritten_has_another_version_though_its_english_is_the_same(store):
    versions = [keep(store, equal_english(text)).pairs[0].review for text in (A, A, A_AGAIN)]
    assert [review.version for review in versions] == [1, 1, 2]
    assert [(e.action, e.version) for e in store.history("aam")] == [(Action.SOURCE, 2)]


def equal_english(text: str) -> Edition:
    return edition_of(paragraph(text), english={text: Draft("Equal.")}, slug="aam")


def test_a_draft_that_was_rewritten_says_so_in_its_history(desk):
    desk.run(A, B)
    desk.run(A_AGAIN, B)
    (event,) = desk.events()
    assert (event.action, event.version) == (Action.SOURCE, 2)
    assert event.before
    assert event.after
    assert (event.before.source, event.after.source) == (A, A_AGAIN)


# Other markup.


def test_an_approved_sentence_with_other_markup_must_be_approved_again(desk):
    desk.run(A, B, marks={A: LINK})
    desk.edit(1, "Hers.")
    desk.approve(1)
    desk.run(A, B, marks={A: OTHER_LINK})
    pair = desk.pair(1)
    assert (pair.review.state, pair.current.text) == (State.EDITED, "Hers.")
    assert (pair.review.editor, pair.review.approver) == ("Sara", "")
    assert pair.segment.marks == OTHER_LINK
    last = desk.events(1)[-1]
    assert (last.action, last.note) == (Action.SOURCE, "inline markup changed")
    assert last.version == pair.review.version == 4
    assert desk.units() == []


def test_an_edited_sentence_with_other_markup_stays(desk):
    desk.run(A, B, marks={A: LINK})
    desk.edit(1, "Hers.")
    desk.run(A, B)
    assert desk.said()[0] == ("edited", "Hers.")
    assert desk.pair(1).segment.marks == ()
    assert desk.actions(1) == [Action.EDIT]


def test_the_memory_forgets_a_sentence_with_other_markup_at_once(desk):
    desk.run(A, B, A)
    desk.edit(1, "Hers.")
    desk.approve(1)
    desk.run(A, B, A, marks={A: LINK})
    first = desk.said()
    desk.run(A, B, A, marks={A: LINK})
    assert desk.said() == first
    assert first == [("edited", "Hers."), ("draft", machine(B)), ("draft", machine(A))]


# Sentences that are taken out and come back.


def test_a_sentence_that_nobody_touched_goes_with_the_article(desk):
    desk.run(A, B)
    desk.run(B)
    assert [s.text for s in desk.store.segments("aam")] == [B]


@pytest.mark.parametrize("what", ["edit", "approve"])
def test_a_sentence_that_people_worked_on_stays_and_comes_back(desk, what):
    desk.run(A, B)
    desk.edit(1, "Hers.")
    if what == "approve":
        desk.approve(1)
    before = desk.pair(1)
    units = desk.units()
    desk.run(B)
    (gone,) = desk.removed()
    assert (gone.text, gone.current.text, gone.place) == (A, "Hers.", None)
    assert desk.said() == [("draft", machine(B))]
    assert desk.units() == units
    desk.version = 2
    desk.run(B, A)
    assert desk.pair(2).review == before.review
    assert desk.pair(2).draft == before.draft
    assert desk.removed() == []
    assert desk.actions(2)[-2:] == [Action.REMOVED, Action.RESTORED]
    assert desk.units() == units


def test_a_removed_sentence_is_told_of_once(desk):
    desk.run(A, B)
    desk.approve(1)
    for _ in range(3):
        desk.run(B)
    assert desk.actions() == [Action.APPROVE, Action.REMOVED]


def test_an_edited_sentence_that_comes_back_with_other_markup_is_told_of(desk):
    desk.run(A, B)
    desk.edit(1, "Hers.")
    desk.run(B)
    desk.run(A, B, marks={A: LINK})
    assert desk.said()[0] == ("edited", "Hers.")
    assert desk.actions(1) == [Action.EDIT, Action.REMOVED, Action.RESTORED]


def test_a_draft_with_a_history_stays_and_comes_back_with_it(desk):
    desk.run(A, B)
    desk.edit(1, "Hers.")
    desk.reopen(1)
    (number, _) = segment_ids(desk)
    desk.run(B)
    assert [s.review.segment for s in desk.removed()] == [number]
    desk.version = 2
    desk.run(A, B)
    assert desk.pair(1).review.segment == number
    assert desk.said()[0] == ("draft", machine(A, 2))
    assert desk.actions(1) == [Action.EDIT, Action.REOPEN, Action.MACHINE]


def test_an_article_may_lose_all_its_sentences_and_get_them_back(desk):
    desk.run(A, B)
    desk.approve(1, 2)
    desk.run()
    assert desk.said() == []
    desk.run(A, B)
    assert [state for state, _ in desk.said()] == ["approved", "approved"]


# Equal sentences.


def test_of_equal_sentences_only_the_approved_one_is_approved(desk):
    desk.run(A, B, A)
    desk.edit(3, "Hers.")
    desk.approve(3)
    numbers = segment_ids(desk)
    desk.run(A, C, B, D, A)
    assert [desk.said()[at][0] for at in (0, 4)] == ["draft", "approved"]
    assert [segment_ids(desk)[at] for at in (0, 2, 4)] == numbers


@pytest.mark.parametrize("edited", [1, 2])
def test_of_equal_sentences_that_become_one_the_edited_one_stays(desk, edited):
    desk.run(A, A, B)
    desk.edit(edited, "Hers.")
    desk.run(A, B)
    first = desk.store.edition("aam").pairs[0]
    assert (first.current.text, first.review.state) == ("Hers.", State.EDITED)


def test_of_equal_sentences_the_one_that_was_taken_out_is_gone(desk):
    desk.run(A, B, A, C)
    desk.edit(3, "Hers.")
    desk.run(A, B, C)
    assert desk.said()[0] == ("draft", machine(A))
    assert [s.current.text for s in desk.removed()] == ["Hers."]
    desk.run(A, B, A, C)
    assert desk.said()[2] == ("edited", "Hers.")


def test_a_draft_has_the_approved_text_of_an_equal_sentence_from_the_next_run_on(desk):
    desk.run(A, B, A)
    desk.edit(3, "Hers.")
    desk.approve(3)
    kept = desk.run(A, B, A)
    assert desk.said() == [("draft", "Hers."), ("draft", machine(B)), ("approved", "Hers.")]
    assert kept.pairs[0].current.engine == "memory"
    assert kept.pairs[0].draft.text == machine(A)
    assert desk.actions(1) == [Action.MEMORY]


# What the memory knows.


@pytest.mark.parametrize(
    ("around", "origin"),
    [
        ({"before": C, "after": B}, Origin.CONTEXT),
        ({"before": C}, Origin.EXACT),
        ({}, Origin.EXACT),
    ],
)
def test_a_new_sentence_has_the_text_of_the_memory_and_its_mark(desk, around, origin):
    desk.store.add_units([unit(A, "From afar.", **around)], MADE_AT)
    kept = desk.run(C, A, B)
    for pair in (kept.pairs[1], desk.pair(2)):
        assert (pair.review.origin, pair.review.state) == (origin, State.DRAFT)
        assert (pair.current.text, pair.current.engine) == ("From afar.", "memory")
        assert pair.draft.text == machine(A)
    assert desk.events() == []


def test_the_first_and_the_last_sentence_have_a_context_too(desk):
    units = [unit(A, "First.", after=B), unit(A, "Last.", before=B), unit(A, "Between.")]
    desk.store.add_units(units, later(1))
    for place, article in enumerate([(A, B), (B, A)]):
        pair = desk.run(*article).pairs[place]
        assert pair.review.origin is Origin.CONTEXT
        assert pair.current.text == ("First.", "Last.")[place]


def test_the_context_reaches_over_the_ends_of_paragraphs_and_of_editions(store):
    one, two = Desk(store, "one"), Desk(store, "two")
    one.run(C, A, B)
    one.edit(2, "Hers.")
    one.approve(2)
    two.run(D, C, A, B)
    assert two.pair(3).review.origin is Origin.CONTEXT


def test_the_memory_never_changes_what_people_edited_or_approved(desk):
    desk.run(A, B)
    desk.edit(1, "Hers.")
    desk.approve(2)
    desk.store.add_units([unit(A, "From afar."), unit(B, "From afar.")], later(50))
    desk.run(A, B)
    assert desk.said() == [("edited", "Hers."), ("approved", machine(B))]


def test_a_text_that_the_memory_changed_is_told_of(desk):
    desk.run(A, B)
    desk.store.add_units([unit(A, "From afar.")], later(1))
    desk.run(A, B)
    desk.store.add_units([unit(A, "From nearer.")], later(60))
    desk.run(A, B)
    assert desk.said()[0] == ("draft", "From nearer.")
    assert [(e.action, e.after and e.after.english, e.version) for e in desk.events(1)] == [
        (Action.MEMORY, "From afar.", 2),
        (Action.MEMORY, "From nearer.", 3),
    ]


def test_a_text_that_the_memory_withdrew_is_the_machines_again(desk):
    other = Desk(desk.store, "other")
    other.run(A)
    other.edit(1, "Hers.")
    other.approve(1)
    desk.run(B, A)
    assert desk.said()[1] == ("draft", "Hers.")
    other.reopen(1)
    desk.run(B, A)
    assert desk.said()[1] == ("draft", machine(A))
    assert desk.pair(2).review.origin is Origin.MACHINE
    assert desk.actions(2) == [Action.MACHINE]


def test_a_better_context_is_marked_though_the_text_is_the_same(desk):
    desk.store.add_units([unit(A, "From afar.", before=C, after=D)], MADE_AT)
    desk.run(C, A, B)
    assert desk.pair(2).review.origin is Origin.EXACT
    desk.run(C, A, D)
    assert desk.pair(2).review.origin is Origin.CONTEXT
    assert desk.events(2) == []


def test_the_links_of_another_article_do_not_come_with_its_text(desk):
    desk.store.add_units([unit(A, "From afar.", LINK)], MADE_AT)
    desk.run(A)
    assert desk.pair(1).current.marks == ()


def test_a_sentence_with_the_same_link_has_it_where_the_memory_has_it(desk):
    desk.store.add_units([unit(A, "From afar.", (Mark(MarkKind.LINK, 5, 9, "/a"),))], MADE_AT)
    desk.run(A, marks={A: LINK})
    assert desk.pair(1).current.marks == (Mark(MarkKind.LINK, 5, 9, "/a"),)


def test_another_glossary_leaves_a_text_of_the_memory_alone(desk):
    desk.store.add_units([unit(A, "From afar.")], MADE_AT)
    desk.run(A)
    desk.version = 2
    desk.run(A)
    assert desk.said() == [("draft", "From afar.")]
    assert desk.pair(1).draft.text == machine(A, 2)
    assert desk.events() == []


# All together.


def test_what_one_run_does_has_one_batch(desk):
    desk.run(A, B, C)
    desk.approve(1, 2)
    desk.version = 2
    desk.run(A_AGAIN, C)
    events = [event for event in desk.events() if not event.action.is_human]
    assert [e.action for e in events] == [Action.SOURCE, Action.MACHINE, Action.REMOVED]
    assert len({event.batch for event in events}) == 1
    assert {event.at for event in events} == {later(desk.minutes)}


def test_other_editions_are_left_alone(desk):
    other = Desk(desk.store, "other")
    other.run(A, B)
    other.edit(1, "Hers.")
    other.approve(2)
    before = desk.store.segments("other")
    desk.run(A_AGAIN)
    desk.run(B)
    assert desk.store.segments("other") == before


def test_a_run_that_fails_changes_nothing(desk):
    desk.run(A, B)
    desk.approve(1)
    before = desk.store.segments("aam"), desk.events(), desk.units()
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        desk.store.keep_edition(equal_english(A_AGAIN), SOURCE, ["nowhere"], later(9))
    assert (desk.store.segments("aam"), desk.events(), desk.units()) == before


def test_the_number_of_a_sentence_that_is_gone_is_given_to_no_other(desk):
    desk.run(A, B)
    numbers = segment_ids(desk)
    desk.run(A)
    desk.run(A, C)
    assert segment_ids(desk)[0] == numbers[0]
    assert segment_ids(desk)[1] not in numbers
