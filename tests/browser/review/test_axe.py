"""The desk is free of what axe-core holds for a serious barrier, in every dress."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
import pytest

from tests.browser.review.injected import stand, visit

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
RUN = """async (only) => {
    const options = {resultTypes: ["violations"]};
    if (only) options.runOnly = {type: "rule", values: only};
    const {violations} = await axe.run(document, options);
    return violations.filter((one) => ["serious", "critical"].includes(one.impact))
        .flatMap((one) => one.nodes.map((node) => [
            one.id, node.target.join(" "), node.any.map((any) => any.message).join("; "),
        ]));
}"""
DRESSES = [(language, width) for language in ("en", "ur") for width in (1280, 390)]


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """A desk for one person."""
    with stand(tmp_path_factory.mktemp("axe")) as made:
        yield made


@pytest.fixture(scope="module")
def gate(tmp_path_factory):
    """A desk for which people sign in."""
    with stand(tmp_path_factory.mktemp("gate"), accounts=True) as made:
        yield made


@pytest.fixture(params=DRESSES, ids=[f"{language}-{width}" for language, width in DRESSES])
def page(request, chromium, room):
    """A page in a language, on a screen."""
    language, width = request.param
    size = {"width": width, "height": 900}
    with visit(chromium, room, language=language, viewport=size) as context:
        yield context.new_page()


def barriers(page) -> list[object]:
    """Return what is found in light colours, and what is then in dark ones."""
    page.evaluate(AXE)  # the policy does not hold for what a debugger runs
    page.emulate_media(color_scheme="light")
    light = page.evaluate(RUN)
    page.emulate_media(color_scheme="dark")
    return [light, page.evaluate(RUN, ["color-contrast"])]


def overflow(page) -> int:
    """Return by how many pixels the page is broader than the screen."""
    return page.evaluate("document.scrollingElement.scrollWidth - innerWidth")


def opened(page, room, number: int):
    page.goto("about:blank")  # another place on the same page would not load it anew
    page.goto(f"{room.origin}/e/{room.path}#s{number}")
    row = page.locator(f'.row.open[data-number="{number}"]')
    row.wait_for()
    return row


def test_the_list_of_articles(page, room):
    page.goto(room.origin)

    assert barriers(page) == [[], []]


@pytest.mark.parametrize("number", [3, 4])
def test_the_desk_with_an_open_sentence(page, room, number):
    opened(page, room, number)
    page.keyboard.press("h")
    page.keyboard.press("i")

    assert barriers(page) == [[], []]


def test_the_table_of_keys(page, room):
    opened(page, room, 3)
    page.keyboard.press("?")
    page.locator("#help[open]").wait_for()

    assert barriers(page) == [[], []]


def test_a_conflict(page, room):
    row = opened(page, room, 5)
    row.locator("textarea").fill("Mine.")
    room.edit(5, f"Theirs {room.version(5)}.", "Ali")
    page.keyboard.press("Control+s")
    row.locator('.offer [data-do="mine"]').wait_for()

    assert barriers(page) == [[], []]


def test_the_door(page, gate):
    page.context.clear_cookies(name=gate.door.cookie)
    page.goto(gate.origin)
    page.locator("#password").wait_for()

    assert barriers(page) == [[], []]
    page.set_viewport_size({"width": 320, "height": 700})
    assert overflow(page) <= 0


@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.parametrize("width", [390, 320])
def test_a_phone_need_not_scroll_sideways(chromium, room, language, width):
    size = {"width": width, "height": 700}
    with visit(chromium, room, language=language, viewport=size) as context:
        page = context.new_page()
        page.goto(room.origin)
        home = overflow(page)
        broad = [home]
        for number in (3, 4):
            opened(page, room, number)
            page.keyboard.press("h")
            broad.append(overflow(page))
        page.keyboard.press("?")
        broad.append(overflow(page))

    assert max(broad) <= 0
