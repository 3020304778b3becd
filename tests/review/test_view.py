from dataclasses import replace

import pytest

from tests.publishing.editions import edition_of, heading, item, paragraph
from tests.review.samples import BAD, EVEN, term
from tests.store.build import Desk, keep, later
from translator.checks import Check, run_checks
from translator.draft import Draft, Severity
from translator.editing import State
from translator.errors import StoreError
from translator.inspection import inspect
from translator.review.filters import Filters
from translator.review.view import fresh_view
from translator.store import Store
from translator.terms import Status

SLUG = "khabar"
TERMS = (term("دو", "Two"), term("بینک", "bank", status=Status.MISSED))
ENGLISH = {
    "سرخی": "Headline odd",
    "ایک۔": "One bad.",
    "دو۔": Draft("Two.", outcomes=TERMS),
    "تین۔": Draft("Two three.", outcomes=TERMS[:1]),
}
BLOCKS = [heading("سرخی"), paragraph("ایک۔ دو۔"), item("تین۔")]
EDITION = edition_of(*BLOCKS, english=ENGLISH)


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "editions.db") as store:
        keep(store, EDITION)
        yield store


@pytest.fixture
def desk(store):
    return Desk(store, SLUG)


class Counting:
    """Checks that count how many sentences they looked at, and how often at all of them."""

    def __init__(self):
        self.texts, self.rounds = [], 0
        alone = Check("number", Severity.ERROR, "", "", self._alone)
        self.checks = (replace(EVEN, find=self._together), alone)

    def _alone(self, sides):
        self.texts.append(sides.text)
        return BAD.find(sides)

    def _together(self, all_sides):
        self.rounds += 1
        return EVEN.find(all_sides)

    def count(self):
        """Return what was counted since the last time."""
        counted = self.texts, self.rounds
        self.texts, self.rounds = [], 0
        return counted


@pytest.fixture
def counting():
    return Counting()


@pytest.fixture
def look(store, counting):
    """Look at the edition, or look again."""

    def again(old=None):
        return fresh_view(store, SLUG, old, counting.checks)

    return again


def as_if_new(view, store):
    """Say whether a view is what one would see who looks for the first time."""
    new = fresh_view(store, SLUG, None, view.examined.checks)
    versions = [[i.review.version for i in v.inspected.values()] for v in (view, new)]
    return view == new and view.rows == new.rows and versions[0] == versions[1]


def changed(new, old):
    """Return the numbers on the page of the rows that changed."""
    return [row.number for key, row in new.rows.items() if row is not old.rows[key]]


def ignore(store, check="number", message="It is bad."):
    key = EDITION.pairs[1].segment.key
    store.ignore(SLUG, key, check, message, "Hina", "So it is.", later(9))


def test_a_view_shows_an_edition_as_inspecting_does(store, look):
    view, seen = look(), inspect(store, SLUG, look().examined.checks)
    assert (view.slug, view.source, view.mark) == (SLUG, seen.source, store.mark(SLUG))
    assert view.edition == seen.edition
    assert tuple(view.inspected.values()) == seen.pairs
    assert list(view.inspected) == list(view.rows) == [number for number, _ in store.outline(SLUG)]


def test_rows_know_their_blocks(look):
    rows = look().rows.values()
    assert [(r.kind.value, r.is_first, r.marker) for r in rows] == [
        ("heading", True, ""),
        ("paragraph", True, ""),
        ("paragraph", False, ""),
        ("list_item", True, "•"),
    ]


def test_sentences_are_numbered_as_on_the_page(look):
    view = look()
    assert [view.number(key) for key in view.rows] == [1, 2, 3, 4]
    with pytest.raises(KeyError):
        view.number(0)


def test_it_is_counted_how_far_the_edition_is(look, desk):
    desk.edit(1, "Headline bad")
    desk.approve(3, 4)
    counts = look().counts
    assert (counts.total, counts.draft, counts.edited, counts.approved) == (4, 1, 1, 2)
    assert (counts.errors, counts.warnings) == (2, 0)


def test_checks_and_terms_are_counted_by_sentences(look, desk):
    desk.edit(1, "Two three.")
    view = look()
    assert list(view.checks.items()) == [("spelling", 2), ("number", 1)]
    assert list(view.terms.items()) == [("bank", 1), ("Two", 2)]


def test_sentences_are_chosen_in_the_order_of_the_article(look):
    view = look()
    assert view.choose(Filters()) == list(view.rows)
    assert [view.number(key) for key in view.choose(Filters(finding="any"))] == [1, 2]


def test_the_riskiest_come_first_and_what_is_approved_last(look, desk):
    desk.approve(2)
    view = look()
    chosen = [view.rows[key] for key in view.choose(Filters(order="risk"))]
    risks = [row.risk for row in chosen]
    assert risks == sorted(risks, reverse=True)
    assert chosen[-1].number == 2
    assert len(set(risks)) > 2


def test_an_edition_without_sentences_is_empty(store):
    keep(store, edition_of(slug="empty"), source="/empty")
    view = fresh_view(store, "empty")
    assert (view.rows, view.counts.total, view.choose(Filters())) == ({}, 0, [])


def test_an_edition_that_is_not_there_is_reported(store):
    with pytest.raises(StoreError, match="There is no edition 'other'"):
        fresh_view(store, "other")


