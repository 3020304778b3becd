"""Pages of editions are written at once, or a while after the last change."""

from __future__ import annotations

import threading
import time

import pytest

from tests.desk.room import SLUG, Room
from translator.errors import OutputError, StoreError
from translator.pages import pages_of, stamp
from translator.review import publisher as module
from translator.review.publisher import Publisher
from translator.review.views import Views

_LONG = 20.0  # seconds after which a test that waits for something has failed


@pytest.fixture
def publisher(room: Room):
    made = publisher_of(room)
    yield made
    made.close()


def publisher_of(room: Room, quiet: float = 0.1) -> Publisher:
    return Publisher(room.store, Views(room.store), room.site, quiet=quiet)


def until(is_it, *args) -> None:
    """Wait until something is so."""
    last = time.monotonic() + _LONG
    while not is_it(*args):
        assert time.monotonic() < last
        time.sleep(0.01)


def page(room: Room) -> str:
    return pages_of(SLUG, room.site).html.read_text(encoding="utf-8")


def block(monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], threading.Event]:
    """Let publishing wait for an event; return what began to be published, and the event."""
    begun, go_on = [], threading.Event()
    plain = module.desk.republish

    def slow(store, slug, *args, **options):
        begun.append(slug)
        go_on.wait(_LONG)
        return plain(store, slug, *args, **options)

    monkeypatch.setattr(module.desk, "republish", slow)
    return begun, go_on


def test_pages_are_written_at_once(room, publisher):
    room.edit(1, "News of today")
    assert publisher.publish(SLUG) == pages_of(SLUG, room.site).html
    assert "News of today" in page(room)
    assert room.store.overviews()[0].errors == 1


def test_pages_are_current_until_something_changes(room, publisher):
    assert not publisher.is_current(SLUG)
    publisher.publish(SLUG)
    assert publisher.is_current(SLUG)
    assert publisher.is_current(SLUG)  # as it was found the first time
    room.edit(1, "News of today")
    assert not publisher.is_current(SLUG)
    publisher.publish(SLUG)
    assert publisher.is_current(SLUG)


def test_pages_that_somebody_changed_or_removed_are_not_current(room, publisher):
    markdown = pages_of(SLUG, room.site).markdown
    publisher.publish(SLUG)
    assert publisher.is_current(SLUG)
    markdown.write_text("changed", encoding="utf-8")
    assert not publisher.is_current(SLUG)
    publisher.publish(SLUG)
    assert publisher.is_current(SLUG)
    markdown.unlink()
    assert not publisher.is_current(SLUG)


@pytest.mark.parametrize("is_current", [True, False])
def test_the_stamp_of_what_is_as_it_was_is_not_made_again(room, publisher, monkeypatch, is_current):
    made = []

    def counted(edition, pages):
        made.append(edition.slug)
        return stamp(edition, pages)

    monkeypatch.setattr(module, "stamp", counted)
    if is_current:
        publisher.publish(SLUG)
    assert [publisher.is_current(SLUG) for _ in range(3)] == [is_current] * 3
    assert made == [SLUG]
    room.edit(1, "News of today")
    assert [publisher.is_current(SLUG) for _ in range(3)] == [False] * 3
    assert made == [SLUG] * 2


def test_pages_that_another_process_published_are_current(room, publisher):
    assert not publisher.is_current(SLUG)
    other = publisher_of(room)
    other.publish(SLUG)
    other.close()
    assert publisher.is_current(SLUG)


def test_pages_of_another_stamp_are_not_current(room, publisher):
    publisher.publish(SLUG)
    assert publisher.is_current(SLUG)
    room.store.published(room.store.edition(SLUG), "0" * 64)
    assert not publisher.is_current(SLUG)


def test_what_changes_no_page_leaves_it_current(room, publisher):
    publisher.publish(SLUG)
    assert publisher.is_current(SLUG)
    room.edit(1, "News of today")
    room.undo()
    assert publisher.is_current(SLUG)


def test_pages_are_written_when_nothing_changes_any_more(room, publisher):
    room.edit(1, "News of today")
    publisher.later(SLUG)
    assert not publisher.is_current(SLUG)
    until(publisher.is_current, SLUG)
    assert "News of today" in page(room)
    assert publisher.error(SLUG) == ""


