"""A session is remembered for some seconds, and no longer than it lasts."""

from __future__ import annotations

import datetime as dt

import anyio
import pytest

from translator.editing import Role
from translator.review.security import visits as module
from translator.review.security.door import digest_of
from translator.review.security.visits import Visits

HOUR = dt.timedelta(hours=1)


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def asked(store, monkeypatch):
    """The digests that the store was asked for."""
    found, session = [], store.session

    def asking(digest, at):
        found.append(digest)
        return session(digest, at)

    monkeypatch.setattr(store, "session", asking)
    return found


def _who(visits: Visits, cookie: str, *, fresh: bool = False) -> str | None:
    async def ask():
        return await visits.who(cookie, fresh=fresh)

    return anyio.run(ask)


def test_the_store_is_asked_every_five_seconds_only(store, clock, asked):
    visits = Visits(store, accounts=False, clock=clock)
    cookie = visits.open("Sara", HOUR)
    assert [_who(visits, cookie) for _ in range(9)] == ["Sara"] * 9
    assert len(asked) == 1
    clock.now += 5
    _who(visits, cookie)
    assert len(asked) == 2


def test_a_change_always_asks_the_store(store, clock, asked):
    visits = Visits(store, accounts=False, clock=clock)
    cookie = visits.open("Sara", HOUR)
    assert [_who(visits, cookie, fresh=True) for _ in range(3)] == ["Sara"] * 3
    assert len(asked) == 3


def test_what_another_process_closed_ends_within_seconds(store, clock):
    visits = Visits(store, accounts=False, clock=clock)
    cookie = visits.open("Sara", HOUR)
    assert _who(visits, cookie) == "Sara"
    store.close_sessions("Sara")
    clock.now += 5
    assert _who(visits, cookie) is None


@pytest.mark.parametrize("how", ["close", "close_all"])
def test_what_this_process_closed_ends_at_once(store, clock, how):
    visits = Visits(store, accounts=False, clock=clock)
    cookie = visits.open("Sara", HOUR)
    assert _who(visits, cookie) == "Sara"
    getattr(visits, how)(cookie if how == "close" else "Sara")
    assert _who(visits, cookie) is None


def test_a_change_that_finds_nobody_is_remembered_for_looking(store, clock):
    visits = Visits(store, accounts=False, clock=clock)
    cookie = visits.open("Sara", HOUR)
    _who(visits, cookie)
    store.close_sessions("Sara")
    assert _who(visits, cookie, fresh=True) is None
    assert _who(visits, cookie) is None


def test_an_answer_of_the_store_that_is_late_does_not_let_in_again(store, clock, monkeypatch):
    visits = Visits(store, accounts=False, clock=clock)
    cookie = visits.open("Sara", HOUR)
    session = store.session

    def late(digest, at):
        name = session(digest, at)
        visits.close(cookie)  # meanwhile, in another thread
        return name

    monkeypatch.setattr(store, "session", late)
    _who(visits, cookie)
    monkeypatch.setattr(store, "session", session)
    assert _who(visits, cookie) is None


def test_a_session_runs_out(store, clock, monkeypatch):
    visits = Visits(store, accounts=False, clock=clock)
    cookie = visits.open("Sara", HOUR)
    later = dt.datetime.now(dt.UTC) + HOUR
    monkeypatch.setattr(module, "now", lambda: later)
    assert _who(visits, cookie) is None


def test_only_those_with_a_password_have_a_session_in_a_team(store, clock):
    visits = Visits(store, accounts=True, clock=clock)
    store.set_role("Sara", Role.EDITOR)
    store.set_password("Sara", "hash")
    cookie, stranger = visits.open("Sara", HOUR), visits.open("Nobody", HOUR)
    assert (_who(visits, cookie), _who(visits, stranger)) == ("Sara", None)


@pytest.mark.parametrize("cookie", ["", "x", "x" * 44, "x" * 42 + ";", "x" * 42 + "\n", "٣" * 43])
def test_what_cannot_be_a_cookie_of_ours_costs_the_store_nothing(store, clock, asked, cookie):
    assert _who(Visits(store, accounts=False, clock=clock), cookie) is None
    assert asked == []


def test_so_many_are_remembered_and_no_more(store, clock, asked, monkeypatch):
    monkeypatch.setattr(module, "_MOST", 2)
    visits = Visits(store, accounts=False, clock=clock)
    cookies = [visits.open(f"{n}", HOUR) for n in range(3)]
    for cookie in cookies:
        _who(visits, cookie)
    asked.clear()
    for cookie in reversed(cookies):
        _who(visits, cookie)
    assert asked == [digest_of(cookies[0])]


def test_cookies_are_long_and_never_the_same(store, clock):
    visits = Visits(store, accounts=False, clock=clock)
    cookies = {visits.open("Sara", HOUR) for _ in range(20)}
    assert len(cookies) == 20
    assert {len(cookie) for cookie in cookies} == {43}  # 256 bits
