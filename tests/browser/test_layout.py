"""Where things stand on wide and narrow screens and on paper."""

import pytest

from tests.browser.conftest import PHONE, SMALL_PHONE, WIDE

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

A4 = 700  # CSS pixels between usual margins
NARROW = pytest.mark.parametrize("width", [PHONE, SMALL_PHONE])
CELLS = """[...document.querySelectorAll('.pair')].map(pair => {
  const [urdu, english] = [...pair.children].map(cell => cell.getBoundingClientRect());
  return {name: pair.className + ' ' + pair.id, hidden: urdu.width === 0,
          urdu: urdu.toJSON(), english: english.toJSON()};
})"""
SPILLED = """[...document.querySelectorAll('body *')].filter(element => {
  const box = element.getBoundingClientRect();
  const inScroller = element.closest('.scroll, pre');
  return !(inScroller && inScroller !== element)
    && (box.left < -0.5 || box.right > document.documentElement.clientWidth + 0.5);
}).map(element => element.outerHTML.slice(0, 90))"""
CUT = """[...document.querySelectorAll('.pair, .pair > *')].filter(element =>
  getComputedStyle(element).overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1
  && element.clientWidth > 0).map(element => element.outerHTML.slice(0, 90))"""


def check_two_columns(pairs):
    assert len(pairs) > 20
    for pair in pairs:
        urdu, english = pair["urdu"], pair["english"]
        assert english["right"] <= urdu["left"], pair["name"]
        assert min(urdu["bottom"], english["bottom"]) > max(urdu["top"], english["top"]), pair


def test_on_a_wide_screen_urdu_stands_right_of_its_english_on_the_same_row(browser):
    check_two_columns(browser.ask(CELLS))


def test_on_paper_there_are_two_columns_too(browser):
    browser.emulate(media="print")
    browser.resize(PHONE)
    check_two_columns([pair for pair in browser.ask(CELLS) if not pair["hidden"]])


@NARROW
def test_on_a_phone_urdu_stands_above_its_english(browser, width):
    browser.resize(width)
    pairs = [pair for pair in browser.ask(CELLS) if not pair["hidden"]]
    assert len(pairs) > 20
    for pair in pairs:
        assert pair["urdu"]["bottom"] <= pair["english"]["top"], pair["name"]
        assert pair["urdu"]["width"] > 0.7 * width, pair["name"]


@pytest.mark.parametrize("width", [WIDE, 768, PHONE, SMALL_PHONE])
def test_the_page_never_scrolls_sideways(browser, width):
    browser.resize(width)
    assert browser.ask("document.documentElement.scrollWidth") <= browser.ask(
        "document.documentElement.clientWidth"
    )
    assert browser.ask("innerWidth") == width
    assert browser.ask(SPILLED) == []


@pytest.mark.parametrize("width", [WIDE, 768, PHONE, SMALL_PHONE])
def test_no_cell_lets_its_text_out(browser, width):
    browser.resize(width)
    assert browser.ask(CUT) == []


def test_wide_tables_and_long_code_scroll_on_their_own(browser):
    browser.resize(SMALL_PHONE)
    for selector in (".scroll", "pre"):
        boxes = browser.ask(
            f"[...document.querySelectorAll('{selector}')].map(box => "
            "[box.scrollWidth > box.clientWidth, getComputedStyle(box).overflowX, box.tabIndex])"
        )
        assert boxes
        assert all(box == [True, "auto", 0] for box in boxes)


@pytest.mark.parametrize("width", [WIDE, PHONE, SMALL_PHONE])
def test_a_table_is_first_shown_at_its_first_column(browser, width):
    browser.resize(width)
    outside = browser.ask("""[...document.querySelectorAll('.scroll')].map(box => {
      const [outer, first] = [box, box.querySelector('th')].map(e => e.getBoundingClientRect());
      return Math.max(outer.left - first.left, first.right - outer.right);
    })""")
    assert len(outside) == 2
    assert max(outside) < 1


def test_on_paper_no_part_of_a_table_or_of_code_is_hidden(browser):
    browser.emulate(media="print")
    browser.resize(A4)
    hidden = browser.ask(
        "[...document.querySelectorAll('.scroll, pre')].map(e => e.scrollWidth - e.clientWidth)"
    )
    assert len(hidden) == 3
    assert max(hidden) <= 1


def test_a_large_picture_fits_its_column(browser):
    browser.resize(PHONE)
    width = browser.look_at_picture("picture.naturalWidth")
    assert width == 2000
    assert 300 < browser.look_at_picture("picture.getBoundingClientRect().width") < PHONE


def test_the_rows_of_pairs_do_not_overlap(browser):
    for width in (WIDE, PHONE):
        browser.resize(width)
        boxes = [pair for pair in browser.ask(CELLS) if not pair["hidden"]]
        bottom = 0
        for pair in boxes:
            assert min(pair["urdu"]["top"], pair["english"]["top"]) >= bottom - 1, pair["name"]
            bottom = max(pair["urdu"]["bottom"], pair["english"]["bottom"])
