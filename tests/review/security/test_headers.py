"""Every answer says what a browser may do with it."""

from __future__ import annotations

import pytest

from tests.review.security.build import ORIGIN
from translator.review.security.headers import POLICY


@pytest.mark.parametrize("path", ["/", "/nothing", "/enter", "/assets/x", "/change"])
@pytest.mark.parametrize("inside", [True, False])
def test_every_answer_has_the_headers(desk, path, inside):
    if inside:
        desk.enter()
    headers = desk.get(path).headers
    assert headers["Content-Security-Policy"] == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.parametrize(
    "directive", ["default-src 'none'", "script-src 'self'", "base-uri 'none'"]
)
def test_the_policy_lets_nothing_in_from_elsewhere(directive):
    assert directive in POLICY.split("; ")
    assert "unsafe" not in POLICY
    assert "*" not in POLICY


def test_an_answer_to_a_stranger_has_them_too(desk):
    answer = desk.get("/", Host="evil.example")
    assert answer.headers["Content-Security-Policy"] == POLICY


def test_the_preview_keeps_its_own_policy_and_may_be_framed_by_the_desk(desk):
    desk.enter()
    headers = desk.get("/preview").headers
    assert headers.get_list("Content-Security-Policy") == ["frame-ancestors 'self'"]
    assert headers["X-Frame-Options"] == "SAMEORIGIN"


def test_pages_are_not_kept_by_browsers_but_assets_are(desk):
    desk.enter()
    assert desk.get("/").headers["Cache-Control"] == "no-store"
    assert desk.get("/assets/x").headers["Cache-Control"] == "public, max-age=9"


def test_no_other_origin_is_allowed_to_read(desk):
    desk.enter()
    answer = desk.browser.options("/change", headers={"Origin": "http://evil.example"})
    assert answer.status_code == 405
    assert not [name for name in answer.headers if name.startswith("access-control")]
    assert "access-control-allow-origin" not in desk.get("/", Origin=ORIGIN).headers
