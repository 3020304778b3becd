import sqlite3
from contextlib import closing

import pytest

from tests.publishing.editions import edition_of, paragraph, title
from tests.store.build import keep
from translator.errors import StoreError
from translator.store import Store

ONE = edition_of(title("سرخی"), paragraph("پہلی بات۔ دوسری بات۔"), slug="aam")
TWO = edition_of(paragraph("تیسری بات۔"), slug="aam")


def rows(path, query):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_an_edition_is_kept_with_its_segments(store, path):
    keep(store, ONE)
    assert rows(path, "SELECT slug, source, title, title_en, engine, glossary FROM editions") == [
        ("aam", "/articles/aam.txt", "سرخی", "Sentence 1", ONE.engine.signature, "none")
    ]
    assert rows(path, "SELECT block, number, source FROM segments ORDER BY id") == [
        (0, 0, "سرخی"), (1, 0, "پہلی بات۔"), (1, 1, "دوسری بات۔"),
    ]  # fmt: skip


def test_an_edition_replaces_the_one_before_with_all_its_segments(store, path):
    keep(store, ONE)
    keep(store, TWO, stamp="1" * 64)
    assert rows(path, "SELECT slug, title FROM editions") == [("aam", "تیسری بات۔")]
    assert rows(path, "SELECT source FROM segments") == [("تیسری بات۔",)]
    assert store.stamp("aam") == "1" * 64


def test_an_edition_without_segments_can_be_kept(store, path):
    keep(store, edition_of(slug="empty"))
    assert rows(path, "SELECT slug FROM editions") == [("empty",)]
    assert rows(path, "SELECT * FROM segments") == []


def test_an_edition_whose_draft_is_not_there_is_refused_and_the_old_one_stays(store, path):
    keep(store, ONE)
    with pytest.raises(StoreError, match="FOREIGN KEY"):
        store.keep_edition(TWO, "/articles/aam.txt", ["nowhere"], "1" * 64)
    assert store.stamp("aam") == "0" * 64
    assert len(rows(path, "SELECT * FROM segments")) == 3


def test_each_pair_needs_its_draft(store):
    with pytest.raises(ValueError, match="zip"):
        store.keep_edition(TWO, "/articles/aam.txt", [], "1" * 64)


def test_the_stamp_is_what_the_edition_was_kept_with(path):
    with Store(path) as store:
        assert store.stamp("aam") is None
        keep(store, ONE, stamp="ab" * 32)
    with Store(path) as store:
        assert store.stamp("aam") == "ab" * 32
        assert store.stamp("other") is None


def test_a_free_slug_is_given_as_wanted(store):
    assert store.slug_for("/articles/aam.txt", "aam") == "aam"


def test_an_article_keeps_its_own_slug_whatever_it_would_like_now(store):
    keep(store, ONE)
    assert store.slug_for("/articles/aam.txt", "aam") == "aam"
    assert store.slug_for("/articles/aam.txt", "seb") == "aam"


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


def test_an_article_that_was_moved_keeps_its_slug(store, path, tmp_path):
    old, new = tmp_path / "old" / "aam.txt", tmp_path / "new" / "aam.txt"
    keep(store, ONE, old)
    assert store.slug_for(str(new), "aam") == "aam"
    keep(store, ONE, new)
    assert rows(path, "SELECT source FROM editions") == [(str(new),)]