def test_where_nothing_changed_the_view_is_the_same(look, counting):
    view = look()
    counting.count()
    assert look(view) is view
    assert counting.count() == ([], 0)


def test_after_an_edit_only_that_sentence_is_looked_at(store, look, desk, counting):
    old = look()
    desk.edit(2, "One and odd.")
    counting.count()
    view = look(old)
    assert counting.count() == (["One and odd."], 1)
    assert changed(view, old) == [2]
    assert as_if_new(view, store)


def test_an_edit_can_change_what_is_found_in_other_sentences(store, look, desk):
    old = look()
    desk.edit(2, "Two.")
    view = look(old)
    assert changed(view, old) == [2, 3]
    assert view.checks == {"spelling": 2, "number": 1}
    assert as_if_new(view, store)


def test_an_approval_needs_no_check(store, look, desk, counting):
    old = look()
    desk.approve(2, 3)
    counting.count()
    view = look(old)
    assert counting.count() == ([], 0)
    assert changed(view, old) == [2, 3]
    assert [row.state for row in view.rows.values()][1:3] == [State.APPROVED] * 2
    assert as_if_new(view, store)


def test_a_text_that_goes_back_and_forth_is_seen_each_time(store, look, desk):
    view = look()
    for text in ("Good.", "One bad.", "Good."):
        desk.edit(2, text)
        view = look(view)
        assert view.counts.errors == text.count("bad")
    desk.reopen(2)
    assert as_if_new(look(view), store)


def test_a_comment_is_counted_and_nothing_looked_at(store, look, counting):
    old = look()
    store.comment(SLUG, list(old.rows)[2], "Why?", "Sara", later(1))
    counting.count()
    view = look(old)
    assert counting.count() == ([], 0)
    assert changed(view, old) == [3]
    assert [row.comments for row in view.rows.values()] == [0, 0, 1, 0]
    assert as_if_new(view, store)


def test_a_finding_that_is_ignored_goes_and_comes_back(store, look, counting):
    first = look()
    ignore(store)
    counting.count()
    without = look(first)
    assert counting.count() == ([], 0)
    assert changed(without, first) == [2]
    assert (without.counts.errors, without.edition.pairs[1].findings) == (0, ())
    assert as_if_new(without, store)
    store.unignore(SLUG, EDITION.pairs[1].segment.key, "number", "It is bad.")
    assert look(without).rows == first.rows


def test_after_a_run_the_article_is_read_anew(store, look, counting):
    old = look()
    said = ENGLISH | {"چار۔": "Four odd."}
    blocks = [*BLOCKS[:1], paragraph("چار۔"), *BLOCKS[1:2]]
    keep(store, edition_of(*blocks, english=said), at=later(5))
    counting.count()
    view = look(old)
    assert counting.count() == (["Four odd."], 1)
    assert [row.plain_english for row in view.rows.values()] == [
        "Headline odd",
        "Four odd.",
        "One bad.",
        "Two.",
    ]
    assert [row.number for row in view.rows.values()] == [1, 2, 3, 4]
    assert as_if_new(view, store)


def test_after_a_run_that_changes_the_kind_of_a_block_it_is_shown_so(store, look):
    old = look()
    keep(store, edition_of(heading("سرخی", 3), *BLOCKS[1:], english=ENGLISH), at=later(5))
    view = look(old)
    assert next(iter(view.rows.values())).level == 3
    assert as_if_new(view, store)


def test_where_sentences_change_places_all_of_them_are_looked_at_together(store, look, counting):
    old = look()
    keep(store, edition_of(*reversed(BLOCKS), english=ENGLISH), at=later(5))
    counting.count()
    view = look(old)
    assert counting.count() == ([], 1)
    assert as_if_new(view, store)


@pytest.mark.parametrize("between", ["versions", "pairs"])
def test_a_run_that_comes_between_two_looks_at_the_store_is_seen(
    store, look, desk, monkeypatch, between
):
    old = look()
    desk.edit(2, "One and odd.")
    real = getattr(Store, between)

    def interrupted(self, *given):
        monkeypatch.setattr(Store, between, real)
        keep(store, edition_of(*BLOCKS[1:], english=ENGLISH), at=later(5))
        return real(self, *given)

    monkeypatch.setattr(Store, between, interrupted)
    view = look(old)
    assert [row.plain_english for row in view.rows.values()] == [
        "One and odd.",
        "Two.",
        "Two three.",
    ]
    assert look(view).rows == view.rows
    assert as_if_new(look(view), store)


def test_what_comes_after_the_first_look_is_seen_the_next_time(store, look, desk, monkeypatch):
    real = Store.edition

    def late(self, slug):
        monkeypatch.setattr(Store, "edition", real)
        found = real(self, slug)
        desk.edit(2, "One and odd.")
        return found

    monkeypatch.setattr(Store, "edition", late)
    view = look()
    assert view.rows[list(view.rows)[1]].plain_english == "One bad."
    assert as_if_new(look(view), store)


def test_without_others_named_all_checks_are_run(store):
    view = fresh_view(store, SLUG)
    pairs = [(i.segment, i.current) for i in view.inspected.values()]
    assert [i.findings for i in view.inspected.values()] == run_checks(pairs)
    assert any(i.findings for i in view.inspected.values())
