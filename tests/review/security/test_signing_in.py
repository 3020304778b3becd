"""Names, passwords, and who tries them."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.review.security.build import ACCOUNTS, ORIGIN, Desk
from translator.review.security import sign_in
from translator.review.security.limiter import Limiter

GOOD = ("Sara", "salam-dunya")


def test_a_right_password_lets_in(team):
    answer = team.sign_in(*GOOD, "/e/x?state=draft")
    assert (answer.status_code, answer.headers["location"]) == (303, "/e/x?state=draft")
    assert team.get("/").text == f"Sara|{team.csrf}"
    assert team.change().text == "Sara changed new"


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("Sara", "wrong"),
        ("Sara", ""),
        ("Ali", ""),
        ("Ali", "salam-dunya"),
        ("Nobody", "salam-dunya"),
        ("", ""),
        ("sara", "salam-dunya"),
        ("Sara\0", "salam-dunya"),
        ("x" * 50_000, "x"),
        ("' OR 1=1 --", "x"),
    ],
)
def test_anything_else_is_answered_in_the_same_way(team, name, password):
    answer = team.sign_in(name, password)
    assert answer.status_code == 403
    assert "Name and password do not belong together." in answer.text
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("name", ["Sa\0ra", "Sa\x1bra"])
def test_a_name_with_control_characters_does_not_reach_the_database(team, name, monkeypatch):
    monkeypatch.setattr(team.store, "password", None)  # asking it would fail
    assert team.sign_in(name, "wrong").status_code == 403


@pytest.mark.parametrize("name", ["Sara", "Ali", "Nobody", "a\tb"])
def test_every_name_takes_the_same_work(team, name, monkeypatch):
    asked = []

    def checking(kept, password):
        asked.append((kept is not None, password))
        return False

    monkeypatch.setattr(sign_in, "is_right", checking)
    team.sign_in(name, "wrong")
    assert asked == [(name == "Sara", "wrong")]


def test_who_is_not_signed_in_is_led_to_the_form_and_back(team):
    answer = team.get("/e/خبر?text=a+b&state=draft")
    assert answer.status_code == 303
    form = team.get(answer.headers["location"])
    assert 'name="next" value="/e/%D8%AE%D8%A8%D8%B1?text=a+b&amp;state=draft"' in form.text


def test_scripts_are_told_that_nobody_is_signed_in(team):
    assert team.get("/e/x", **{"HX-Request": "true"}).status_code == 401
    assert team.change().status_code == 401
    assert team.changes == []


@pytest.mark.parametrize("place", ["//evil.example", "/\\evil.example", "/\t/evil.example"])
def test_signing_in_leads_to_no_other_site(team, place):
    assert "evil" not in team.browser.get("/login", params={"next": place}).text
    assert team.sign_in(*GOOD, place).headers["location"] == "/"


def test_markup_in_a_name_is_shown_as_it_is_written(team):
    answer = team.sign_in('"><script>alert(1)</script>', "x")
    assert "<script>" not in answer.text
    assert "&#34;&gt;&lt;script&gt;" in answer.text


def test_a_password_is_never_shown_again(team):
    assert "my-secret" not in team.sign_in("Sara", "my-secret").text


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://evil.example"},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://127.0.0.1:3000"},
        {"Sec-Fetch-Site": "", "Origin": ""},
    ],
)
def test_another_site_signs_nobody_in(team, headers):
    answer = team.sign_in(*GOOD, **headers)
    assert answer.status_code == 403
    assert team.cookie is None


def test_over_plain_http_the_origin_is_enough(team):
    assert team.sign_in(*GOOD, **{"Sec-Fetch-Site": "", "Origin": ORIGIN}).status_code == 303


def test_a_session_that_was_there_before_is_not_taken_over(team):
    team.sign_in(*GOOD)
    first = team.cookie
    team.sign_in(*GOOD)
    assert team.cookie != first
    team.browser.cookies.clear()
    answer = team.get("/", Cookie=f"{ACCOUNTS.cookie}={first}")
    assert answer.headers["location"] == "/login"


def test_the_sixth_wrong_password_must_wait(team):
    for _ in range(5):
        assert team.sign_in("Sara", "wrong").status_code == 403
    answer = team.sign_in(*GOOD)
    assert answer.status_code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= 60
    assert "Too many attempts." in answer.text
    assert team.cookie is None


def test_whoever_signs_in_often_need_not_wait(team):
    codes = [team.sign_in(*GOOD).status_code for _ in range(21)]
    assert set(codes) == {303}


def test_a_name_that_nobody_has_must_wait_as_well(team):
    codes = [team.sign_in("Nobody", "x").status_code for _ in range(6)]
    assert codes == [403] * 5 + [429]


def test_spaces_around_a_name_are_no_way_around_waiting(team):
    codes = [team.sign_in(" " * n + "Sara", "x").status_code for n in range(6)]
    assert codes == [403] * 5 + [429]


def test_an_address_that_it_names_itself_is_no_way_around_waiting(store, pages, team):
    desk = Desk(store, pages, ACCOUNTS, Limiter(addresses=3))
    codes = [
        desk.sign_in(f"name {n}", "x", **{"X-Forwarded-For": f"10.0.0.{n}"}).status_code
        for n in range(4)
    ]
    assert codes == [403] * 3 + [429]
    assert team.sign_in(*GOOD).status_code == 303  # another desk knows nothing of it


def test_attempts_at_the_same_time_are_no_way_around_waiting(team):
    with ThreadPoolExecutor(4) as pool, team.browser:
        answers = list(pool.map(lambda _: team.sign_in("Sara", "wrong"), range(12)))
    assert [answer.status_code for answer in answers].count(403) == 5


def test_other_sites_cannot_make_somebody_wait(team):
    for _ in range(30):
        team.sign_in("Sara", "wrong", **{"Sec-Fetch-Site": "cross-site"})
    assert team.sign_in(*GOOD).status_code == 303


def test_a_wrong_password_is_logged_without_what_was_typed(team, caplog):
    with caplog.at_level(logging.WARNING, "dozaban"):
        team.sign_in("my-secret\nfake line", "my-secret")
    assert len(caplog.messages) == 1
    assert "my-secret" not in caplog.text


def test_whoever_signs_out_is_out_at_once(team):
    team.sign_in(*GOOD)
    cookie = team.cookie
    assert team.get("/").status_code == 200
    answer = team.post("/logout", {"csrf": team.csrf})
    assert answer.headers["location"] == "/login"
    answer = team.get("/", Cookie=f"{ACCOUNTS.cookie}={cookie}")
    assert answer.headers["location"] == "/login"


def test_whoever_left_the_team_changes_nothing_more(team):
    team.sign_in(*GOOD)
    assert team.change().status_code == 200
    team.store.remove_person("Sara")
    assert team.change().status_code == 401
    assert team.get("/").headers["location"] == "/login"
    assert len(team.changes) == 1


def test_a_new_password_ends_the_sessions_of_the_old_one(team):
    team.sign_in(*GOOD)
    team.store.set_password("Sara", None)
    assert team.change().status_code == 401


def test_a_session_from_a_desk_for_one_needs_a_place_in_the_team(team, desk):
    team.store.remove_person("Sara")
    desk.enter()
    team.browser.cookies.set(ACCOUNTS.cookie, desk.cookie)
    assert team.get("/").headers["location"].startswith("/login")


def test_there_is_no_form_where_one_person_works(desk):
    assert desk.get("/login").status_code == 401
    desk.enter()
    assert desk.get("/login").status_code == 404
