"""What tells at a glance that an edition changed, and which of its sentences did."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable

import pytest

from tests.store.build import SOURCE, Desk, later
from translator.draft import Draft
from translator.editing import Action
from translator.errors import StoreError
from translator.store import EditionMark, Store

A, B, C = "کسان آم بیچتے ہیں۔", "دریا میں پانی کم ہے۔", "بازار آج بند رہا۔"


@pytest.fixture
def desk(store):
    desk = Desk(store)
    desk.run(A, B)
    return desk


def grown(desk: Desk, what: Callable[[], object]) -> tuple[int, int]:
    """Return by how much `run` and `changed` went up through something."""
    before = desk.store.mark("aam")
    what()
    after = desk.store.mark("aam")
    return after.run - before.run, after.changed - before.changed


def key(desk: Desk) -> str:
    return desk.pair(1).segment.key


def test_a_new_edition_was_changed_once_by_a_run(desk):
    assert desk.store.mark("aam") == EditionMark(run=1, changed=1)


@pytest.mark.parametrize("look", ["mark", "versions", "comment_counts"])
def test_there_must_be_such_an_edition(store, look):
    with pytest.raises(StoreError, match="There is no edition 'aam'"):
        getattr(store, look)("aam")


def test_a_run_that_changes_nothing_changes_no_mark(desk):
    assert grown(desk, lambda: desk.run(A, B)) == (0, 0)


@pytest.mark.parametrize(
    "sentences",
    [(A, B, C), (A,), (B, A), (A, f"{B[:-1]} آج۔")],
    ids=["added", "removed", "moved", "rewritten"],
)
def test_a_run_that_changes_sentences_counts_once(desk, sentences):
    assert grown(desk, lambda: desk.run(*sentences)) == (1, 1)


def test_a_run_with_another_machine_counts_once(desk):
    desk.version = 2
    assert grown(desk, lambda: desk.run(A, B)) == (1, 1)


def test_a_run_that_changes_only_the_metadata_counts_once(desk):
    edition = desk.store.edition("aam")
    article = dataclasses.replace(edition.article, name="another.md")
    other = dataclasses.replace(edition, article=article)
    names = [s.fingerprint for s in desk.store.segments("aam")]
    keep = (other, SOURCE, names, later(9))
    assert grown(desk, lambda: desk.store.keep_edition(*keep)) == (1, 1)
    assert grown(desk, lambda: desk.store.keep_edition(*keep)) == (0, 0)


def test_drafts_that_are_replaced_count_as_a_run_of_the_editions_that_have_them(desk):
    Desk(desk.store, "other").run(C, A)
    Desk(desk.store, "third").run(C)
    names = [segment.fingerprint for segment in desk.store.segments("aam")]
    new = {name: Draft("Another.") for name in [*names, "nowhere"]}
    desk.store.replace_drafts(new)
    marks = {slug: desk.store.mark(slug) for slug in ("aam", "other", "third")}
    once, twice = EditionMark(1, 1), EditionMark(2, 2)
    assert marks == {"aam": twice, "other": twice, "third": once}


def test_drafts_of_no_edition_count_for_none(desk):
    store = desk.store
    assert grown(desk, lambda: store.replace_drafts({})) == (0, 0)
    assert grown(desk, lambda: store.replace_drafts({"nowhere": Draft("Lost.")})) == (0, 0)


def test_the_findings_of_replaced_drafts_are_counted_again(desk):
    desk.store.published(desk.store.edition("aam"), "s" * 64)
    assert desk.store.overviews()[0].errors == 0
    first = desk.store.segments("aam")[0].fingerprint
    desk.store.replace_drafts({first: Draft("Another.")})
    assert desk.store.overviews()[0].errors is None


def test_the_draft_of_a_sentence_that_is_gone_counts_no_more(desk):
    desk.edit(1, "One.")
    first = desk.store.segments("aam")[0].fingerprint
    desk.run(B)
    assert grown(desk, lambda: desk.store.replace_drafts({first: Draft("Another.")})) == (0, 0)


def test_what_people_do_counts_but_is_no_run(desk):
    own = desk.pair(1).review.segment
    finding = ("aam", key(desk), "number", "Wrong.")
    store = desk.store
    assert [
        grown(desk, what)
        for what in (
            lambda: desk.edit(1, "One."),
            lambda: desk.approve(1, 2),
            lambda: store.comment("aam", own, "Really?", "Sara", later(9)),
            lambda: store.ignore(*finding, "Sara", "So it is.", later(9)),
            lambda: store.unignore(*finding),
        )
    ] == [(0, 1)] * 5


def test_what_changed_nothing_does_not_count(desk):
    assert grown(desk, lambda: desk.store.unignore("aam", "k", "number", "Wrong.")) == (0, 0)
    edition = desk.store.edition("aam")
    assert grown(desk, lambda: desk.store.published(edition, "s" * 64)) == (0, 0)


def test_what_is_refused_does_not_count(desk):
    with pytest.raises(StoreError):
        desk.store.comment("aam", 999, "Really?", "Sara", later(9))
    assert desk.store.mark("aam") == EditionMark(1, 1)


def test_a_change_counts_for_its_edition_only(desk):
    other = Desk(desk.store, "other")
    other.run(A)
    assert grown(desk, lambda: other.edit(1, "Elsewhere.")) == (0, 0)


def test_changes_at_the_same_time_all_count(desk, place):
    start = threading.Barrier(6)

    def work(number: int) -> None:
        with Store(place) as store:
            start.wait()
            for n in range(5):
                store.ignore("aam", "k", "number", f"{number}-{n}", "Sara", "So.", later(9))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]

    def all_of_them() -> None:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert grown(desk, all_of_them) == (0, 30)


def test_versions_are_those_of_the_sentences_in_the_order_of_the_article(desk):
    one, two = (desk.pair(n).review.segment for n in (1, 2))
    assert desk.store.versions("aam") == [(one, 1), (two, 1)]
    desk.edit(1, "One.")
    desk.approve(1)
    assert desk.store.versions("aam") == [(one, 3), (two, 1)]
    desk.run(B, A)
    assert desk.store.versions("aam") == [(two, 1), (one, 3)]


def test_a_sentence_that_is_gone_has_no_version(desk):
    desk.edit(1, "One.")
    desk.run(B)
    assert desk.store.versions("aam") == [(desk.pair(1).review.segment, 1)]


def test_comments_are_counted_by_sentence_and_nothing_else_is(desk):
    one, two = (desk.pair(n).review.segment for n in (1, 2))
    assert desk.store.comment_counts("aam") == {}
    desk.edit(1, "One.")
    for own in (two, one, two):
        desk.store.comment("aam", own, "Really?", "Sara", later(9))
    assert desk.store.comment_counts("aam") == {one: 1, two: 2}
    assert Action.EDIT in desk.actions(1)


def test_comments_of_another_edition_do_not_count(desk):
    other = Desk(desk.store, "other")
    other.run(A)
    desk.store.comment("other", other.pair(1).review.segment, "Really?", "Sara", later(9))
    assert desk.store.comment_counts("aam") == {}
