"""Pages of strangers in the same browser reach nothing."""

from __future__ import annotations

import pytest
from starlette.websockets import WebSocketDisconnect

from tests.review.security.build import HOST, ORIGIN

EVIL = "http://evil.example"


@pytest.fixture
def inside(desk):
    """A desk that somebody has entered."""
    desk.enter()
    return desk


@pytest.mark.parametrize("path", ["/", "/e/x", "/enter?token=" + "t" * 43, "/assets/x", "/csp"])
def test_a_name_that_was_led_here_gets_nothing(inside, path):
    answer = inside.get(path, Host="evil.example:8447")
    assert answer.status_code == 421
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.text.startswith("This is not an address of the review desk.")
    assert "set-cookie" not in answer.headers


def test_a_name_that_was_led_here_changes_nothing(inside):
    answer = inside.change(Host="evil.example:8447", Origin="http://evil.example:8447")
    assert answer.status_code == 421
    assert inside.changes == []


def test_two_host_headers_are_none(inside):
    headers = [("Host", HOST), ("Host", "evil.example")]
    assert inside.browser.get("/", headers=headers).status_code == 421


def test_a_page_of_the_desk_changes_something(inside):
    answer = inside.change()
    assert answer.text == "Sara changed new"
    assert inside.changes == [b"text=new"]


def test_a_form_of_the_desk_changes_something_without_scripts(inside):
    answer = inside.post("/change", {"text": "new", "csrf": inside.csrf})
    assert answer.text == "Sara changed new"


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site", "Origin": EVIL},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://127.0.0.1:3000"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "null"},
        {"Sec-Fetch-Site": "", "Origin": EVIL},
        {"Sec-Fetch-Site": "", "Origin": "null"},
        {"Sec-Fetch-Site": "", "Origin": ""},
    ],
)
def test_another_site_changes_nothing_even_if_it_knew_the_secret(inside, headers):
    answer = inside.change(**headers)
    assert answer.status_code == 403
    assert "did not come from a page of the review desk" in answer.text
    assert inside.changes == []


@pytest.mark.parametrize("secret", ["", "x", "0" * 64, "ت"])
def test_without_the_secret_nothing_is_changed(inside, secret):
    answer = inside.post("/change", {"text": "new", "csrf": secret})
    assert answer.status_code == 403
    assert "Reload it" in answer.text
    assert inside.changes == []


def test_the_secret_of_another_session_changes_nothing(inside):
    old = inside.csrf
    inside.enter()
    assert inside.change(**{"X-CSRF-Token": old}).status_code == 403
    assert inside.changes == []


@pytest.mark.parametrize("kind", ["text/plain", "application/json", "multipart/form-data", ""])
def test_the_secret_is_read_in_forms_only(inside, kind):
    body = f"csrf={inside.csrf}"
    headers = {"Origin": ORIGIN, "Content-Type": kind}
    answer = inside.browser.post("/change", content=body, headers=headers)
    assert answer.status_code == (415 if kind else 403)
    assert inside.changes == []


def test_a_form_of_very_many_fields_is_not_read(inside):
    body = f"csrf={inside.csrf}" + "&a=b" * 1000
    headers = {"Origin": ORIGIN, "Content-Type": "application/x-www-form-urlencoded"}
    assert inside.browser.post("/change", content=body, headers=headers).status_code == 403


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "BREW"])
def test_other_methods_need_the_same(inside, method):
    assert inside.browser.request(method, "/change").status_code == 403


@pytest.mark.parametrize("path", ["/e/x", "/enter?token=" + "t" * 43])
def test_nothing_is_embedded_in_another_site(inside, path):
    told = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}
    assert inside.get(path, **told).status_code == 403


def test_a_link_from_another_site_opens_a_page(inside):
    told = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert inside.get("/e/x", **told, **{"Sec-Fetch-Dest": "document"}).status_code == 200


def test_there_are_no_web_sockets(inside):
    with (
        pytest.raises(WebSocketDisconnect) as left,
        inside.browser.websocket_connect("/e/x"),
    ):
        pass
    assert left.value.code == 1008


@pytest.mark.parametrize("path", ["//", "/assets", "/ASSETS/x", "/enter/", "/csp/x"])
def test_an_address_that_resembles_a_public_one_is_closed(desk, path):
    assert desk.get(path).status_code == 401
