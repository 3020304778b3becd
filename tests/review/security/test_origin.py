"""Where requests come from, and where answers lead to."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import Headers

from tests.review.security.build import HOST, LOCAL, ORIGIN
from translator.review.security.origin import is_foreign, is_from_here, safe_path


def _from_here(door=LOCAL, **headers: str) -> bool:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return is_from_here(Headers({"host": HOST} | named), door)


def test_a_browser_says_that_its_page_is_ours():
    assert _from_here(sec_fetch_site="same-origin", origin=ORIGIN)
    assert _from_here(sec_fetch_site="same-origin", origin="null")
    assert _from_here(sec_fetch_site="none")
    assert _from_here(origin=ORIGIN)


@pytest.mark.parametrize("site", ["cross-site", "same-site", "", "Same-Origin", "x"])
def test_a_page_of_another_site_is_not_ours(site):
    assert not _from_here(sec_fetch_site=site)
    assert not _from_here(sec_fetch_site=site, origin=ORIGIN)


@pytest.mark.parametrize(
    "origin",
    [
        "null",
        "http://evil.example",
        "http://127.0.0.1",
        "http://127.0.0.1:3000",
        "http://127.0.0.1:8447.evil.example",
        "https://127.0.0.1:8447",
        "file://",
        "",
    ],
)
def test_another_origin_is_not_ours(origin):
    assert not _from_here(origin=origin)
    if origin != "null":
        assert not _from_here(origin=origin, sec_fetch_site="same-origin")


def test_what_tells_nothing_of_itself_is_not_ours():
    assert not _from_here()


def test_over_https_a_page_that_came_without_it_is_not_ours():
    door = replace(LOCAL, secure=True)
    assert _from_here(door, origin=f"https://{HOST}")
    assert not _from_here(door, origin=ORIGIN)


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize(
    ("mode", "dest"), [("no-cors", "image"), ("cors", "empty"), ("navigate", "iframe")]
)
def test_other_sites_may_not_embed_or_fetch(site, mode, dest):
    told = {"sec-fetch-site": site, "sec-fetch-mode": mode, "sec-fetch-dest": dest}
    assert is_foreign(Headers(told))
    assert not is_foreign(Headers(told | {"sec-fetch-site": "same-origin"}))


def test_other_sites_may_link_here():
    told = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    assert not is_foreign(Headers(told | {"sec-fetch-dest": "document"}))
    assert not is_foreign(Headers({}))


@pytest.mark.parametrize(
    "path", ["/", "/e/slug", "/e/خبر", "/e/a?state=draft&text=x%20y", "/e/a#s12", "/./x", "/a//b"]
)
def test_a_path_on_this_site_is_kept(path):
    assert safe_path(path) == path


@pytest.mark.parametrize(
    "path",
    [
        "",
        "x",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "\t//evil.example",
        " //evil.example",
        "/e/\\..\\x",
        "/e\r\nSet-Cookie: a=b",
        "/e\0",
        "http://evil.example/",
        "javascript:alert(1)",
        "/" + "x" * 2000,
        "/enter?token=x",
        "/login?next=/login",
        "/logout",
    ],
)
def test_another_place_becomes_the_first_page(path):
    assert safe_path(path) == "/"


@given(st.text(st.sampled_from("/\\:@?#. \t\r\nae\0"), max_size=12) | st.text(max_size=20))
def test_no_text_leads_to_another_site(text):
    path = safe_path(text)
    # What browsers do with an address (WHATWG URL, 4.4) before they look where it leads.
    seen = "".join(c for c in path.strip("".join(map(chr, range(33)))) if c not in "\t\r\n")
    assert urlsplit(urljoin("http://desk.example/login", seen.replace("\\", "/"))).netloc == (
        "desk.example"
    )
    assert path.startswith("/")
