"""Chromium runs nothing that people wrote, and its policy of contents has nothing to forbid."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.attacks.pages.house import THEMES
from tests.browser.conftest import Browser, driver  # noqa: F401 - a fixture

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]
_KINDS = ["index.html", "a*/index.html", "a*/en/index.html", "glossary/*.html", "tags/*/*.html"]


@pytest.fixture(scope="module")
def browser(driver) -> Browser:  # noqa: F811 - the fixture
    return Browser(driver)


def _opened(browser: Browser, page: Path) -> tuple[object, list[str]]:
    """Return what a payload left behind on a page, and what its policy forbade."""
    browser.driver.get_log("browser")
    browser.driver.get(page.as_uri())
    said = [line["message"] for line in browser.driver.get_log("browser")]
    hit = browser.ask(
        "[...document.querySelectorAll('details')].map(d => d.open = true) && window.hit"
    )
    return hit, [line for line in said if "Content Security Policy" in line]


@pytest.mark.parametrize("theme", THEMES)
def test_no_page_of_the_site_runs_what_people_wrote(house, browser, theme):
    pages = [page for kind in _KINDS for page in (house.folder / theme).glob(kind)]

    assert len(pages) > len(_KINDS)
    for page in pages:
        assert _opened(browser, page) == (None, []), page


def test_no_page_beside_the_site_runs_what_people_wrote(house, browser):
    pages = [house.folder / "stats.html", *house.out.rglob("*.html")]
    pages += (house.folder / "book").rglob("*.xhtml")

    for page in pages:
        assert _opened(browser, page)[0] is None, page


def test_a_payload_would_be_noticed(browser, tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<img src=x onerror=window.hit=1>", encoding="utf-8")

    browser.driver.get(page.as_uri())

    assert browser.driver.execute_async_script("setTimeout(arguments[0], 200, window.hit)") == 1
