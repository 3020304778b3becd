import datetime as dt

import pytest

from tests.publishing.editions import heading, item, paragraph
from tests.review.samples import term
from translator.article import BlockKind, Segment
from translator.draft import Draft, Finding, Severity
from translator.editing import Origin, Review, State
from translator.edition import Pair
from translator.inspection import Inspected, Noted
from translator.review.rows import row_of
from translator.store import Ignore
from translator.terms import Status

AT = dt.datetime(2024, 4, 1, tzinfo=dt.UTC)
TERMS = (
    term("بینک", "bank"),
    term("بنک", "bank", status=Status.VARIANT),
    term("سونا", "gold", status=Status.MISSED),
)
DRAFT = Draft("The <bank>.", score=-0.5, outcomes=TERMS)
SEGMENT = Segment(0, 0, "بینک <۔", "key")
ERROR, WARNING = Severity.ERROR, Severity.WARNING


def noted(check, severity, message="Wrong.", *, is_ignored=False):
    decision = Ignore("key", check, message, "Hina", "So it is.", AT) if is_ignored else None
    return Noted(Finding(check, severity, message, place=(5, 9)), decision)


def inspected(*notes, review=None, draft=DRAFT):
    return Inspected(3, Pair(SEGMENT, draft, review=review or Review(segment=7, version=2)), notes)


def row(*notes, block=None, is_first=True, comments=0, **given):
    shown = block or paragraph(SEGMENT.text)
    return row_of(inspected(*notes, **given), shown, is_first=is_first, comments=comments)


def test_a_row_names_its_sentence_and_shows_both_sides():
    shown = row(comments=4)
    assert (shown.id, shown.number, shown.version, shown.comments) == (7, 3, 2, 4)
    assert (shown.plain_urdu, shown.plain_english) == ("بینک <۔", "The <bank>.")
    assert shown.urdu == '<mark class="term met" data-term="0">بینک</mark> &lt;۔'
    assert shown.english == 'The &lt;<mark class="term met" data-term="0">bank</mark>&gt;.'


def test_findings_that_nobody_ignores_are_counted_and_shown():
    shown = row(noted("loop", ERROR), noted("casing", WARNING), noted("loop", ERROR, "Again."))
    assert (shown.checks, shown.errors, shown.warnings) == (("loop", "casing"), 2, 1)
    assert '<span class="spot error">' in shown.english


def test_findings_that_somebody_ignores_are_neither_counted_nor_shown():
    shown = row(noted("loop", ERROR, is_ignored=True))
    assert shown == row()
    assert (shown.checks, shown.errors) == ((), 0)


def test_the_targets_of_terms_are_named_once():
    assert (row().terms, row().missed) == (("bank", "gold"), ("gold",))


@pytest.mark.parametrize(
    ("review", "by"),
    [
        (Review(), ""),
        (Review(State.EDITED, Origin.PERSON, editor="Sara"), "Sara"),
        (Review(State.APPROVED, Origin.PERSON, editor="Sara", approver="Ali"), "Ali"),
    ],
)
def test_a_row_says_how_far_the_review_is_and_who_did_it(review, by):
    shown = row(review=review)
    assert (shown.state, shown.origin, shown.by) == (review.state, review.origin, by)


def test_the_words_of_a_person_are_shown_in_place_of_the_draft():
    shown = row(review=Review(State.EDITED, Origin.PERSON, Draft("Mine.")))
    assert (shown.plain_english, shown.english, shown.terms) == ("Mine.", "Mine.", ())


def test_a_heading_is_shown_as_one():
    shown = row(block=heading("سرخی", level=3))
    assert (shown.kind, shown.level, shown.marker) == (BlockKind.HEADING, 3, "")


def test_only_the_first_sentence_of_a_list_item_has_its_sign():
    block = item("ایک۔ دو۔", marker="3.", level=2)
    first, second = row(block=block), row(block=block, is_first=False)
    assert (first.marker, first.is_first, first.level) == ("3.", True, 2)
    assert (second.marker, second.is_first, second.level) == ("", False, 2)


def test_the_risk_is_that_of_the_inspection_and_none_for_what_is_approved():
    found = noted("loop", ERROR)
    assert row(found).risk == inspected(found).risk > row().risk > 0
    assert row(found, review=Review(State.APPROVED)).risk == 0


def test_rows_that_look_the_same_are_equal():
    assert row(noted("loop", ERROR)) == row(noted("loop", ERROR))
    assert row() != row(comments=1)
    assert row() != row(review=Review(segment=7, version=3))
