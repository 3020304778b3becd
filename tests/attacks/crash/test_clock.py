"""A clock that goes backwards, or was ahead."""

from __future__ import annotations

import datetime as dt
import os
import time

import pytest

from tests.attacks.crash.calls import call, several
from translator import desk
from translator.files import write_atomically
from translator.store import Store

YEAR = 365 * 86400


def test_history_stays_in_the_order_of_what_happened(newsroom):
    later = dt.datetime(2031, 1, 1, tzinfo=dt.UTC)
    earlier = dt.datetime(2001, 1, 1, tzinfo=dt.UTC)
    with Store.existing(newsroom / "output/editions.db") as store:
        desk.edit(store, "khabar-1", 1, "First.", who="Sara", at=later)
        desk.edit(store, "khabar-1", 1, "Second.", who="Sara", at=earlier)
        texts = [event.after.english for event in store.history("khabar-1")][-2:]
        assert texts == ["First.", "Second."]
        assert store.segments("khabar-1")[0].review.text.text == "Second."
        desk.undo(store, "khabar-1", who="Sara", at=earlier)
        assert store.segments("khabar-1")[0].review.text.text == "First."


def test_leftovers_of_the_future_are_swept(tmp_path):
    left = tmp_path / ".page.html.41.tmp"
    left.touch()
    os.utime(left, (time.time() + YEAR,) * 2)
    write_atomically(tmp_path / "page.html", "new")
    assert [p.name for p in tmp_path.iterdir()] == ["page.html"]


@pytest.mark.parametrize("shift", several(YEAR, -YEAR, few=1))
def test_files_of_another_time_are_published_once_and_stay(shift, newsroom):
    assert call(newsroom, ("publish",)).code == 0
    site = newsroom / "output/site"
    for path in [*site.rglob("*.html"), newsroom / "output/site.db"]:
        os.utime(path, (time.time() + shift,) * 2)
    before = {p: p.read_bytes() for p in site.rglob("*") if p.is_file()}
    again = call(newsroom, ("publish",))
    assert (again.code, again.err) == (0, "")
    assert {p: p.read_bytes() for p in site.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize("shift", several(-YEAR, YEAR, few=1))
def test_an_article_of_another_time_is_read_again_and_nothing_is_translated(shift, newsroom):
    words = ("batch", "archive", "--no-glossary", "--out", "other")
    assert call(newsroom, words).code == 0
    for path in (newsroom / "archive").iterdir():
        os.utime(path, (time.time() + shift,) * 2)
    again = call(newsroom, words)
    assert again.code == 0
    assert "0 sentences translated" in again.out
    assert "2 unchanged" in call(newsroom, words).out
