"""The desk as a file: worked on by keyboard, saved, and taken over again."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from tests.browser.review.injected import Ears, stand
from translator import desk

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]


@pytest.fixture
def room(tmp_path):
    """An edition that nobody works on but the reader of the file."""
    with stand(tmp_path) as made:
        yield made


@pytest.fixture
def page(chromium, room):
    """The file, opened; it asks for nothing, and nothing goes wrong in it."""
    file = room.write_file().as_uri()
    context = chromium.new_context(accept_downloads=True)
    context.set_default_timeout(8000)
    page = context.new_page()
    ears = Ears(page)
    page.goto(f"{file}#s1")
    page.wait_for_selector(".row.open.here")
    yield page
    context.close()
    outside = [url for url in ears.asked if not url.startswith((file, "data:", "blob:"))]
    assert (outside, ears.heard) == ([], [])


def row(page, number: int):
    return page.locator(f'.row.open.here[data-number="{number}"]')


def go_to(page, number: int):
    for _ in range(number - 1):
        page.keyboard.press("j")
    row(page, number).wait_for()


def work(page):
    """Approve the first sentence, correct the fourth, comment on it, and approve the last."""
    page.keyboard.press("a")
    row(page, 2).wait_for()
    page.keyboard.press("j")
    page.keyboard.press("j")
    row(page, 4).wait_for()
    page.keyboard.press("e")
    page.locator(".row.open textarea:focus").wait_for()
    page.keyboard.press("Control+a")
    page.keyboard.type("They got 50 million rupees.")
    page.keyboard.press("Control+s")
    page.locator('.row[data-number="4"][data-state="edited"]').wait_for()
    page.keyboard.press("Escape")
    for words in ("Is this right?", "I think so."):
        page.keyboard.press("c")
        page.keyboard.type(words)
        page.keyboard.press("Enter")
        page.locator(".row.open .comments", has_text=words).wait_for()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    row(page, 5).wait_for()
    page.keyboard.press("a")
    page.locator('.row[data-number="5"][data-state="approved"]').wait_for()


def saved(page, folder):
    with page.expect_download() as found:
        page.locator("#save-result").click()
    path = folder / found.value.suggested_filename
    found.value.save_as(path)
    return path


def texts(page) -> list[str]:
    """Return what the rows say, with the states."""
    return page.evaluate(
        """[...document.querySelectorAll(".row")].map((row) => row.dataset.state[0] + " "
            + (row.querySelector("textarea")?.value ?? row.querySelector(".en").textContent.trim()))
        """
    )


def test_what_is_done_is_there_after_the_file_is_opened_again(page):
    work(page)
    before = texts(page)
    page.reload()
    page.wait_for_selector(".row.open.here")

    assert texts(page) == before
    assert [said[0] for said in before] == ["a", "d", "e", "e", "a"]
    assert before[3] == "e They got 50 million rupees."
    go_to(page, 4)
    said = page.locator(".row.open .comments > p").all_inner_texts()
    assert [words.strip() for words in said][-2:] == ["Is this right?", "I think so."]


def test_the_result_is_taken_over(page, room, tmp_path):
    work(page)
    path = saved(page, tmp_path)
    arrival = desk.look_at(room.store, path)
    desk.apply_arrival(room.store, arrival, who="Sara", at=dt.datetime.now(dt.UTC))
    pairs = room.pairs

    assert path.name == "khabar-review.json"
    assert [pair.review.state.value[0] for pair in pairs] == ["a", "d", "e", "e", "a"]
    assert pairs[3].current.text == "They got 50 million rupees."
    said = [event.note for event in room.store.history("khabar")]
    assert {"Is this right?", "I think so."} <= set(said)


def test_a_result_in_which_nothing_was_done_changes_nothing(page, room, tmp_path):
    arrival = desk.look_at(room.store, saved(page, tmp_path))

    assert [*arrival.plan.changes, *arrival.plan.conflicts] == []


def test_what_is_typed_and_not_saved_is_offered_again(page):
    go_to(page, 5)
    page.keyboard.press("e")
    page.locator(".row.open textarea:focus").wait_for()
    page.keyboard.type(" And more.")
    page.reload()
    page.locator('.row[data-number="5"] .offer:not([hidden])').wait_for()

    assert "This is the end. And more." in page.locator(".offer .quoted").inner_text()
    page.locator('.offer [data-do="take-draft"]').click()
    assert page.locator(".row.open textarea").input_value() == "This is the end. And more."


def test_an_approval_is_taken_back_and_a_proposal_taken(page, tmp_path):
    page.keyboard.press("a")
    row(page, 2).wait_for()
    page.keyboard.press("u")
    page.locator('.row[data-number="1"][data-state="draft"]').wait_for()
    for number in (3, 4, 5):
        page.keyboard.press("j")
        row(page, number).wait_for()
    page.keyboard.press("1")
    page.keyboard.press("Control+s")
    page.locator('.row[data-number="5"][data-state="edited"]').wait_for()
    data = json.loads(saved(page, tmp_path).read_text(encoding="utf-8"))

    assert data["segments"][0]["state"] == "draft"
    assert data["segments"][4]["english"] == "That is all."


def test_filters_work_without_a_desk(page):
    page.keyboard.press("/")
    page.keyboard.type("rupees")
    assert page.locator(".row:not([hidden])").count() == 1
    page.locator("#search").fill("")
    page.locator("#state").select_option("edited")

    assert [
        one.get_attribute("data-number") for one in page.locator(".row:not([hidden])").all()
    ] == ["3"]