def test_the_next_change_is_published_as_well(room, publisher):
    for text in ("News of today", "News of tomorrow"):
        room.edit(1, text)
        publisher.later(SLUG)
        until(publisher.is_current, SLUG)
        assert text in page(room)


def test_several_changes_are_published_once(room, monkeypatch):
    publisher = publisher_of(room, quiet=0.3)
    begun, go_on = block(monkeypatch)
    go_on.set()
    for _ in range(10):
        publisher.later(SLUG)
        time.sleep(0.01)
    until(publisher.is_current, SLUG)
    publisher.close()
    assert begun == [SLUG]


def test_pages_that_were_published_by_hand_wait_no_more(room, monkeypatch):
    publisher = publisher_of(room, quiet=0.3)
    begun, go_on = block(monkeypatch)
    go_on.set()
    publisher.later(SLUG)
    publisher.publish(SLUG)
    assert publisher.is_current(SLUG)
    publisher.close()
    assert begun == [SLUG]


def test_a_change_while_pages_are_written_is_published_afterwards(room, publisher, monkeypatch):
    begun, go_on = block(monkeypatch)
    publisher.later(SLUG)
    until(lambda: begun)
    room.edit(1, "News of today")
    publisher.later(SLUG)
    go_on.set()
    until(publisher.is_current, SLUG)
    assert "News of today" in page(room)
    assert len(begun) == 2


def test_one_is_published_at_a_time(publisher, monkeypatch):
    begun, go_on = block(monkeypatch)
    threads = [threading.Thread(target=publisher.publish, args=(SLUG,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    until(lambda: begun)
    time.sleep(0.1)
    assert begun == [SLUG]
    go_on.set()
    for thread in threads:
        thread.join(_LONG)
    assert begun == [SLUG] * 2


def test_closing_publishes_what_waits(room):
    publisher = publisher_of(room, quiet=1000)
    room.edit(1, "News of today")
    publisher.later(SLUG)
    begun = time.monotonic()
    publisher.close()
    publisher.close()
    assert time.monotonic() - begun < _LONG
    assert "News of today" in page(room)
    assert publisher.is_current(SLUG)


def test_nothing_waits_after_the_end(room):
    publisher = publisher_of(room)
    publisher.close()
    publisher.later(SLUG)
    time.sleep(0.3)
    assert not room.site.exists()


def test_errors_are_told_until_it_succeeds(room, publisher):
    room.site.write_text("")
    with pytest.raises(OutputError) as raised:
        publisher.publish(SLUG)
    assert publisher.error(SLUG) == str(raised.value)
    room.site.unlink()
    publisher.publish(SLUG)
    assert publisher.error(SLUG) == ""


def test_errors_of_later_are_logged_and_told(room, publisher, caplog):
    room.site.write_text("")
    publisher.later(SLUG)
    until(lambda: caplog.records)
    (record,) = caplog.records
    assert (record.name, record.levelname, record.exc_info) == ("dozaban", "ERROR", None)
    assert record.message == f"The pages of 'khabar': {publisher.error(SLUG)}"
    assert "cannot be written" in publisher.error(SLUG)


def test_an_error_of_ours_does_not_end_publishing(publisher, caplog, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(module.desk, "republish", lambda *_, **__: {}["gone"])
        publisher.later(SLUG)
        until(lambda: caplog.records)
    assert caplog.records[0].exc_info[0] is KeyError
    assert publisher.error(SLUG) == "They were not written ('gone'). Publish them again."
    publisher.later(SLUG)
    until(lambda: not publisher.error(SLUG))
    assert publisher.is_current(SLUG)


def test_there_must_be_such_an_edition(publisher):
    with pytest.raises(StoreError, match="no edition 'nahin'"):
        publisher.publish("nahin")
    with pytest.raises(StoreError, match="no edition 'nahin'"):
        publisher.is_current("nahin")


def test_pages_wait_five_seconds_and_a_minute_at_most(room):
    made = Publisher(room.store, Views(room.store), room.site)
    made.later(SLUG)
    slug, due = made._waiting.first()  # noqa: SLF001 - waiting for it would take as long
    assert slug == SLUG
    assert 4 < due - time.monotonic() <= 5
    made.close()
