"""What people and articles write is text on every page, whatever it looks like."""

from __future__ import annotations

import pytest

from tests.browser.review.injected import EVIL, NOTE, Ears, stand, visit

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

MADE = "img, .row svg, .panel svg, a[href^=javascript], [onerror], [onload], [onfocus]"


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """A desk on which everything wants to be markup."""
    with stand(tmp_path_factory.mktemp("evil"), evil=True, who=f"Sara {EVIL}") as made:
        yield made


@pytest.fixture(params=["en", "ur"])
def page(request, chromium, room):
    """The desk, in each language; nothing may run, and nothing may be stopped by the policy."""
    before = len(room.reports)
    with visit(chromium, room, language=request.param) as context:
        page = context.new_page()
        ears = Ears(page)
        yield page
        for frame in page.frames[:1]:
            assert frame.evaluate("typeof window.hit") == "undefined"
        page.wait_for_timeout(100)  # reports are sent when the browser has time
        assert ears.heard == []
    assert room.reports[before:] == []


def open_row(page, number: int):
    page.locator(f'.row[data-number="{number}"] .no').click(position={"x": 60, "y": 2})
    return page.locator(f'.row.open.here[data-number="{number}"]')


def squeezed(text: str) -> str:
    return " ".join(text.split())


def text_of(locator) -> str:
    return squeezed(locator.evaluate("(e) => e.textContent.replace(/[\\u2066-\\u2069]/g, '')"))


def test_the_list_and_the_title_show_it_as_it_was_written(page, room):
    page.goto(f"{room.origin}/e/{room.path}")
    page.wait_for_selector(".row.open")

    assert page.title().startswith(f"The garden {EVIL}")
    assert text_of(page.locator("h1 [lang=en]")) == f"The garden {EVIL}"
    assert EVIL in text_of(page.locator("h1 [lang=ur]"))
    for number in (2, 3):
        row = page.locator(f'.row[data-number="{number}"]')
        assert EVIL in text_of(row.locator(".ur"))
        assert EVIL in text_of(row.locator(".en"))
    assert text_of(page.locator(".who")) == f"Sara {EVIL}"
    assert page.locator(MADE).count() == 0


def test_the_panel_and_the_history_show_it_as_it_was_written(page, room):
    page.goto(f"{room.origin}/e/{room.path}#s3")
    row = page.locator('.row.open[data-number="3"]')
    row.wait_for()
    page.keyboard.press("h")

    assert row.locator("textarea").input_value() == f"The garden {EVIL} has flowers."
    assert text_of(row.locator(".terms b").first) == f"garden {EVIL}"
    assert text_of(row.locator(".terms .note").first) == NOTE
    assert f"Sara {EVIL}" in text_of(row.locator(".said"))
    assert f"Why {EVIL}?" in text_of(row.locator(".said"))
    assert EVIL in text_of(row.locator(".history li").first)
    assert f"A {EVIL}" in [text_of(one) for one in row.locator(".proposals .words").all()]
    assert page.locator(MADE).count() == 0


def test_the_reason_why_a_finding_is_ignored_is_text(page, room):
    page.goto(f"{room.origin}/e/{room.path}#s4")
    row = page.locator('.row.open[data-number="4"]')
    row.wait_for()

    assert text_of(row.locator(".ignored bdi").first) == EVIL
    assert f"Sara {EVIL}" in text_of(row.locator(".ignored li").first)
    assert page.locator(MADE).count() == 0


def test_what_is_typed_and_said_now_is_text_when_it_comes_back(page, room):
    page.goto(f"{room.origin}/e/{room.path}#s5")
    row = page.locator('.row.open[data-number="5"]')
    row.wait_for()
    row.locator("textarea").fill(f"The end {EVIL} {room.version(5)}")
    page.keyboard.press("Control+s")
    page.locator('.row[data-number="5"][data-state="edited"]').wait_for()
    page.keyboard.press("Escape")
    page.keyboard.press("c")
    page.keyboard.type(f"Now {EVIL}")
    said = row.locator(".said").count()
    page.keyboard.press("Enter")
    row.locator(".said").nth(said).wait_for()

    assert f"Now {EVIL}" in text_of(row.locator(".said").last)
    assert page.locator(MADE).count() == 0


def test_a_search_for_it_and_a_draft_of_it_are_text(page, room):
    page.goto(f"{room.origin}/e/{room.path}#s5")
    row = page.locator('.row.open[data-number="5"]')
    row.wait_for()
    row.locator("textarea").fill(f"Unsaved {EVIL}")
    page.reload()
    page.locator(".offer:not([hidden])").wait_for()
    shown = text_of(page.locator(".offer .quoted"))
    page.locator("#search").fill(EVIL)
    page.wait_for_timeout(400)

    assert shown == f"Unsaved {EVIL}"
    assert page.locator(MADE).count() == 0


def test_the_text_of_somebody_else_is_text_in_a_conflict(page, room):
    page.goto(f"{room.origin}/e/{room.path}#s5")
    row = page.locator('.row.open[data-number="5"]')
    row.wait_for()
    row.locator("textarea").fill(f"Mine {EVIL}")
    room.edit(5, f"Theirs {EVIL} {room.version(5)}", f"Ali {EVIL}")
    page.keyboard.press("Control+s")
    row.locator('.offer [data-do="mine"]').wait_for()

    assert f"Ali {EVIL}" in text_of(row.locator(".offer strong"))
    assert [text_of(one).startswith(w) for w, one in zip(
        ("Theirs", "Mine"), row.locator(".offer dd").all(), strict=False
    )] == [True, True]  # fmt: skip
    assert page.locator(MADE).count() == 0


def test_the_preview_has_no_link_that_runs_and_no_markup_of_the_article(page, room):
    page.goto(f"{room.origin}/e/{room.path}#s3")
    page.locator('.row.open[data-number="3"]').wait_for()
    page.keyboard.press("v")
    frame = page.frame_locator("#preview iframe")
    frame.locator("h1").first.wait_for()

    assert EVIL in text_of(frame.locator("body"))
    assert frame.locator(f"script, {MADE}").count() == 0


def test_the_list_of_articles_shows_it_as_it_was_written(page, room):
    page.goto(room.origin)
    page.locator(".editions a").first.wait_for()

    assert f"The garden {EVIL}" in text_of(page.locator(".editions .en"))
    assert page.locator(MADE).count() == 0
    page.locator(".editions a").click()
    page.wait_for_selector(".row.open")


def test_the_file_shows_it_as_it_was_written(page, room):
    page.goto(room.write_file(who=f"Sara {EVIL}").as_uri())
    page.wait_for_selector(".row.open")
    open_row(page, 3).wait_for()
    row = page.locator(".row.open")
    page.keyboard.press("c")
    page.keyboard.type(f"There {EVIL}")
    page.keyboard.press("Enter")
    row.locator(".comments > p").nth(1).wait_for()

    assert f"There {EVIL}" in text_of(row.locator(".comments"))
    assert f"Why {EVIL}?" in text_of(row.locator(".comments"))
    assert text_of(row.locator(".terms .note").first) == NOTE
    assert page.locator(MADE).count() == 0
