"""The desk in Urdu: its direction, its keys on an Urdu keyboard, and its letters."""

from __future__ import annotations

import pytest

from tests.browser.review.injected import Ears, stand, visit

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

LETTERS = {"j": "ت", "k": "ک", "a": "ا", "s": "س", "x": "ش", "h": "ح", "u": "ء", "r": "ر"}
"""Some keys of an Urdu layout, by what the same places write in English."""
CLIPPED = """() => [...document.querySelectorAll("body *")].filter((one) => {
    const style = getComputedStyle(one);
    if (one.matches(".unseen, .unseen *, .skip, select, option, progress, textarea")) return false;
    if (!one.checkVisibility() || !one.textContent.trim()) return false;
    return style.overflowY === "hidden" && one.scrollHeight > one.clientHeight + 1;
}).map((one) => one.outerHTML.slice(0, 120))"""
CROWDED = """() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!/[\\u0627-\\u06d2]{2}/.test(node.data) || !element.checkVisibility()) continue;
        if (element.closest(".unseen, script, template, option")) continue;
        const style = getComputedStyle(element);
        const room = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
        if (!(room >= 1.75)) found.push([room, element.outerHTML.slice(0, 120)]);
    }
    return found;
}"""


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """A desk for one person."""
    with stand(tmp_path_factory.mktemp("urdu")) as made:
        yield made


@pytest.fixture
def page(chromium, room):
    """The desk in Urdu, with its first sentence open."""
    with visit(chromium, room, language="ur", viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        ears = Ears(page)
        page.goto(f"{room.origin}/e/{room.path}#s1")
        page.wait_for_selector(".row.open.here")
        yield page
        assert ears.heard == []


@pytest.fixture
def press(page):
    """Press keys of an Urdu keyboard, named by what an English one has there."""
    session = page.context.new_cdp_session(page)

    def press(letter: str, *, shift: bool = False, control: bool = False) -> None:
        key = {
            "key": LETTERS[letter],
            "code": f"Key{letter.upper()}",
            "windowsVirtualKeyCode": ord(letter.upper()),
            "modifiers": 8 * shift + 2 * control,
        }
        session.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **key})
        session.send("Input.dispatchKeyEvent", {"type": "keyUp", **key})

    return press


def here(page, number: int):
    return page.locator(f'.row.open.here[data-number="{number}"]')


def test_the_page_says_that_it_is_urdu(page):
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [
        "ur", "rtl",
    ]  # fmt: skip
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"


@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_urdu_stands_right_of_the_english(chromium, room, language):
    with visit(chromium, room, language=language) as context:
        page = context.new_page()
        page.goto(f"{room.origin}/e/{room.path}#s3")
        page.locator('.row.open[data-number="3"]').wait_for()
        for row in page.locator(".row").all():
            urdu, english = (row.locator(side).bounding_box() for side in ("> .ur", "> .en"))
            assert urdu["x"] >= english["x"] + english["width"]
            assert row.locator("> .ur").evaluate("(e) => getComputedStyle(e).direction") == "rtl"
            assert row.locator("> .en").evaluate("(e) => getComputedStyle(e).direction") == "ltr"


def test_an_urdu_keyboard_goes_from_sentence_to_sentence(page, press):
    press("j")
    here(page, 2).wait_for()
    press("j")
    here(page, 3).wait_for()
    press("k")
    here(page, 2).wait_for()


def test_an_urdu_keyboard_selects_hides_and_opens_the_history(page, press):
    press("x")
    assert page.locator('.row[data-number="1"] .pick').is_checked()
    press("x", shift=True)
    assert page.locator(".pick:not(:checked)").count() == 0
    press("j")
    press("j")
    here(page, 3).wait_for()
    press("h")
    assert page.locator(".history[open]").count() == 1
    press("h", shift=True)
    assert page.locator("#hide").is_checked()


def test_an_urdu_keyboard_approves_reopens_and_takes_back(page, press):
    press("a")
    here(page, 2).wait_for()
    first = page.locator('.row[data-number="1"]')
    assert first.get_attribute("data-state") == "approved"
    press("k")
    here(page, 1).wait_for()
    press("r")
    page.locator('.row.open[data-number="1"]:not([data-state="approved"])').wait_for()
    press("u")
    page.locator('.row[data-number="1"][data-state="approved"]').wait_for()
    press("u")
    page.locator('.row[data-number="1"]:not([data-state="approved"])').wait_for()


@pytest.mark.parametrize("is_typing", [True, False])
def test_an_urdu_keyboard_saves(page, press, room, is_typing):
    text = f"This is the very end {room.version(1)}."
    page.locator(".row.open textarea").fill(text)
    if not is_typing:
        page.keyboard.press("Escape")
    press("s", control=True)
    page.locator('.row[data-number="1"][data-state="edited"] textarea').wait_for()
    page.locator(f'textarea[data-kept="{text}"]').wait_for()

    assert room.pairs[0].current.text == text


def test_an_urdu_letter_in_the_field_is_only_a_letter(page):
    page.locator(".row.open textarea").fill("")
    page.keyboard.insert_text("ت")

    assert page.locator(".row.open textarea").input_value() == "ت"
    assert here(page, 1).count() == 1


@pytest.mark.parametrize("language", ["en", "ur"])
def test_its_letters_come_from_the_package(chromium, room, language):
    with visit(chromium, room, language=language) as context:
        page = context.new_page()
        ears = Ears(page)
        page.goto(f"{room.origin}/e/{room.path}")
        page.wait_for_selector(".row.open")
        page.evaluate("document.fonts.ready.then(() => 0)")
        loaded = page.evaluate(
            "[...document.fonts].filter((f) => f.status === 'loaded').map((f) => f.family)"
        )
        drawn = _fonts_of(page, ".row.open > .ur")

    assert any("Nastaliq" in family for family in loaded)
    assert all(url.startswith(room.origin) for url in ears.asked)
    assert any(".woff2" in url for url in ears.asked)
    assert ("Noto Nastaliq Urdu", True) in drawn  # from the page, not from the machine


def _fonts_of(page, selector: str) -> list[tuple[str, bool]]:
    """Return with which fonts something is drawn, and whether each came with the page."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    found = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return [(font["familyName"], font["isCustomFont"]) for font in found]


@pytest.mark.parametrize("width", [1280, 390])
def test_no_line_is_clipped_and_each_has_room_for_its_slope(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.keyboard.press("?")
    page.locator("#help[open]").wait_for()

    assert page.evaluate(CLIPPED) == []
    assert page.evaluate(CROWDED) == []
