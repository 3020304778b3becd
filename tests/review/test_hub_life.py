"""The hub begins, meets trouble, and ends."""

from __future__ import annotations

import asyncio
import logging
import time

from tests.review.standins import Office, Snapshots, run, until
from translator.errors import StoreError
from translator.review.hub import Hub


def errors(caplog) -> list[tuple[str, str]]:
    return [(r.name, r.message) for r in caplog.records if r.levelno >= logging.ERROR]


def test_what_cannot_be_looked_at_is_logged_once_and_tried_again(caplog):
    async def story(office):
        page = await office.page()
        office.views.error = StoreError("The database is locked.")
        asked = office.views.asked
        await until(lambda: office.views.asked >= asked + 3)
        office.views.error = None
        office.views.approve(1)
        assert (await page.next())["rows"] == "1:approved:en"

    run(story)
    assert errors(caplog) == [
        ("dozaban", "The changes of 'khabar' cannot be shown: The database is locked.")
    ]
    assert caplog.records[-1].exc_info is None


def test_an_error_of_ours_is_logged_with_its_place(caplog):
    office = Office()

    async def story(office):
        page = await office.page()
        office.views.error = KeyError("no such row")
        await until(lambda: errors(caplog))
        office.views.error = None
        office.views.approve(1)
        assert (await page.next())["rows"] == "1:approved:en"

    run(story, office)
    (record,) = [r for r in caplog.records if r.name == "dozaban"]
    assert record.exc_info[0] is KeyError


def test_trouble_that_comes_back_is_logged_again(caplog):
    async def story(office):
        page = await office.page()
        for n in (1, 2):
            office.views.error = StoreError("The database is locked.")
            await until(lambda: len(errors(caplog)) == n)  # noqa: B023 - it is over by the next
            office.views.error = None
            office.views.approve(n)
            await page.next()

    run(story)
    assert len(errors(caplog)) == 2


def test_all_pages_end_when_the_hub_stops():
    async def story(office):
        pages = [await office.page(), await office.page("Ali", "ur")]
        reading = [asyncio.create_task(page.until(lambda _: False)) for page in pages]
        await asyncio.sleep(0)
        await office.hub.stop()
        ends = await asyncio.gather(*reading, return_exceptions=True)
        assert [type(end) for end in ends] == [StopAsyncIteration] * 2
        assert [t for t in asyncio.all_tasks() if t.get_name().startswith("edition")] == []

    run(story)


def test_it_stops_at_once_also_while_a_look_takes_long():
    class Slow(Snapshots):
        def get(self, slug):
            if self.asked:
                time.sleep(1.0)
            return super().get(slug)

    async def story(office):
        page = await office.page()
        office.hub.poke("khabar")
        await asyncio.sleep(0.1)  # the look is at work now
        begun = time.monotonic()
        await office.hub.stop()
        assert time.monotonic() - begun < 0.5
        assert await anext(page.stream, "end") == "end"

    run(story, Office(Slow()))


def test_nobody_can_listen_before_the_start_or_after_the_end():
    async def story(office):
        await office.hub.stop()
        assert await anext(office.listen().stream, "end") == "end"
        early = Hub(Snapshots(), office.render)
        assert await anext(early.listen("khabar", "en", "Sara"), "end") == "end"

    run(story)


def test_poking_does_nothing_without_an_event_loop():
    hub = Hub(Snapshots(), lambda *_: "")
    hub.poke("khabar")

    async def start() -> None:
        hub.start()

    asyncio.run(start())
    hub.poke("khabar")  # its loop is closed
    hub.typing("khabar", 1, "Sara")
    hub.stopped("khabar", 1, "Sara")


def test_it_can_be_started_again():
    office = Office()

    async def story(office):
        assert (await office.page()) is not None

    run(story, office)
    run(story, office)


def test_a_page_that_is_closed_while_it_waits_leaves():
    async def story(office):
        page = await office.page()
        reading = asyncio.create_task(page.next())
        await asyncio.sleep(0.05)
        reading.cancel()
        await asyncio.gather(reading, return_exceptions=True)
        asked = office.views.asked
        await asyncio.sleep(0.3)
        assert office.views.asked == asked

    run(story)
