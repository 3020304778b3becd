"""The page of figures on wide and narrow screens and on paper."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from tests.browser.conftest import PHONE, SMALL_PHONE, WIDE, Browser
from tests.browser.test_layout import SPILLED
from tests.browser.test_reading import COLOURS, ENOUGH, contrast
from tests.stats.build import NOW, edit, outcome, work
from translator.stats import render_stats, stats_of

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

TEXT = "the canal rose by two feet"
RIVER = outcome("دریائے سندھ کا پانی", "river")
BOXES = """[...document.querySelectorAll('svg[data-plot=%s] %s')].map(
  element => element.getBoundingClientRect().toJSON())"""


def _segments(weeks_ago: int, count: int):
    at = NOW - dt.timedelta(weeks=weeks_ago)
    done = edit(TEXT, at=at, seconds=10.0 + weeks_ago, who="عائشہ" if weeks_ago else "Bilal")
    return [work(TEXT, done, outcomes=[RIVER]) for _ in range(count)]


@pytest.fixture(scope="module")
def stats_page(tmp_path_factory) -> str:
    """The address of a page with 4, 1, no and 2 segments in four weeks, and many before."""
    counts = {3: 4, 2: 1, 0: 2, **dict.fromkeys(range(5, 25), 2)}
    works = [segment for weeks, n in counts.items() for segment in _segments(weeks, n)]
    path = tmp_path_factory.mktemp("stats") / "stats.html"
    path.write_text(render_stats(stats_of([*works, work()], now=NOW)), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def browser(driver, stats_page) -> Browser:
    browser = Browser(driver)
    browser.resize(WIDE)
    browser.emulate()
    for log in ("performance", "browser"):
        driver.get_log(log)
    driver.get(stats_page)
    return browser


@pytest.mark.parametrize("width", [WIDE, 768, PHONE, SMALL_PHONE])
def test_the_page_never_scrolls_sideways(browser, width):
    browser.resize(width)
    assert browser.ask("innerWidth") == width
    assert browser.ask("document.documentElement.scrollWidth") <= browser.ask(
        "document.documentElement.clientWidth"
    )
    assert browser.ask(SPILLED) == []


def test_on_a_phone_all_of_every_table_is_seen(browser):
    browser.resize(PHONE)
    hidden = browser.ask(
        "[...document.querySelectorAll('.scroll')].map(e => e.scrollWidth - e.clientWidth)"
    )
    assert len(hidden) == 7
    assert max(hidden) <= 1


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_bars_are_as_high_as_there_are_segments(browser, width):
    browser.resize(width)
    *_, four, one, two = [box["height"] for box in browser.ask(BOXES % ("segments", ".bar"))]
    assert one > 10
    assert four == pytest.approx(4 * one, rel=0.01)
    assert two == pytest.approx(2 * one, rel=0.01)


def test_bars_stand_on_the_axis_and_an_empty_week_has_its_place(browser):
    bars = browser.ask(BOXES % ("segments", ".bar"))
    (axis,) = browser.ask(BOXES % ("segments", ".base"))
    assert {round(bar["bottom"] - axis["top"]) for bar in bars} <= {0, 1}
    lefts = [bar["left"] for bar in bars[-3:]]
    assert lefts[2] - lefts[1] == pytest.approx(2 * (lefts[1] - lefts[0]), rel=0.01)


def test_a_line_falls_as_less_time_is_taken(browser):
    heights = [box["bottom"] for box in browser.ask(BOXES % ("time", ".dot"))]
    assert heights == sorted(heights)
    assert heights[0] < heights[-1]


@pytest.mark.parametrize("width", [WIDE, 768, PHONE, SMALL_PHONE])
def test_labels_do_not_touch_each_other_and_can_be_read(browser, width):
    browser.resize(width)
    for plot in ("rate", "segments", "time"):
        labels = sorted(browser.ask(BOXES % (plot, ".across")), key=lambda box: box["left"])
        gaps = [b["left"] - a["right"] for a, b in itertools.pairwise(labels)]
        assert min(gaps) > 3
        assert min(label["height"] for label in labels) > 10


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_background(browser, scheme):
    browser.emulate(scheme=scheme)
    found = browser.ask(COLOURS)
    assert len(found) > 60
    for name, colour, backgrounds in found:
        behind = next(b for b in backgrounds if not b.startswith("rgba(0, 0, 0, 0"))
        assert contrast(colour, behind) >= ENOUGH, (name, colour, behind)


def test_on_paper_no_part_of_a_table_is_hidden(browser):
    browser.emulate(media="print")
    browser.resize(700)
    hidden = browser.ask(
        "[...document.querySelectorAll('.scroll')].map(e => e.scrollWidth - e.clientWidth)"
    )
    assert max(hidden) <= 1


def test_the_browser_has_nothing_to_complain_about_and_asks_for_nothing(browser, stats_page):
    assert browser.driver.get_log("browser") == []
    assert browser.requests() == [stats_page]


def test_a_plot_has_a_name_for_who_cannot_see_it(browser):
    tree = browser.command("Accessibility.getFullAXTree")
    names = [
        node["name"]["value"]
        for node in tree["nodes"]
        if node.get("role", {}).get("value") in {"image", "img"}
    ]
    assert [name.split(" by ")[0] for name in names] == [
        "Edit rate",
        "Segments",
        "Median time a segment",
    ]
