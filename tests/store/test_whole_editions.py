"""Editions that come back from the database as they went in."""

import dataclasses
from itertools import product

import pytest

from tests.publishing.editions import MADE_AT, edition_of, item, label, title
from tests.store.build import SOURCE, keep
from translator.article import Block, BlockKind, Mark, MarkKind
from translator.draft import Draft, Finding, Severity
from translator.edition import Edition, GlossaryInfo
from translator.errors import StoreError
from translator.store import Store

MARKED = Block(BlockKind.PARAGRAPH, "پہلی بات۔ دوسری بات۔", (Mark(MarkKind.STRONG, 0, 12),), line=7)
WHOLE = edition_of(
    label("tags", "ٹیگز", "آم، سیب"),
    title("سرخی"),
    MARKED,
    item("آخری بات۔"),
    english={"پہلی بات۔": Draft("First.", (Mark(MarkKind.STRONG, 0, 5),), -0.5, ("One.",))},
    slug="aam",
    glossary=GlossaryInfo("crops", "abc", 7),
)


def lines(edition: Edition) -> list[int]:
    return [block.line for block in edition.article.blocks]


def fingerprints(store: Store, slug: str = "aam") -> list[str]:
    return [segment.fingerprint for segment in store.segments(slug)]


def test_an_edition_comes_back_as_it_was_kept(place):
    with Store(place) as store:
        keep(store, WHOLE)
    with Store(place) as store:
        again = store.edition("aam")
        assert again == WHOLE
        assert repr(again) == repr(WHOLE)
        assert lines(again) == lines(WHOLE) == [0, 0, 7, 0]
        assert store.source("aam") == "/articles/aam.txt"


def test_findings_are_not_kept(store):
    found = (Finding("number", Severity.ERROR, "x"),)
    pairs = tuple(dataclasses.replace(pair, findings=found) for pair in WHOLE.pairs)
    keep(store, dataclasses.replace(WHOLE, pairs=pairs))
    assert store.edition("aam") == WHOLE


def test_an_edition_without_sentences_comes_back(store):
    empty = edition_of(slug="empty")
    keep(store, empty)
    assert store.edition("empty") == empty
    assert store.segments("empty") == []


def test_an_edition_that_is_not_there_is_reported(store):
    with pytest.raises(StoreError, match="There is no edition 'other' in "):
        store.edition("other")
    assert store.source("other") is None


def test_the_fingerprints_are_those_of_the_drafts_in_order(store):
    keep(store, WHOLE)
    drafts = store.drafts(fingerprints(store))
    kept = [drafts[f].draft for f in fingerprints(store)]
    assert kept == [pair.draft for pair in WHOLE.pairs]


def test_replaced_drafts_are_those_of_the_edition_from_then_on(store):
    keep(store, WHOLE)
    first, second, *_ = fingerprints(store)
    new = Draft("Mangoes", (Mark(MarkKind.CODE, 0, 3),), -0.25, ("Other",))
    store.replace_drafts({first: new, "nowhere": Draft("Lost")})
    assert [pair.draft for pair in store.edition("aam").pairs] == [
        new,
        *(pair.draft for pair in WHOLE.pairs[1:]),
    ]
    kept = store.drafts([first, second, "nowhere"])
    assert (kept[first].made_at, kept[second].draft) == (MADE_AT, WHOLE.pairs[1].draft)
    assert "nowhere" not in kept


def test_replacing_nothing_changes_nothing(store):
    keep(store, WHOLE)
    store.replace_drafts({})
    assert store.edition("aam") == WHOLE


def test_an_article_that_moved_is_found_where_it_is_now(store):
    keep(store, WHOLE)
    moved = dataclasses.replace(MARKED, line=9)
    blocks = tuple(moved if b is MARKED else b for b in WHOLE.article.blocks)
    article = dataclasses.replace(WHOLE.article, blocks=blocks)
    moved_edition = dataclasses.replace(WHOLE, article=article)
    store.keep_edition(moved_edition, "/new/aam.txt", fingerprints(store), MADE_AT)
    assert lines(store.edition("aam")) == [0, 0, 9, 0]
    assert store.source("aam") == "/new/aam.txt"
    assert store.stamp("aam") == "0" * 64


def test_an_edition_that_is_kept_as_it_was_is_not_written_again(store):
    keep(store, WHOLE)
    forbid_changes(store)
    store.keep_edition(WHOLE, SOURCE, fingerprints(store), MADE_AT)
    with pytest.raises(StoreError, match="no change"):
        store.keep_edition(WHOLE, "/new/aam.txt", fingerprints(store), MADE_AT)


def forbid_changes(store: Store) -> None:
    """Let the database refuse every change of an edition or a sentence."""
    with store.writing() as connection:
        if store.dialect == "postgresql":
            connection.exec_driver_sql(
                "CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql "
                "AS $$BEGIN RAISE EXCEPTION 'no change'; END$$"
            )
        for table, what in product(("editions", "segments"), ("UPDATE", "DELETE")):
            start = f"CREATE TRIGGER never_{table}_{what} BEFORE {what} ON {table} "
            connection.exec_driver_sql(
                start + "BEGIN SELECT RAISE(FAIL, 'no change'); END"
                if store.dialect == "sqlite"
                else start + "FOR EACH ROW EXECUTE FUNCTION never()"
            )
