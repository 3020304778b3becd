"""What open pages are told of editions in a store."""

from __future__ import annotations

import asyncio

import pytest

from tests.desk.room import SLUG
from tests.review.standins import Office, run
from translator import desk
from translator.errors import StoreError
from translator.review.message import mark_as_text
from translator.review.views import Views
from translator.store import Store


def tell(room, story) -> None:
    """Let something happen while pages listen to the edition of a room."""
    run(story, Office(Views(room.store)))


def test_an_edit_and_an_approval_are_told(room):
    first = room.pair(1).review.segment

    async def story(office):
        page = await office.page()
        await asyncio.to_thread(room.edit, 1, "News of today")
        office.hub.poke(SLUG)
        told = await page.next()
        assert told["rows"] == f"{first}:edited:en"
        assert told["counts"]["states"] == {"draft": 3, "edited": 1, "approved": 0}
        assert told["mark"] == mark_as_text(room.store.mark(SLUG))
        await asyncio.to_thread(room.approve, 1)
        office.hub.poke(SLUG)
        told = await page.next()
        assert (told["rows"], told["counts"]["states"]["approved"]) == (f"{first}:approved:en", 1)

    tell(room, story)


def test_errors_that_are_put_right_are_counted(room):
    async def story(office):
        page = office.listen()
        first = await page.next()
        assert (first["counts"]["errors"], first["counts"]["warnings"]) == (1, 1)
        await asyncio.to_thread(room.edit, 2, "They got a lot.")
        office.hub.poke(SLUG)
        assert (await page.next())["counts"]["errors"] == 0

    tell(room, story)


def test_a_comment_is_told(room):
    third = room.pair(3).review.segment

    async def story(office):
        page = await office.page()
        desk.comment(room.store, SLUG, 3, "Really?", who="Ali", at=room.now())
        office.hub.poke(SLUG)
        assert (await page.next())["rows"] == f"{third}:draft:en"

    tell(room, story)


def test_what_another_process_does_is_told_without_a_poke(room):
    first = room.pair(1).review.segment

    async def story(office):
        page = await office.page()
        with Store(room.store.path) as other:
            desk.edit(other, SLUG, 1, "News of today", who="Ali", at=room.now())
        assert (await page.next())["rows"] == f"{first}:edited:en"

    tell(room, story)


def test_a_run_that_changes_the_article_is_told_as_a_reload(room):
    first = room.pair(1).review.segment
    rest = [pair.segment.text for pair in room.store.edition(SLUG).pairs[1:]]

    async def story(office):
        page = await office.page()
        await asyncio.to_thread(room.run, *rest)
        told = await page.next()
        assert (told["reload"], told["gone"], told["counts"]["total"]) == (True, [first], 3)

    tell(room, story)


def test_who_saw_an_older_state_of_the_store_is_asked_to_reload(room):
    seen = mark_as_text(room.store.mark(SLUG))
    room.edit(1, "News of today")

    async def story(office):
        assert (await office.listen(seen=seen).next())["reload"]
        now = mark_as_text(room.store.mark(SLUG))
        assert not (await office.listen(seen=now).next())["reload"]

    tell(room, story)


def test_an_edition_that_is_not_there_is_told(room):
    async def story(office):
        with pytest.raises(StoreError, match="no edition 'nahin'"):
            await office.listen(slug="nahin").next()

    tell(room, story)
