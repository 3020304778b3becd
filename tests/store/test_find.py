from __future__ import annotations

import datetime as dt

import pytest

from tests.publishing.editions import edition_of, paragraph
from translator.errors import StoreError
from translator.store import Store, find_edition


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "editions.db") as opened:
        edition = edition_of(paragraph("ایک جملہ۔ دوسرا جملہ۔"), slug="khabar")
        names = [f"f{n}" for n, _ in enumerate(edition.pairs)]
        kept = {f: (p.segment.key, p.draft) for f, p in zip(names, edition.pairs, strict=True)}
        opened.keep_drafts(kept, dt.datetime.now(dt.UTC))
        opened.keep_edition(edition, str(tmp_path / "news.txt"), names, "stamp")
        yield opened


def test_the_sentences_of_an_edition_come_in_order_with_their_drafts(store):
    found = [(text, draft.text) for text, draft in store.sentences("khabar")]
    assert found == [("ایک جملہ۔", "Sentence 1"), ("دوسرا جملہ۔", "Sentence 2")]


def test_an_unknown_edition_has_no_sentences(store):
    assert store.sentences("other") == []


@pytest.mark.parametrize(
    "name",
    ["khabar", "site/khabar", "site/khabar/", "site/khabar/index.html", "site/khabar/khabar.md"],
)
def test_an_edition_is_found_by_its_name_and_its_pages(store, name):
    assert find_edition(store, name) == "khabar"


def test_an_edition_is_found_by_its_article(store, tmp_path):
    assert find_edition(store, str(tmp_path / "news.txt")) == "khabar"


def test_an_unknown_name_is_told_what_there_is(store):
    with pytest.raises(StoreError, match=r"There is no edition 'x' in .* It holds: khabar\."):
        find_edition(store, "x")


def test_a_database_that_must_be_there_is_not_made(tmp_path):
    with pytest.raises(StoreError, match="Translate an article first"):
        Store.existing(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()
