"""The page of an evaluation on wide and narrow screens, in both colour schemes and on paper."""

from __future__ import annotations

import pytest

from tests.browser.conftest import PHONE, SMALL_PHONE, WIDE, Browser
from tests.browser.review.test_axe import AXE, RUN
from tests.browser.test_layout import SPILLED
from tests.browser.test_reading import COLOURS, ENOUGH, contrast
from tests.evaluation.results import ALONE, GLOSSARY, evaluation, pair, system
from translator.evaluation.page import report_page
from translator.evaluation.system import Comparison, Translation

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

LONG = "the provincial irrigation department " * 8
MANY = "another-engine-with-a-very-long-name-that-nobody-breaks 1.9.12"
HIDDEN = "[...document.querySelectorAll('.scroll')].map(e => e.scrollWidth - e.clientWidth)"


def results():
    """Return systems of 12 sentences with long texts, leftover Urdu, findings, and nothing."""
    odd = [
        Translation(pair(1), "", 0.0, ("number",)),
        Translation(pair(2), f"the دریا {LONG}", 12.0, ("leftover", "loop", "term", "number")),
        Translation(pair(3), "W" * 90, 3.0),
    ]
    scores = [10.0 * number for number in range(9)]
    return (
        system(ALONE, *odd, *scores),
        system(GLOSSARY, *odd[:2], 40.0, *(score + 5 for score in scores), chrf=55.0),
    )


@pytest.fixture(scope="module")
def report(tmp_path_factory) -> str:
    """The address of a page with two systems."""
    compared = [Comparison(ALONE, GLOSSARY, "chrF", 2.99, 2.5, 3.4, 0.002)]
    path = tmp_path_factory.mktemp("evaluation") / "report.html"
    path.write_text(report_page(evaluation(*results(), compared=compared)), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def browser(driver, report) -> Browser:
    browser = Browser(driver)
    browser.resize(WIDE)
    browser.emulate()
    for log in ("performance", "browser"):
        driver.get_log(log)
    driver.get(report)
    return browser


def overflow(browser):
    return browser.ask(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )


@pytest.mark.parametrize("width", [WIDE, 768, PHONE, SMALL_PHONE])
def test_the_page_never_scrolls_sideways(browser, width):
    browser.resize(width)
    assert browser.ask("innerWidth") == width
    assert overflow(browser) <= 0
    assert browser.ask(SPILLED) == []


def test_on_a_phone_all_of_every_table_is_seen(browser):
    browser.resize(PHONE)
    hidden = browser.ask(HIDDEN)
    assert len(hidden) == 2
    assert max(hidden) <= 1


def test_many_systems_scroll_in_their_tables_only(browser, tmp_path):
    more = [system(f"{MANY}.{number}", *[9.0] * 12) for number in range(4)]
    path = tmp_path / "many.html"
    path.write_text(report_page(evaluation(*results(), *more)), encoding="utf-8")
    browser.driver.get(path.as_uri())
    browser.resize(PHONE)
    assert min(browser.ask(HIDDEN)) > 100
    assert overflow(browser) <= 0
    assert browser.ask(SPILLED) == []


@pytest.mark.parametrize("width", [WIDE, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser, scheme, width):
    browser.resize(width)
    browser.emulate(scheme=scheme)
    browser.driver.execute_script(AXE)
    every = RUN.replace('["serious", "critical"].includes(one.impact)', "true")
    assert every != RUN
    assert browser.ask(f"({every})(null)") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_background(browser, scheme):
    browser.emulate(scheme=scheme)
    found = browser.ask(COLOURS)
    assert len(found) > 200
    for name, colour, backgrounds in found:
        behind = next(b for b in backgrounds if not b.startswith("rgba(0, 0, 0, 0"))
        assert contrast(colour, behind) >= ENOUGH, (name, colour, behind)


def test_the_urdu_stands_beside_its_translations_and_on_a_phone_above_them(browser):
    sides = """[...document.querySelectorAll('.sides')].map(e =>
      [...e.children].map(child => child.getBoundingClientRect().toJSON()))"""
    for urdu, english in browser.ask(sides):
        assert urdu["left"] > english["right"]
        assert abs(urdu["top"] - english["top"]) < 20
    browser.resize(PHONE)
    for urdu, english in browser.ask(sides):
        assert urdu["bottom"] <= english["top"]
        assert urdu["width"] == english["width"]


def test_differing_words_are_underlined(browser):
    lines = browser.ask(
        "[...document.querySelectorAll('mark')].map(e => getComputedStyle(e).textDecorationLine)"
    )
    assert len(lines) > 20
    assert set(lines) == {"underline"}


def test_on_paper_nothing_is_hidden_and_links_are_left_out(browser):
    browser.emulate(media="print")
    browser.resize(700)
    assert max(browser.ask(HIDDEN)) <= 1
    assert overflow(browser) <= 0
    assert browser.ask("getComputedStyle(document.querySelector('nav')).display") == "none"


def test_the_browser_has_nothing_to_complain_about_and_asks_for_nothing(browser, report):
    assert browser.driver.get_log("browser") == []
    assert browser.requests() == [report]
