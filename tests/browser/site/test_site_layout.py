"""How the pages lie on screens and on paper."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import expect

from tests.browser.site.kinds import KINDS, ready
from tests.sample_site import CORRECTED, MIXED

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

ARTICLE = f"{CORRECTED}/"
WIDTH = "document.scrollingElement.scrollWidth"  # a phone zooms out, so `innerWidth` tells nothing
SHIFT = """new Promise((tell) => {
    let sum = 0;
    const add = (list) => list.getEntries().forEach((one) => (sum += one.value));
    new PerformanceObserver(add).observe({type: "layout-shift", buffered: true});
    setTimeout(() => tell(sum), 300);
})"""
MOTION = """[...document.querySelectorAll("*")].flatMap((one) =>
    [null, "::before", "::after"].flatMap((part) => {
        const style = getComputedStyle(one, part);
        return [style.transitionDuration, style.animationDuration];
    })).flatMap((text) => text.split(",")).reduce((most, one) => Math.max(most, parseFloat(one)), 0)
"""
CUTTING = """[...document.querySelectorAll("main *")].filter((one) =>
    getComputedStyle(one).overflowY !== "visible" && !one.matches(".sign, .heard, pre, svg"))"""
_INK = 128  # of 255, between ink and paper
_SLOPE = 10  # pixels; of a letter that is cut, many more are missing
LETTER = """([selector, text, at]) => {
    const root = document.querySelector(selector);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let start = root.textContent.indexOf(text) + at;
    while (walker.nextNode() && start >= walker.currentNode.length)
        start -= walker.currentNode.length;
    const range = document.createRange();
    range.setStart(walker.currentNode, start);
    range.setEnd(walker.currentNode, start + 1);
    const { left, right, top } = range.getClientRects()[0];
    return [range.toString(), left, right, top];
}"""


@pytest.mark.parametrize("view", ["", "ur", "en"])
def test_a_phone_need_not_scroll_sideways(visit, address, view):
    page, broad = visit("about/", width=390, view=view), {}
    for kind, path in KINDS.items():
        if view and path.endswith(("/ur/", "/en/")):
            continue  # these show one language anyway
        page.goto(address + path)
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 800})
            if (found := ready(page).evaluate(WIDTH)) > width:
                broad[kind, width] = found
    assert broad == {}


@pytest.mark.parametrize("view", ["", "ur"])
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_moves_while_a_page_loads(visit, address, view, width):
    page, moved = visit("about/", width=width, view=view), {}
    for kind in ("index", "long article, partly reviewed, with picture", "search"):
        page.goto(address + KINDS[kind])
        if (shift := ready(page).evaluate(SHIFT)) >= 0.01:
            moved[kind] = shift
    assert moved == {}


def test_who_wants_no_motion_gets_none(visit):
    page = visit(ARTICLE, reduced_motion="reduce")
    assert page.evaluate(MOTION) <= 0.01
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


@pytest.mark.parametrize("view", ["", "en", "ur"])
def test_paper_shows_both_columns_whatever_the_screen_does(visit, view):
    page = visit(ARTICLE, view=view)
    page.emulate_media(media="print")
    for number in (6, 57):
        right = page.locator(f"#s{number} > .ur").bounding_box()
        left = page.locator(f"#s{number} > .en").bounding_box()
        assert left["x"] + left["width"] <= right["x"]
        assert left["y"] < right["y"] + right["height"]
        assert right["y"] < left["y"] + left["height"]
    for gone in (".sections", ".views", ".here", ".forms"):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.locator("h1 .ur")).to_be_visible()
    expect(page.locator("h1 .en")).to_be_visible()


@pytest.mark.parametrize("path", [ARTICLE, f"{MIXED}/", f"{MIXED}/ur/"])
def test_no_box_cuts_the_slope_of_nastaliq(visit, path):
    page = visit(path)
    boxes = page.evaluate_handle(CUTTING)
    count = page.evaluate("boxes => boxes.length", boxes)
    assert count
    for number in range(count):
        box = page.evaluate_handle("([all, n]) => all[n]", [boxes, number]).as_element()
        assert box
        assert box.evaluate("one => one.scrollHeight - one.clientHeight") <= 0
        box.scroll_into_view_if_needed()
        before = box.screenshot()
        box.evaluate("one => { one.style.overflow = 'visible'; }")
        assert _ink_apart(before, box.screenshot()) < _SLOPE


def _ink_apart(one: bytes, other: bytes) -> int:
    """Return how many pixels are ink in one picture and paper in the other.

    A box that may scroll is drawn by itself, so that the grey edges of letters can differ.
    """
    grey = [Image.open(io.BytesIO(picture)).convert("L") for picture in (one, other)]
    assert grey[0].size == grey[1].size
    return sum(ImageChops.difference(*grey).histogram()[_INK:])


def test_lines_of_nastaliq_have_room(visit):
    page = visit(f"{MIXED}/")
    ratios = page.evaluate(
        "[...document.querySelectorAll('main .ur')].map((one) => getComputedStyle(one))"
        ".map((style) => parseFloat(style.lineHeight) / parseFloat(style.fontSize))"
    )
    assert min(ratios) >= 2.1


def test_numbers_and_brackets_of_an_urdu_line_stand_where_they_belong(visit):
    page = visit("bitcoin-thirty-thousand/")
    text = "Bitcoin (BTC) کی قیمت $30,000"

    def letter(sign, after=0):
        found = page.evaluate(LETTER, ["h1 .ur", text, text.index(sign, after)])
        assert found[0] == sign
        return found[1:]

    dollar, three = letter("$"), letter("3")
    bracket, coin, end = letter("("), letter("T"), letter(")")
    assert dollar[1] <= three[0] + 1
    assert dollar[2] == three[2]
    assert bracket[0] >= coin[1] - 1
    assert end[1] <= coin[0] + 1
    assert letter("i")[0] > bracket[0]


def test_a_page_opened_from_a_folder_leads_to_others(chromium, sample_site):
    page, wrong = chromium.new_page(), []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto((sample_site / CORRECTED / "index.html").as_uri())
    page.locator('.views [data-view="en"]').click()
    expect(page.locator("h1 .ur")).to_be_hidden()
    page.locator(".sections a").nth(1).click()
    expect(page.locator("h1 .en")).to_have_text("Archive")
    page.locator(".year h2 .en a").first.click()
    page.locator(".lines a.en").first.click()
    expect(page.locator("h1 .en")).to_be_visible()
    page.close()
    assert wrong == []
