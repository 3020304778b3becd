"""Whoever is not let in, or not by a page of the desk, changes nothing at any address."""

from __future__ import annotations

import re

import pytest

from tests.attacks.desk.stand import SLUG, Stand
from tests.attacks.desk.wire import ask
from tests.publishing.editions import edition_of, paragraph
from tests.store.build import keep
from translator.draft import Draft
from translator.editing import Role

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

FORM = "application/x-www-form-urlencoded"
OPEN = ("/csp", "/login", "/enter")
FORGED = {
    "no secret": {"X-CSRF-Token": ""},
    "the secret of another": {"X-CSRF-Token": "0" * 64},
    "no origin": {"Origin": "", "Sec-Fetch-Site": ""},
    "a null origin": {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
    "another origin": {"Origin": "http://evil.example", "Sec-Fetch-Site": "cross-site"},
    "another port": {"Origin": "http://127.0.0.1:1", "Sec-Fetch-Site": "same-site"},
    "a name that begins alike": {"Origin": "http://127.0.0.1.evil.example"},
    "another name": {"Host": "evil.example", "Origin": "http://evil.example"},
    "another name that a proxy tells": {"Host": "evil.example", "X-Forwarded-Host": "127.0.0.1"},
    "plain text": {"Content-Type": "text/plain"},
    "JSON": {"Content-Type": "application/json"},
    "another kind of form": {"Content-Type": "multipart/form-data; boundary=B"},
    "no cookie": {"Cookie": "x=y"},
}


def changing(desk: Stand) -> list[str]:
    """Return the addresses of the desk at which something is done, of an edition that there is."""
    routes = desk.app.routes  # type: ignore[attr-defined]
    paths = [one.path for one in routes if "POST" in (getattr(one, "methods", None) or ())]
    named = (path.replace("{slug}", SLUG) for path in paths if path not in OPEN)
    return [re.sub(r"\{segment.*?\}", "1", path) for path in named]


def state(desk: Stand) -> object:
    """Return what an attack could have changed."""
    return desk.room.said(), len(desk.room.events()), desk.store.mark(SLUG), desk.store.team()


@pytest.mark.parametrize("forged", FORGED.values(), ids=FORGED)
def test_no_address_can_be_made_to_change_something_by_others(desk, forged):
    cookie, before = desk.cookie(), state(desk)
    fields = b"text=Forged.&version=1&words=x&why=x&ids=1:1&language=ur"
    paths = changing(desk)
    assert len(paths) >= 13
    for path in paths:
        told = desk.headers(cookie) | {"Content-Type": FORM} | forged
        headers = {name: value for name, value in told.items() if value}
        assert ask(desk.port, "POST", path, headers, fields).status in {401, 403, 415, 421}, path
    assert state(desk) == before
    assert ask(desk.port, "GET", "/", desk.headers(cookie)).status == 200  # nobody was signed out


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE"])
@pytest.mark.parametrize("override", ["", "POST"])
def test_nothing_is_changed_by_another_method(desk, method, override):
    cookie, before = desk.cookie(), state(desk)
    more = {"X-HTTP-Method-Override": override} if override else {}
    for path in changing(desk):
        asked = f"{path}?text=Forged.&version=1&words=x&_method=POST&ids=1:1"
        answer = ask(desk.port, method, asked, desk.headers(cookie, **more))
        assert answer.status in {404, 405}, path
    assert state(desk) == before


def test_an_editor_approves_nothing_whatever_they_say_of_themselves(office):
    before = office.room.states()
    headers = office.headers(office.cookie("Ali"), **{"Content-Type": FORM})
    fields = b"version=1&who=Sara&role=approver&state=approved&can_approve=1&ids=1:1,3:1,4:1"
    for path in (f"/e/{SLUG}/s/1/approve", f"/e/{SLUG}/approve"):
        assert ask(office.port, "POST", path, headers, fields).status == 422
    assert office.room.states() == before


def test_who_is_an_editor_from_now_on_approves_no_more_with_the_cookie_of_before(office):
    cookie = office.cookie("Sara")
    headers = office.headers(cookie, **{"Content-Type": FORM})
    office.store.set_role("Sara", Role.EDITOR)
    try:
        path = f"/e/{SLUG}/s/1/approve"
        assert ask(office.port, "POST", path, headers, b"version=1").status == 422
    finally:
        office.store.set_role("Sara", Role.APPROVER)


def test_a_sentence_of_another_article_is_not_reached_through_this_one(desk):
    other = edition_of(paragraph("دوسری خبر۔"), english={"دوسری خبر۔": Draft("Other.")}, slug="aur")
    keep(desk.store, other, at=desk.room.now())
    (pair,) = desk.store.edition("aur").pairs
    headers = desk.headers(desk.cookie(), **{"Content-Type": FORM})
    for what in ("save", "approve", "comment", "reopen", "ignore"):
        path = f"/e/{SLUG}/s/{pair.review.segment}/{what}"
        body = b"text=Forged.&version=1&words=x&why=x"
        assert ask(desk.port, "POST", path, headers, body).status == 410
    assert desk.store.edition("aur").pairs == (pair,)
