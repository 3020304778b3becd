"""A page with every kind of block, and a browser to open it in."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.utils import is_url_connectable

from tests.cases import FIXTURES
from tests.publishing.editions import edition_of, reviewed
from tests.publishing.newsroom import Newsroom, english_of
from translator.publishing import render_html
from translator.reading import read_article
from translator.segmenting import segment_article

CHROMIUM = Path("/usr/bin/chromium")
SWITCHES = (
    "headless=new", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run",
    "disable-background-networking", "disable-component-update", "disable-sync",
)  # fmt: skip
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="300"/>'
WIDE, PHONE, SMALL_PHONE = 1280, 390, 320


class LocalService(Service):
    """A driver that is spoken to by address, so that no name needs looking up."""

    @property
    def service_url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def is_connectable(self) -> bool:
        return is_url_connectable(self.port, "127.0.0.1")


class Browser:
    """Chromium, with what the tests ask of it."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver

    def resize(self, width: int) -> None:
        """Show pages as on a screen of this width."""
        metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
        self.command("Emulation.setDeviceMetricsOverride", **metrics)

    def emulate(self, media: str = "", scheme: str = "light") -> None:
        """Show pages as on paper ("print"), or in a colour scheme."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.command("Emulation.setEmulatedMedia", media=media, features=features)

    def command(self, name: str, **parameters: object) -> dict[str, Any]:
        return self.driver.execute_cdp_cmd(name, parameters)

    def ask(self, script: str) -> Any:
        """Return the value of a JavaScript expression on the page."""
        return self.driver.execute_script(f"return ({script})")

    def look_at_picture(self, question: str) -> Any:
        """Scroll to the picture, wait until it is there, and ask for something about it."""
        return self.driver.execute_script(f"""
            const picture = document.querySelector('img');
            picture.scrollIntoView();
            return picture.decode().then(() => {question});
        """)

    def requests(self) -> list[str]:
        """Return the addresses that were asked for since the last call."""
        entries = self.driver.get_log("performance")
        events = [json.loads(entry["message"])["message"] for entry in entries]
        sent = [e for e in events if e["method"] == "Network.requestWillBeSent"]
        return [event["params"]["request"]["url"] for event in sent]


@pytest.fixture(scope="session")
def driver(tmp_path_factory) -> Iterator[webdriver.Chrome]:
    """Start Chromium once."""
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is not installed (apt-get install chromium chromium-driver)")
    profile = tmp_path_factory.mktemp("profile")
    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for switch in (*SWITCHES, f"user-data-dir={profile}"):
        options.add_argument(f"--{switch}")
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = webdriver.Chrome(options, LocalService("/usr/bin/chromedriver"))
    yield driver
    driver.quit()
    shutil.rmtree(profile, ignore_errors=True)


@pytest.fixture(scope="session")
def page(tmp_path_factory) -> str:
    """The address of a page that holds every kind of block."""
    room = Newsroom(tmp_path_factory.mktemp("site"))
    text = (FIXTURES / "publishing" / "article.md").read_text(encoding="utf-8")
    (result,) = room.run(room.write("fasal.md", text)).results
    result.pages.html.with_name("bagh.svg").write_text(PICTURE)
    return result.pages.html.as_uri()


@pytest.fixture(scope="session")
def mixed(tmp_path_factory) -> str:
    """The address of a page like that, of which some sentences are reviewed."""
    article = read_article(FIXTURES / "publishing" / "article.md")
    english = {s.text: english_of(s.text) for s in segment_article(article)}
    edition = reviewed(edition_of(*article.blocks, english=english), "daedmaA")
    path = tmp_path_factory.mktemp("mixed") / "index.html"
    path.write_text(render_html(edition), encoding="utf-8")
    path.with_name("bagh.svg").write_text(PICTURE)
    return path.as_uri()


@pytest.fixture
def browser(driver, page) -> Browser:
    """The page, opened on a wide screen in light colours."""
    browser = Browser(driver)
    browser.resize(WIDE)
    browser.emulate()
    for log in ("performance", "browser"):
        driver.get_log(log)
    driver.get(page)
    return browser
