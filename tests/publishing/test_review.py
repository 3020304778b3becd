import datetime as dt

from tests.publishing.editions import REVIEWED_AT, edition_of, paragraph, reviewed
from translator.editing import State
from translator.publishing.review import ReviewCount, review_counts

FOUR = edition_of(*(paragraph(f"بات {n}۔") for n in range(4)))


def test_sentences_are_counted_by_state():
    edition = edition_of(*(paragraph(f"بات {n}۔") for n in range(8)))
    count = review_counts(reviewed(edition, "daAemcdd"))
    assert (count.draft, count.edited, count.approved, count.memory) == (5, 1, 2, 2)
    assert count.total == 8


def test_the_newest_change_is_that_of_a_sentence_still_reviewed():
    assert review_counts(reviewed(FOUR, "aeda")).newest == REVIEWED_AT + dt.timedelta(minutes=4)
    assert review_counts(reviewed(FOUR, "aedd")).newest == REVIEWED_AT + dt.timedelta(minutes=2)
    assert review_counts(FOUR).newest is None


def test_only_drafts_count_as_remembered():
    (pair, *_) = reviewed(FOUR, "mmmm").pairs
    assert pair.review.origin.is_memory
    assert review_counts(reviewed(FOUR, "mmae")).memory == 2


def test_an_edition_is_mixed_if_some_sentences_are_further_than_others():
    mixed = {"dddd": False, "aaaA": False, "eeee": False, "dmcd": False,
             "ddda": True, "ddde": True, "aaae": True}  # fmt: skip
    assert {of: review_counts(reviewed(FOUR, of)).is_mixed for of in mixed} == mixed


def test_the_states_come_in_the_order_of_the_review():
    count = review_counts(reviewed(FOUR, "aedd"))
    assert count.states == (State.DRAFT, State.EDITED, State.APPROVED)
    assert ReviewCount().states == ()
