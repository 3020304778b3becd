"""Hints about who types, as open pages get them."""

from __future__ import annotations

from tests.review.standins import FAST, Office, run
from translator.review.times import Times


def test_the_others_are_told_who_types():
    async def story(office):
        sara, ali = await office.page("Sara"), await office.page("Ali")
        office.hub.typing("khabar", 2, "Sara")
        told = await ali.next()
        assert (told["typing"], told["rows"], told["reload"]) == ({"2": ["Sara"]}, "", False)
        assert told["counts"]["total"] == 3
        assert await sara.hears_nothing()

    run(story)


def test_they_are_told_when_it_stops():
    async def story(office):
        ali = await office.page("Ali")
        office.hub.typing("khabar", 2, "Sara")
        await ali.next()
        office.hub.stopped("khabar", 2, "Sara")
        assert (await ali.next())["typing"] == {}

    run(story)


def test_who_goes_on_typing_is_not_told_again():
    async def story(office):
        ali = await office.page("Ali")
        office.hub.typing("khabar", 2, "Sara")
        await ali.next()
        office.hub.typing("khabar", 2, "Sara")
        assert await ali.hears_nothing()

    run(story)


def test_who_stops_without_typing_is_not_told():
    async def story(office):
        ali = await office.page("Ali")
        office.hub.stopped("khabar", 2, "Sara")
        assert await ali.hears_nothing(3 * FAST.pause)
        assert office.views.asked == 1  # nobody even looked

    run(story, Office(times=Times(pause=0.02, look=60.0)))


def test_a_hint_lasts_fifteen_seconds():
    assert Times().hint == 15.0


def test_a_hint_that_is_not_renewed_goes():
    async def story(office):
        ali = await office.page("Ali")
        office.hub.typing("khabar", 2, "Sara")
        told = await ali.until(lambda m: not m["typing"])
        assert [m["typing"] for m in told] == [{"2": ["Sara"]}, {}]

    run(story, Office(times=Times(pause=0.02, look=0.1, hint=0.8)))


def test_who_comes_later_is_told_at_once():
    async def story(office):
        ali = await office.page("Ali")
        office.hub.typing("khabar", 2, "Sara")
        await ali.next()
        assert (await office.listen("Nadia").next())["typing"] == {"2": ["Sara"]}

    run(story)


def test_a_change_comes_with_the_hints_of_that_moment():
    async def story(office):
        ali = await office.page("Ali")
        office.hub.typing("khabar", 2, "Sara")
        await ali.next()
        office.views.approve(1)
        told = await ali.next()
        assert (told["rows"], told["typing"]) == ("1:approved:en", {"2": ["Sara"]})

    run(story)


def test_the_hints_about_somebody_go_with_their_last_page():
    async def story(office):
        ali, *saras = [await office.page(who) for who in ("Ali", "Sara", "Sara")]
        office.hub.typing("khabar", 2, "Sara")
        await ali.next()
        await saras[0].close()
        office.views.approve(1)
        assert (await ali.next())["typing"] == {"2": ["Sara"]}
        await saras[1].close()
        assert (await ali.next())["typing"] == {}

    run(story)


def test_hints_belong_to_one_edition():
    async def story(office):
        ali = await office.page("Ali")
        office.hub.typing("doosri", 2, "Sara")
        assert await ali.hears_nothing(3 * FAST.look)

    run(story)
