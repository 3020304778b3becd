import dataclasses
import datetime as dt

import pytest

from tests.publishing.editions import MADE_AT, edition_of, paragraph, reviewed, title
from tests.store.build import SOURCE, Desk, keep, later, rows
from translator.draft import Finding, Severity
from translator.editing import Action, State
from translator.errors import ConflictError, StoreError
from translator.store import PIPED, Store

ONE = edition_of(title("سرخی"), paragraph("پہلی بات۔ دوسری بات۔"), slug="aam")
TWO = edition_of(paragraph("تیسری بات۔"), slug="aam")


def test_an_edition_is_kept_with_its_segments(store):
    keep(store, ONE)
    assert rows(store, "SELECT slug, source, title, title_en, engine, glossary FROM editions") == [
        ("aam", SOURCE, "سرخی", "Sentence 1", ONE.engine.signature, "none")
    ]
    assert rows(store, "SELECT block, number, source FROM segments ORDER BY id") == [
        (0, 0, "سرخی"), (1, 0, "پہلی بات۔"), (1, 1, "دوسری بات۔"),
    ]  # fmt: skip


def test_an_edition_replaces_the_one_before_with_all_its_segments(store):
    keep(store, ONE)
    keep(store, TWO, stamp="1" * 64)
    assert rows(store, "SELECT slug, title FROM editions") == [("aam", "تیسری بات۔")]
    assert rows(store, "SELECT source FROM segments") == [("تیسری بات۔",)]
    assert store.stamp("aam") == "1" * 64


def test_an_edition_without_segments_can_be_kept(store):
    keep(store, edition_of(slug="empty"))
    assert rows(store, "SELECT slug FROM editions") == [("empty",)]
    assert rows(store, "SELECT * FROM segments") == []


def test_an_edition_whose_draft_is_not_there_is_refused_and_the_old_one_stays(store):
    keep(store, ONE)
    with pytest.raises(StoreError, match=r"(?i)foreign key"):
        store.keep_edition(TWO, SOURCE, ["nowhere"], MADE_AT)
    assert store.stamp("aam") == "0" * 64
    assert len(rows(store, "SELECT * FROM segments")) == 3


def test_each_pair_needs_its_draft(store):
    with pytest.raises(StoreError, match="zip"):
        store.keep_edition(TWO, SOURCE, [], MADE_AT)
    assert store.slugs() == []


def test_the_stamp_is_what_the_edition_was_published_with(place):
    with Store(place) as store:
        assert store.stamp("aam") is None
        keep(store, ONE, stamp="ab" * 32)
    with Store(place) as store:
        assert store.stamp("aam") == "ab" * 32
        assert store.stamp("other") is None


def test_an_edition_that_is_kept_again_has_the_stamp_of_its_pages_still(store):
    keep(store, ONE, stamp="ab" * 32)
    names = [segment.fingerprint for segment in store.segments("aam")]
    store.keep_edition(ONE, SOURCE, names, MADE_AT)
    assert store.stamp("aam") == "ab" * 32


def test_an_edition_that_was_never_published_has_no_stamp(store):
    Desk(store).run("ایک۔")
    assert store.stamp("aam") == ""


def test_a_free_slug_is_given_as_wanted(store):
    assert store.slug_for(SOURCE, "aam") == "aam"


def test_an_article_keeps_its_own_slug_whatever_it_would_like_now(store):
    keep(store, ONE)
    assert store.slug_for(SOURCE, "aam") == "aam"
    assert store.slug_for(SOURCE, "seb") == "aam"


def test_a_slug_that_is_taken_gets_the_next_free_number(store, tmp_path):
    sources = [tmp_path / name / "aam.txt" for name in "abcd"]
    for source in sources:
        source.parent.mkdir()
        source.touch()
    given = []
    for source in sources:
        slug = store.slug_for(str(source), "aam")
        keep(store, edition_of(paragraph("بات۔"), slug=slug), source)
        given.append(slug)
    assert given == ["aam", "aam-2", "aam-3", "aam-4"]
    assert [store.slug_for(str(source), "aam") for source in sources] == given


def test_an_article_that_was_moved_keeps_its_slug(store, tmp_path):
    old, new = tmp_path / "old" / "aam.txt", tmp_path / "new" / "aam.txt"
    keep(store, ONE, old)
    assert store.slug_for(str(new), "aam") == "aam"
    keep(store, ONE, new)
    assert rows(store, "SELECT source FROM editions") == [(str(new),)]


def test_a_slug_that_is_claimed_is_as_good_as_taken(store, tmp_path):
    assert store.slug_for(SOURCE, "aam", {"seb"}) == "aam"
    assert store.slug_for(SOURCE, "aam", {"aam"}) == "aam-2"
    (tmp_path / "aam.txt").touch()
    keep(store, ONE, tmp_path / "aam.txt")
    assert store.slug_for(SOURCE, "aam", {"aam-2", "aam-3"}) == "aam-4"


def test_an_article_keeps_its_own_slug_though_it_is_claimed(store):
    keep(store, ONE)
    assert store.slug_for(SOURCE, "aam", {"aam"}) == "aam"


def everything(store):
    """Return all that is kept of editions."""
    return (
        rows(store, "SELECT * FROM editions ORDER BY id"),
        rows(store, "SELECT * FROM segments ORDER BY id"),
        rows(store, "SELECT * FROM events ORDER BY id"),
    )


