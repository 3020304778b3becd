from __future__ import annotations

import pytest

from tests.publishing.editions import edition_of, paragraph
from tests.store.build import Desk, keep
from translator.errors import StoreError
from translator.store import Store, find_edition


@pytest.fixture(autouse=True)
def khabar(store, tmp_path):
    edition = edition_of(paragraph("ایک جملہ۔ دوسرا جملہ۔"), slug="khabar")
    keep(store, edition, tmp_path / "news.txt")


def test_the_sentences_of_an_edition_come_in_order_with_their_drafts(store):
    found = [(text, draft.text) for text, draft in store.sentences("khabar")]
    assert found == [("ایک جملہ۔", "Sentence 1"), ("دوسرا جملہ۔", "Sentence 2")]


def test_the_sentences_of_an_edition_have_the_words_of_people(store):
    Desk(store, "khabar").edit(2, "Hers.")
    assert [draft.text for _, draft in store.sentences("khabar")] == ["Sentence 1", "Hers."]


def test_an_unknown_edition_has_no_sentences(store):
    assert store.sentences("other") == []
    assert store.segments("other") == []


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


def test_the_outline_of_an_edition_has_number_and_key_of_each_sentence(store):
    pairs = store.edition("khabar").pairs
    wanted = [(pair.review.segment, pair.segment.key) for pair in pairs]
    assert store.outline("khabar") == wanted


def test_some_pairs_are_found_by_their_numbers_in_the_store(store):
    one, two = store.edition("khabar").pairs
    first, second = one.review.segment, two.review.segment
    assert store.pairs("khabar", [second]) == {second: two}
    assert store.pairs("khabar", {second: "", first: ""}) == {first: one, second: two}
    assert store.pairs("khabar", [999]) == {}
    assert store.pairs("khabar", []) == {}
    assert store.pairs("khabar", [second])[second].review.segment == second


def test_the_sentences_of_other_editions_and_removed_ones_are_not_found(store):
    other = Desk(store, "other")
    other.run("ایک۔", "دو۔")
    other.approve(1)
    one, two = (pair.review.segment for pair in store.edition("other").pairs)
    assert store.pairs("khabar", [one]) == {}
    other.run("دو۔")
    assert list(store.pairs("other", [one, two])) == [two]


@pytest.mark.parametrize("ask", [lambda s: s.outline("other"), lambda s: s.pairs("other", [1])])
def test_an_unknown_edition_has_no_outline(store, ask):
    with pytest.raises(StoreError, match="There is no edition 'other'"):
        ask(store)
