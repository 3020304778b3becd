"""The site of the invented newspaper on a web server, and readers who look at it in Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.conftest import CHROMIUM, SWITCHES
from tests.browser.site.search import served

__all__ = ["Visit", "address", "chromium", "visit"]

Visit = Callable[..., Page]
_REMEMBER = "localStorage.getItem('dozaban-view') ?? localStorage.setItem('dozaban-view', '%s');"
_LEFT = "net::ERR_ABORTED"  # the page was left before it was needed
_PATIENCE = 10_000.0  # milliseconds that a page may take for anything


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """Chromium, started once."""
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is not installed (apt-get install chromium)")
    with sync_playwright() as playwright:
        switches = [f"--{switch}" for switch in SWITCHES]
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=switches)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def address(sample_site: Path) -> Iterator[str]:
    """Where the site is."""
    with served(sample_site) as origin:
        yield origin


@pytest.fixture
def visit(chromium: Browser, address: str) -> Iterator[Visit]:
    """Open a page in a new browser; nothing may go wrong on any page, its policy included."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(path: str = "", width: int = 1280, view: str = "", **options: object) -> Page:
        phone = width < 500
        size = {"width": width, "height": 800}
        options = {"viewport": size, "has_touch": phone, "is_mobile": phone} | options
        context = chromium.new_context(locale="en-GB", **options)
        contexts.append(context)
        context.set_default_timeout(_PATIENCE)
        if view:
            context.add_init_script(_REMEMBER % view)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text))
        page.on("requestfailed", lambda r: r.failure == _LEFT or wrong.append(r.url))
        page.goto(path if path.startswith("http") else address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []
