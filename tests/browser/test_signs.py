"""Whether a page that is reviewed in part shows which of its sentences nobody has approved."""

import pytest

from tests.browser.conftest import PHONE, SMALL_PHONE, WIDE
from tests.browser.test_layout import A4, CUT, SPILLED
from tests.browser.test_reading import COLOURS, ENOUGH, contrast

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

SHAPES = {"draft": "dotted", "edited": "double", "approved": "none"}
# Of each sentence and each line of the legend: its state, and the line beside or below it.
LINES = """[...document.querySelectorAll('[data-state], .key')].map(element => {
  const own = element.matches('.pair') ? element.querySelector('.en') : element;
  const lines = [
    getComputedStyle(own, '::before'), getComputedStyle(own),
  ].flatMap(style => [
    [style.borderInlineStartStyle, style.borderInlineStartWidth, style.borderInlineStartColor],
    [style.borderBlockEndStyle, style.borderBlockEndWidth, style.borderBlockEndColor],
  ]).filter(([style, width]) => !['none', 'solid'].includes(style) && parseFloat(width) > 0);
  const seen = [];
  for (let at = own; at; at = at.parentElement) seen.push(getComputedStyle(at).backgroundColor);
  const state = element.dataset.state || element.className.replace('key ', '');
  return {state, lines, name: element.outerHTML.slice(0, 90), seen};
})"""


@pytest.fixture
def browser(browser, mixed):
    browser.driver.get(mixed)
    return browser


def lines_of(browser):
    """Return state and lines of each sentence; the solid one of a quotation is none of them."""
    found = browser.ask(LINES)
    assert len(found) > 50
    assert {one["state"] for one in found} == set(SHAPES)
    return found


@pytest.mark.parametrize("media", ["", "print"])
def test_the_shape_of_its_line_tells_how_far_a_sentence_is(browser, media):
    browser.emulate(media=media)
    for one in lines_of(browser):
        expected = [SHAPES[one["state"]]] if one["state"] != "approved" else []
        assert [line[0] for line in one["lines"]] == expected, one["name"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lines_stand_out_from_their_background(browser, scheme):
    browser.emulate(scheme=scheme)
    for one in lines_of(browser):
        behind = next(b for b in one["seen"] if not b.startswith("rgba(0, 0, 0, 0"))
        for *_, colour in one["lines"]:
            assert contrast(colour, behind) >= ENOUGH, one["name"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_background(browser, scheme):
    browser.emulate(scheme=scheme)
    found = browser.ask(COLOURS)
    assert len(found) > 60
    for name, colour, backgrounds in found:
        behind = next(b for b in backgrounds if not b.startswith("rgba(0, 0, 0, 0"))
        assert contrast(colour, behind) >= ENOUGH, (name, colour, behind)


@pytest.mark.parametrize("width", [WIDE, 768, PHONE, SMALL_PHONE])
def test_the_page_never_scrolls_sideways_and_lets_no_text_out(browser, width):
    browser.resize(width)
    assert browser.ask("document.documentElement.scrollWidth") <= browser.ask(
        "document.documentElement.clientWidth"
    )
    assert browser.ask("innerWidth") == width
    assert browser.ask(SPILLED) == []
    assert browser.ask(CUT) == []


@pytest.mark.parametrize("width", [WIDE, A4, PHONE, SMALL_PHONE])
def test_lines_in_the_margin_are_on_the_screen(browser, width):
    browser.resize(width)
    lefts = browser.ask("""[...document.querySelectorAll('.pair[data-state] > .en')].map(cell =>
      cell.getBoundingClientRect().left + parseFloat(getComputedStyle(cell, '::before').left))""")
    assert len(lefts) > 15
    assert min(lefts) >= 0


def test_the_words_of_the_signs_are_heard_but_not_seen_and_not_copied(browser):
    tree = browser.command("Accessibility.getFullAXTree")
    names = [node.get("name", {}).get("value", "").strip() for node in tree["nodes"]]
    signs = browser.ask("document.querySelectorAll('.sign').length")
    assert signs > 20
    assert names.count("Draft:") + names.count("Edited:") >= signs
    sizes = browser.ask("""[...document.querySelectorAll('.sign')].map(e => {
      const box = e.getBoundingClientRect();
      return Math.max(box.width, box.height);
    })""")
    assert max(sizes) <= 1
    copied = browser.ask("getSelection().selectAllChildren(document.body) || `${getSelection()}`")
    assert "زینب" in copied
    assert "Draft:" not in copied


def test_a_heading_keeps_its_line_and_its_place(browser, page):
    place = """['h1 .en', 'h2.block .en', 'div.block .en', 'li .en'].map(name =>
      document.querySelector(name).getBoundingClientRect().left)"""
    signed = browser.ask(place)
    browser.driver.get(page)
    assert signed == browser.ask(place)
