"""Languages, assets, and what went wrong."""

from __future__ import annotations

import pytest
from starlette.datastructures import MutableHeaders as Headers
from starlette.routing import Route

from tests.desk.room import SLUG
from tests.review.visitor import ORIGIN, TestClient, Visitor, desk_app
from translator.review.security.headers import add_headers
from translator.review.static import ASSETS, address_of

HTMX = "htmx.min.js"


def test_the_language_is_switched_for_the_browser(sara):
    answer = sara.post("/language", language="ur", next=f"/e/{SLUG}?state=draft")
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/e/{SLUG}?state=draft"
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("dozaban-lang=ur;")
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie


@pytest.mark.parametrize("place", ["//elsewhere.example", "https://elsewhere.example", "x", ""])
def test_switching_the_language_leads_nowhere_else(sara, place):
    assert sara.post("/language", language="en", next=place).headers["location"] == "/"


def test_a_language_that_there_is_not_is_english(sara):
    answer = sara.post("/language", language="<xx>", next="/")
    assert answer.headers["set-cookie"].startswith("dozaban-lang=en;")


def test_an_asset_is_kept_for_ever_at_the_address_of_its_content(sara):
    answer = sara.get(address_of(HTMX))
    assert answer.content == (ASSETS / HTMX).read_bytes()
    assert "immutable" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("query", ["", "?v=", "?v=000000000000"])
def test_an_asset_at_another_address_is_asked_for_again(sara, query):
    answer = sara.get(f"/assets/{HTMX}{query}")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-cache"


def test_an_asset_that_did_not_change_is_not_sent_again(sara):
    tag = sara.get(f"/assets/{HTMX}").headers["ETag"]
    answer = sara.get(f"/assets/{HTMX}", **{"If-None-Match": tag})
    assert answer.status_code == 304


@pytest.mark.parametrize("name", ["nothing.js", "../app.py", "%2e%2e/app.py", "js"])
def test_nothing_but_assets_is_served_as_one(sara, name):
    answer = sara.get(f"/assets/{name}")
    assert answer.status_code == 404
    assert "make_app" not in answer.text


def test_an_address_changes_with_the_content(tmp_path, monkeypatch):
    monkeypatch.setattr("translator.review.static.ASSETS", tmp_path)
    (tmp_path / "a b.css").write_text("p {}", encoding="utf-8")
    first = address_of("a b.css")
    assert first.startswith("/assets/a%20b.css?v=")
    (tmp_path / "a b.css").write_text("div {}", encoding="utf-8")
    assert address_of("a b.css") != first


@pytest.mark.parametrize("path", ["/nothing", "/e", f"/e/{SLUG}/s/x", f"/e/{SLUG}/s/1/nothing"])
def test_an_address_that_there_is_not_is_told_of_in_a_sentence(sara, path):
    answer = sara.get(path)
    assert answer.status_code == 404
    assert "no such page" in answer.text


def test_a_deed_cannot_be_done_by_a_link(sara, room):
    assert sara.get(f"{sara.page(4)}/approve").status_code == 405
    assert sara.get(f"/e/{SLUG}/undo").status_code == 405
    assert room.states() == "dddd"


def test_an_edition_without_its_article_is_told_of_in_a_sentence(sara, room):
    with room.store.writing() as connection:
        connection.exec_driver_sql("UPDATE editions SET content = NULL, changed = changed + 1")
    answer = sara.get(f"/e/{SLUG}")
    assert answer.status_code == 500
    assert "Translate it again" in answer.text


@pytest.fixture
def broken(room):
    """Somebody at a desk that fails at `/broken`, and tells them what a browser is told."""

    def fail(_):
        raise ZeroDivisionError("secret")

    app = desk_app(room.store, room.folder)
    app.router.routes.insert(0, Route("/broken", fail))
    with TestClient(app, base_url=ORIGIN, raise_server_exceptions=False) as client:
        yield Visitor(client, room)


def test_what_nobody_thought_of_is_told_of_without_a_trace(broken):
    answer = broken.get("/broken")
    assert answer.status_code == 500
    assert "Something went wrong" in answer.text
    assert "secret" not in answer.text


def test_what_nobody_thought_of_has_the_headers_of_every_answer(broken):
    assert has_the_headers(broken.get("/broken"))


def test_so_has_what_went_wrong_in_the_guard_itself(broken, room, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError("secret")

    monkeypatch.setattr(type(room.store), "session", fail)
    answer = broken.get("/")
    assert (answer.status_code, "secret" in answer.text) == (500, False)
    assert has_the_headers(answer)


def has_the_headers(answer) -> bool:
    """Say whether an answer has the headers of the guard, each once."""
    sent = Headers()
    add_headers(sent)
    assert len(sent) > 5
    return all(answer.headers.get_list(name) == [value] for name, value in sent.items())
