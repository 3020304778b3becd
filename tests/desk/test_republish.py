"""Writing the pages of a kept edition."""

from __future__ import annotations

import pytest

from tests.desk.room import SLUG, Room
from translator.desk import republish
from translator.errors import OutputError, StoreError
from translator.pages import pages_of, stamp


def test_the_pages_say_what_people_wrote(room: Room):
    room.edit(1, "News of today")
    done = republish(room.store, SLUG, room.site)
    assert done.pages == pages_of(SLUG, room.site)
    for page in (done.pages.html, done.pages.markdown):
        assert "News of today" in page.read_text(encoding="utf-8")
    assert done.edition.title[1] == "News of today"


def test_the_store_knows_what_was_published(room: Room):
    room.edit(1, "News of today")
    done = republish(room.store, SLUG, room.site)
    assert room.store.stamp(SLUG) == stamp(done.edition, done.pages)
    (overview,) = room.store.overviews()
    assert (overview.errors, overview.warnings) == (1, 1)
    assert overview.title[1] == "News of today"


def test_pages_that_are_as_they_should_be_are_not_written_again(room: Room):
    pages = republish(room.store, SLUG, room.site).pages
    before = [(p.stat().st_ino, p.stat().st_mtime_ns) for p in (pages.html, pages.markdown)]
    republish(room.store, SLUG, room.site)
    after = [(p.stat().st_ino, p.stat().st_mtime_ns) for p in (pages.html, pages.markdown)]
    assert after == before


def test_a_page_that_somebody_changed_is_written_again(room: Room):
    pages = republish(room.store, SLUG, room.site).pages
    before = pages.html.read_bytes()
    pages.html.write_text("changed")
    republish(room.store, SLUG, room.site)
    assert pages.html.read_bytes() == before


def test_pages_that_cannot_be_written_are_not_kept_as_written(room: Room):
    room.site.write_text("")
    with pytest.raises(OutputError):
        republish(room.store, SLUG, room.site)
    assert room.store.stamp(SLUG) == "0" * 64


def test_there_must_be_such_an_edition(room: Room):
    with pytest.raises(StoreError, match="There is no edition 'other'"):
        republish(room.store, "other", room.site)


def test_an_edition_that_was_inspected_already_is_not_inspected_again(room: Room):
    room.edit(1, "News of today")
    edition = room.store.edition(SLUG)  # without findings, as no inspection would give it
    done = republish(room.store, SLUG, room.site, edition)
    assert done.edition is edition
    assert "News of today" in done.pages.html.read_text(encoding="utf-8")
    (overview,) = room.store.overviews()
    assert (overview.errors, overview.warnings) == (0, 0)
    assert room.store.stamp(SLUG) == stamp(edition, done.pages)
