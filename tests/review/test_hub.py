"""What open pages are told, with snapshots that a test makes."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest

from tests.review.standins import FAST, Office, Snapshots, run, snapshot
from translator.errors import StoreError
from translator.review.times import Times

SLOW_LOOK = Times(pause=0.02, look=60.0)
"""Nothing is looked at that nobody pokes."""


def test_the_first_message_says_how_far_the_edition_is():
    async def story(office):
        office.views.approve(1)
        first = await office.listen().next()
        assert first["counts"]["states"] == {"draft": 2, "edited": 0, "approved": 1}
        assert (first["rows"], first["gone"], first["typing"]) == ("", [], {})
        assert (first["reload"], first["mark"]) == (False, "1.2")

    run(story)


@pytest.mark.parametrize(("seen", "reload"), [("1.1", True), ("1.2", False), ("", False)])
def test_who_saw_an_older_state_is_asked_to_reload(seen, reload):
    async def story(office):
        office.views.approve(1)
        assert (await office.listen(seen=seen).next())["reload"] is reload

    run(story)


def test_a_change_is_told_to_all_pages_in_their_languages():
    async def story(office):
        pages = [await office.page(), await office.page("Ali", "ur"), await office.page("Nadia")]
        office.views.approve(2)
        office.hub.poke("khabar")
        told = [await page.next() for page in pages]
        english, urdu = "2:approved:en", "2:approved:ur"
        assert [m["rows"] for m in told] == [english, urdu, english]
        assert {m["counts"]["states"]["approved"] for m in told} == {1}
        assert {m["mark"] for m in told} == {"1.2"}

    run(story, Office(times=SLOW_LOOK))


def test_a_row_is_rendered_once_for_all_pages_of_a_language():
    async def story(office):
        pages = [await office.page(f"Editor {n}") for n in range(50)]
        office.views.approve(2)
        office.hub.poke("khabar")
        told = [await page.next() for page in pages]
        assert office.rendered == [([2], "en")]
        assert len({id(m["rows"]) for m in told}) == 1

    run(story)


def test_changes_that_come_close_together_are_told_at_once():
    async def story(office):
        page = await office.page()
        for n in (1, 2, 3):
            office.views.approve(n)
            office.hub.poke("khabar")
        assert (await page.next())["rows"].count("approved") == 3
        assert office.views.asked == 2  # once for the first message

    run(story, Office(times=SLOW_LOOK))


def test_what_changes_while_it_is_looked_at_is_told_next():
    async def story(office):
        def meanwhile(ids: list[int]) -> None:
            if ids == [1]:  # somebody approves another one just now
                office.views.approve(2)
                office.hub.poke("khabar")

        office.on_render = meanwhile
        page = await office.page()
        office.views.approve(1)
        office.hub.poke("khabar")
        told = [await page.next(), await page.next()]
        assert [m["rows"] for m in told] == ["1:approved:en", "2:approved:en"]

    run(story, Office(times=SLOW_LOOK))


def test_any_thread_may_poke():
    async def story(office):
        page = await office.page()
        office.views.approve(3)
        await asyncio.to_thread(office.hub.poke, "khabar")
        assert (await page.next())["rows"] == "3:approved:en"

    run(story, Office(times=SLOW_LOOK))


def test_snapshots_are_made_and_rendered_outside_the_event_loop():
    threads = set()

    class Watched(Snapshots):
        def get(self, slug):
            threads.add(threading.get_ident())
            return super().get(slug)

    async def story(office):
        page = await office.page()
        office.views.approve(3)
        office.hub.poke("khabar")
        await page.next()
        assert threads
        assert threading.get_ident() not in threads

    run(story, Office(Watched()))


def test_what_nobody_pokes_is_found_within_a_second():
    assert Times().look == 1.0

    async def story(office):
        page = await office.page()
        office.views.approve(3)
        assert (await page.next())["rows"] == "3:approved:en"

    run(story)


def test_nothing_is_told_where_nothing_changed():
    async def story(office):
        page = await office.page()
        office.hub.poke("khabar")
        assert await page.hears_nothing()
        assert office.views.asked >= 3
        assert office.rendered == []

    run(story)


def test_a_run_that_changed_the_article_is_told_as_a_reload():
    async def story(office):
        page = await office.page()
        office.views.now["khabar"] = snapshot(2, 3, 4, run=2, changed=5)
        told = await page.next()
        assert (told["reload"], told["gone"], told["rows"]) == (True, [1], "")
        assert (told["mark"], told["counts"]["total"]) == ("2.5", 3)
        office.views.approve(4)
        told = await page.next()
        assert (told["reload"], told["rows"]) == (False, "4:approved:en")

    run(story)


def test_pages_hear_of_their_own_edition_only():
    async def story(office):
        office.views.now["doosri"] = snapshot(8, 9)
        page, other = await office.page(), office.listen(slug="doosri")
        await other.next()
        office.views.approve(9, slug="doosri")
        office.hub.poke("doosri")
        assert (await other.next())["rows"] == "9:approved:en"
        assert await page.hears_nothing()

    run(story)


def test_there_must_be_such_an_edition():
    async def story(office):
        office.views.error = StoreError("There is no edition 'khabar'.")
        with pytest.raises(StoreError, match="no edition 'khabar'"):
            await office.listen().next()
        office.views.error = None
        assert (await office.listen().next())["counts"]["total"] == 3

    run(story)


def test_a_page_that_does_not_read_keeps_nobody_waiting_and_reloads():
    async def story(office):
        lazy, keen = await office.page("Ali"), await office.page()
        for n in range(17):
            office.views.now["khabar"] = snapshot(*range(9), changed=n + 2, run=n + 2)
            office.hub.poke("khabar")
            assert (await keen.next())["mark"] == f"{n + 2}.{n + 2}"
        told = await lazy.next()
        assert (told["reload"], told["mark"]) == (True, "18.18")

    run(story)


def test_an_edition_that_nobody_listens_to_is_not_looked_at():
    async def story(office):
        page = await office.page()
        await page.close()
        asked = office.views.asked
        office.hub.poke("khabar")
        await asyncio.sleep(3 * FAST.look)
        assert office.views.asked == asked
        assert [t for t in asyncio.all_tasks() if t.get_name().startswith("edition")] == []

    run(story)


def test_an_edition_is_looked_at_as_long_as_one_page_is_left():
    async def story(office):
        page, other = await office.page(), await office.page("Ali")
        await other.close()
        office.views.approve(1)
        assert (await page.next())["rows"] == "1:approved:en"

    run(story)


def test_two_pages_that_come_at_once_begin_with_the_same_snapshot():
    class Slow(Snapshots):
        def get(self, slug):
            time.sleep(0.05)
            return super().get(slug)

    async def story(office):
        pages = [office.listen("Sara"), office.listen("Ali")]
        await asyncio.gather(*(page.next() for page in pages))
        assert office.views.asked == 1

    run(story, Office(Slow(), SLOW_LOOK))


def test_a_first_snapshot_that_takes_long_is_waited_for():
    class Slow(Snapshots):
        def get(self, slug):
            time.sleep(3 * FAST.look)
            return super().get(slug)

    async def story(office):
        assert (await office.listen().next())["counts"]["total"] == 3
        assert office.views.asked == 1

    run(story, Office(Slow()))


def test_a_page_whose_language_came_during_a_look_reloads():
    at_work, go_on = threading.Event(), threading.Event()

    def wait(_: list[int]) -> None:
        at_work.set()
        go_on.wait(10)

    async def story(office):
        page = await office.page()
        office.views.approve(1)
        await asyncio.to_thread(at_work.wait, 10)
        late = await office.page("Ali", "ur")
        go_on.set()
        assert (await page.next())["rows"] == "1:approved:en"
        told = await late.next()
        assert (told["rows"], told["reload"]) == ("", True)

    run(story, Office(on_render=wait))
