"""Whether the page can be read: direction, lines, colours, headings, no script, no network."""

import re

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

URDU_TEXT = ", ".join(f"[lang=ur]{inside}" for inside in ("", " p", " td", " th", " dt", " dd"))
COLOURS = """[...document.querySelectorAll('body *')].filter(element =>
  [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())
).map(element => {
  const seen = [];
  for (let at = element; at; at = at.parentElement) seen.push(getComputedStyle(at).backgroundColor);
  return [element.outerHTML.slice(0, 60), getComputedStyle(element).color, seen];
})"""
ENOUGH = 4.5  # WCAG 2.2, level AA


def styles(browser, selector, *names):
    """Return computed styles of the elements that a selector finds and that hold text."""
    wanted = ", ".join(f"style.{name}" for name in names)
    own_text = "[...e.childNodes].some(node => node.nodeType === 3 && node.data.trim())"
    return browser.ask(
        f"[...document.querySelectorAll('{selector}')].filter(e => {own_text})"
        f".map(e => {{ const style = getComputedStyle(e); return [{wanted}]; }})"
    )


def luminance(colour):
    def linear(value):
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(part) / 255) for part in re.findall(r"\d+", colour)[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_urdu_runs_from_right_to_left_and_hangs_on_the_right(browser):
    found = styles(browser, URDU_TEXT, "direction", "textAlign", "display")
    assert len(found) > 20
    assert {direction for direction, *_ in found} == {"rtl"}
    assert {align for _, align, kind in found if kind != "inline"} <= {"right", "start"}


def test_english_runs_from_left_to_right_and_hangs_on_the_left(browser):
    found = styles(browser, "[lang=en].en, .en [data-state]", "direction", "textAlign")
    assert len(found) > 20
    assert {direction for direction, *_ in found} == {"ltr"}
    assert {align for _, align in found} <= {"left", "start"}


def test_the_last_line_of_an_urdu_sentence_ends_at_the_right_edge(browser):
    gaps = browser.ask("""[...document.querySelectorAll('div.block > .pair > .ur')].map(cell => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      const right = Math.max(...[...range.getClientRects()].map(box => box.right));
      return Math.abs(cell.getBoundingClientRect().right - right);
    })""")
    assert len(gaps) > 5
    assert max(gaps) < 2


@pytest.mark.parametrize("width", [1280, 390])
def test_lines_of_urdu_are_twice_as_high_as_their_letters(browser, width):
    browser.resize(width)
    found = styles(browser, "[lang=ur], [lang=ur] *", "lineHeight", "fontSize", "display")
    lines = [(float(a[:-2]), float(b[:-2])) for a, b, kind in found if kind != "inline"]
    assert len(lines) > 20
    assert min(height / size for height, size in lines) >= 1.999


def test_urdu_is_set_in_nastaliq_where_there_is_one(browser):
    ((family,),) = styles(browser, "h1 .ur > span", "fontFamily")
    assert family.startswith('"Noto Nastaliq Urdu"')


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_background(browser, scheme):
    browser.emulate(scheme=scheme)
    found = browser.ask(COLOURS)
    assert len(found) > 60
    for name, colour, backgrounds in found:
        behind = next(b for b in backgrounds if not b.startswith("rgba(0, 0, 0, 0"))
        assert contrast(colour, behind) >= ENOUGH, (name, colour, behind)


def test_the_dark_scheme_is_dark_and_the_light_one_light(browser):
    paper = "getComputedStyle(document.body).backgroundColor"
    light = browser.ask(paper)
    browser.emulate(scheme="dark")
    dark = browser.ask(paper)
    assert luminance(light) > 0.8
    assert luminance(dark) < 0.05


def test_headings_come_in_order_and_leave_no_level_out(browser):
    levels = browser.ask(
        "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => +h.tagName[1])"
    )
    assert levels == [1, 2, 3, 2]


def test_the_browser_has_nothing_to_complain_about(browser):
    assert browser.driver.get_log("browser") == []
    assert browser.ask("document.compatMode") == "CSS1Compat"


def test_nothing_is_asked_of_the_network(browser, page):
    folder = page.rsplit("/", 1)[0]
    browser.ask("document.querySelector('img').scrollIntoView() || 1")
    asked = browser.requests()
    assert page in asked
    assert {address.rsplit("/", 1)[0] for address in asked} == {folder}


def test_the_page_is_the_same_without_javascript(browser, page):
    text = browser.ask("document.body.innerText")
    assert browser.ask("document.scripts.length") == 0
    browser.command("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.driver.get(page)
        tree = browser.command("Accessibility.getFullAXTree")
    finally:
        browser.command("Emulation.setScriptExecutionDisabled", value=False)
    names = {node.get("name", {}).get("value", "") for node in tree["nodes"]}
    assert {"Machine translation: not yet reviewed by a person.", "Urdu to English"} <= names
    assert "آخر میں سب نے مل کر دعا کی۔" in names
    assert "آخر میں سب نے مل کر دعا کی۔" in text


def test_a_link_to_a_sentence_marks_it(browser, page):
    colour = "getComputedStyle(document.querySelector('#s13')).backgroundColor"
    assert browser.ask(colour) == "rgba(0, 0, 0, 0)"
    browser.driver.get(f"{page}#s13")
    assert browser.ask("document.querySelector(':target').id") == "s13"
    assert browser.ask(colour) != "rgba(0, 0, 0, 0)"