def test_an_edition_under_the_slug_of_another_living_article_is_refused_and_changes_nothing(
    store, tmp_path
):
    own, other = tmp_path / "own" / "aam.txt", tmp_path / "other" / "aam.txt"
    own.parent.mkdir()
    own.touch()
    keep(store, ONE, own)
    Desk(store).edit(1, "Words of an editor.")
    before = everything(store)
    names = [segment.fingerprint for segment in store.segments("aam")][:1]
    with pytest.raises(ConflictError, match=r"own/aam\.txt, was kept as 'aam' meanwhile\. Run the"):
        store.keep_edition(TWO, str(other), names, MADE_AT)
    assert everything(store) == before


def test_what_was_piped_in_is_another_living_article(store):
    keep(store, ONE, f"{PIPED}سرخی")
    with pytest.raises(ConflictError):
        keep(store, TWO)
    assert store.edition("aam") == ONE


def test_the_newest_edition_is_the_first(store):
    for number, slug in enumerate(["one", "two", "three"]):
        edition = edition_of(paragraph("بات۔"), slug=slug)
        made_at = MADE_AT + dt.timedelta(days=number % 2)
        keep(store, dataclasses.replace(edition, made_at=made_at), f"/articles/{slug}.txt")
    assert store.slugs() == ["two", "one", "three"]


def test_the_slug_of_a_source_is_found(store):
    keep(store, ONE)
    assert store.slug_of(SOURCE) == "aam"
    assert store.slug_of("/articles/other.txt") is None


def test_what_is_kept_is_what_comes_back(store):
    kept = keep(store, ONE)
    again = store.edition("aam")
    assert again == kept == ONE
    numbers = [[(p.review.segment, p.review.version) for p in e.pairs] for e in (again, kept)]
    assert numbers[0] == numbers[1]
    assert all(segment and version == 1 for segment, version in numbers[0])


def test_an_overview_counts_states_and_findings(store):
    desk = Desk(store)
    desk.run("ایک۔", "دو۔", "تین۔", "چار۔")
    desk.edit(1, "One.")
    desk.approve(2, 3)
    found = (Finding("a", Severity.ERROR, "x"), Finding("b", Severity.WARNING, "y"))
    edition = store.edition("aam")
    first, *others = edition.pairs
    pairs = (dataclasses.replace(first, findings=found), *others)
    store.published(dataclasses.replace(edition, pairs=pairs), "s" * 64)
    (overview,) = store.overviews()
    assert overview.slug == "aam"
    assert overview.title == ("ایک۔", "One.")
    assert overview.states == {State.DRAFT: 1, State.EDITED: 1, State.APPROVED: 2}
    assert (overview.errors, overview.warnings) == (1, 1)


def test_an_overview_counts_only_the_sentences_that_are_in_the_article(store):
    desk = Desk(store)
    desk.run("ایک۔", "دو۔")
    desk.approve(1)
    desk.run("دو۔")
    (overview,) = store.overviews()
    assert overview.states == {State.DRAFT: 1}


def test_an_edition_without_sentences_has_an_overview(store):
    keep(store, edition_of(slug="empty"))
    (overview,) = store.overviews()
    assert (overview.states, overview.touched) == ({}, MADE_AT)


def test_what_was_touched_last_is_the_first(store):
    for slug in ("one", "two"):
        keep(store, edition_of(paragraph("بات۔"), slug=slug), f"/articles/{slug}.txt")
    assert [o.slug for o in store.overviews()] == ["two", "one"]
    desk = Desk(store, "one")
    desk.approve(1)
    found = [(overview.slug, overview.touched) for overview in store.overviews()]
    assert found == [("one", later(desk.minutes)), ("two", MADE_AT)]


def test_taking_something_back_touches_an_edition_too(store):
    desk = Desk(store)
    desk.run("ایک۔")
    before = desk.pair(1).review
    batch = desk.edit(1, "One.")
    desk.do(Action.UNDO, {1: before}, "Sara", undoes=batch)
    assert [o.touched for o in store.overviews()] == [later(desk.minutes)]


@pytest.mark.parametrize("what", ["change", "comment", "ignore", "unignore"])
def test_findings_must_be_counted_again_when_something_was_done(store, what):
    desk = Desk(store)
    edition = desk.run("ایک۔")
    pair = desk.pair(1)
    store.ignore("aam", pair.segment.key, "kept", "m", "Sara", "", later(8))
    store.published(edition, "s" * 64)
    {
        "change": lambda: desk.edit(1, "One."),
        "comment": lambda: store.comment("aam", pair.review.segment, "Why?", "Sara", later(9)),
        "ignore": lambda: store.ignore("aam", pair.segment.key, "c", "m", "Sara", "", later(9)),
        "unignore": lambda: store.unignore("aam", pair.segment.key, "kept", "m"),
    }[what]()
    (overview,) = store.overviews()
    assert (overview.errors, overview.warnings) == (None, None)


def test_findings_must_be_counted_again_when_the_article_changed(store):
    desk = Desk(store)
    store.published(desk.run("ایک۔", "دو۔"), "s" * 64)
    assert [o.errors for o in store.overviews()] == [0]
    desk.run("ایک۔", "تین۔")
    assert [o.errors for o in store.overviews()] == [None]


def test_an_edition_that_people_worked_on_is_kept_as_the_machine_made_it(store):
    kept = keep(store, reviewed(ONE, "eA"))
    assert kept == ONE
