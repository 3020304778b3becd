"""The printed address, its cookie, and who comes without them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.review.security.build import ACCOUNTS, LOCAL, Desk
from translator.review.security.door import csrf_of


def test_the_printed_address_lets_in(desk):
    answer = desk.enter()
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert desk.get("/").text == f"Sara|{desk.csrf}"


def test_the_token_is_gone_from_the_address_afterwards(desk):
    answer = desk.enter(next="/e/x?state=draft")
    assert answer.headers["location"] == "/e/x?state=draft"
    assert "t" * 43 not in answer.text + str(answer.headers)
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites(desk):
    cookie = desk.enter().headers["set-cookie"]
    parts = {part.strip().lower() for part in cookie.split(";")[1:]}
    assert {"httponly", "samesite=lax", "path=/", "max-age=2592000"} <= parts
    assert "secure" not in parts
    assert not [part for part in parts if part.startswith("domain")]


def test_over_https_the_cookie_goes_over_nothing_else(store, pages):
    cookie = Desk(store, pages, replace(LOCAL, secure=True)).enter().headers["set-cookie"]
    assert cookie.startswith("__Host-dozaban-8447=")
    assert "; Secure" in cookie


@pytest.mark.parametrize("token", ["", "t", "t" * 44, "T" * 43, "\u0665" * 43])
def test_another_token_lets_nobody_in(desk, token):
    answer = desk.enter(token)
    assert answer.status_code == 401
    assert "set-cookie" not in answer.headers
    assert desk.get("/").status_code == 401


def test_no_token_lets_in_where_people_sign_in(store, pages):
    desk = Desk(store, pages, ACCOUNTS)
    assert desk.enter("").status_code == 303  # to sign in
    assert desk.cookie is None


@pytest.mark.parametrize("place", ["//evil.example", "/\\evil.example", "http://evil.example", ""])
def test_the_printed_address_leads_to_no_other_site(desk, place):
    assert desk.enter(next=place).headers["location"] == "/"


def test_a_line_break_writes_no_header(desk):
    answer = desk.enter(next="/e\r\nSet-Cookie: dozaban-8447=evil")
    assert answer.headers["location"] == "/"
    assert "evil" not in str(answer.headers)


def test_a_path_in_urdu_stands_in_the_header_as_ascii(desk):
    assert desk.enter(next="/e/خبر").headers["location"] == "/e/%D8%AE%D8%A8%D8%B1"


def test_each_entering_begins_another_session(desk):
    desk.enter()
    first = desk.cookie
    desk.enter()
    assert desk.cookie != first


def test_a_session_that_somebody_planted_is_not_taken_over(desk):
    planted = "p" * 43
    path = f"/enter?token={LOCAL.token}"
    answer = desk.get(path, Cookie=f"{LOCAL.cookie}={planted}")
    assert answer.cookies[LOCAL.cookie] != planted
    desk.browser.cookies.clear()
    assert desk.get("/", Cookie=f"{LOCAL.cookie}={planted}").status_code == 401


def test_the_session_before_ends(desk):
    desk.enter()
    first = desk.cookie
    desk.enter()
    desk.browser.cookies.clear()
    assert desk.get("/", Cookie=f"{LOCAL.cookie}={first}").status_code == 401


def test_who_has_no_session_is_told_what_to_do(desk):
    answer = desk.get("/e/x")
    assert answer.status_code == 401
    assert "Open the address that the command printed." in answer.text
    assert answer.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize("headers", [{"HX-Request": "true"}, {"Accept": "text/event-stream"}])
def test_scripts_are_told_without_a_page(desk, headers):
    answer = desk.get("/e/x", **headers)
    assert answer.status_code == 401
    assert answer.text == "Open the address that the command printed."


@pytest.mark.parametrize("cookie", ["", "x", "x" * 43, "'; --", "ت", "x" * 5000])
def test_a_made_up_cookie_is_none(desk, cookie):
    given = f"{LOCAL.cookie}={cookie}".encode()
    answer = desk.browser.get("/", headers={"Cookie": given})
    assert answer.status_code == 401


def test_the_cookie_of_another_port_is_none(desk):
    desk.enter()
    cookie = desk.cookie
    desk.browser.cookies.clear()
    assert desk.get("/", Cookie=f"dozaban-8448={cookie}").status_code == 401
    assert desk.get("/", Cookie=f"dozaban-84471={cookie}").status_code == 401


@pytest.mark.parametrize("order", ["{0}; {1}", "{1}; {0}"])
def test_a_cookie_that_another_port_set_locks_nobody_out(desk, order):
    desk.enter()
    own, planted = f"{LOCAL.cookie}={desk.cookie}", f"{LOCAL.cookie}={'p' * 43}"
    csrf = desk.csrf
    desk.browser.cookies.clear()
    assert desk.get("/", Cookie=order.format(own, planted)).text == f"Sara|{csrf}"


def test_what_the_store_knows_opens_nothing(desk):
    desk.enter()
    digests = [digest for (digest,) in _rows(desk.store, "SELECT digest FROM sessions")]
    assert len(digests) == 1
    assert desk.cookie not in digests[0]
    desk.browser.cookies.clear()
    for secret in (digests[0], csrf_of(digests[0])):
        assert desk.get("/", Cookie=f"{LOCAL.cookie}={secret}").status_code == 401


def test_whoever_leaves_is_out_at_once(desk):
    desk.enter()
    cookie = desk.cookie
    assert desk.get("/").status_code == 200
    answer = desk.post("/logout", {"csrf": desk.csrf})
    assert "You have left the review desk." in answer.text
    assert desk.cookie is None
    assert desk.get("/", Cookie=f"{LOCAL.cookie}={cookie}").status_code == 401


def test_nobody_can_be_made_to_leave_by_another_site(desk):
    desk.enter()
    answer = desk.post("/logout", {"csrf": desk.csrf}, **{"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert desk.get("/logout").status_code == 405
    assert desk.get("/").status_code == 200


def _rows(store, query: str):
    with store.transaction() as connection:
        return connection.exec_driver_sql(query).all()
