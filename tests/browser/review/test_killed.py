"""The desk dies while somebody types: what they typed is kept, offered again, and saved."""

import pytest
from playwright.sync_api import expect

from tests.browser.review.hand import Hand

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

TEXT = "It cost as much as 40 million rupees."


@pytest.fixture
def alone(desk, person):
    """Somebody who typed, and whose desk is gone."""
    hand = Hand(person())
    hand.press("j", "j")
    hand.is_at(3)
    hand.press("e")
    hand.write(TEXT[:10])
    desk.kill()
    hand.page.keyboard.type(TEXT[10:])
    return hand


def test_what_was_typed_is_kept_while_the_desk_is_gone(alone):
    trouble = alone.page.locator("#trouble")
    expect(trouble).to_contain_text("The desk does not answer")
    alone.press("Control+s")
    expect(alone.field).to_have_value(TEXT)
    expect(trouble).to_be_visible()


def test_it_is_saved_once_the_desk_is_back_in_the_page_that_was_open(alone, desk):
    expect(alone.page.locator("#trouble")).to_be_visible()
    desk.start()
    alone.press("Control+s")
    alone.hears("Sentence 3 is saved.")
    expect(alone.page.locator("#trouble")).to_be_hidden()
    assert desk.texts()[2] == TEXT


def test_after_a_restart_it_is_offered_taken_and_saved(alone, desk):
    desk.start()
    alone.page.goto(desk.address)
    alone.is_at(3)
    offer = alone.here.locator(".offer")
    expect(offer).to_contain_text(TEXT)
    expect(alone.field).to_have_value("It cost 40 million rupees.")
    assert desk.texts()[2] == "It cost 40 million rupees."
    offer.get_by_role("button", name="Take it").press("Enter")
    expect(alone.field).to_have_value(TEXT)
    expect(alone.field).to_be_focused()
    alone.press("Control+s")
    alone.hears("Sentence 3 is saved.")
    assert desk.texts()[2] == TEXT
    alone.page.reload()
    alone.page.wait_for_selector(".row.here.open")
    expect(alone.page.locator(".offer:visible")).to_have_count(0)


def test_what_was_thrown_away_is_not_offered_again(alone, desk):
    desk.start()
    alone.page.goto(desk.address)
    alone.is_at(3)
    alone.here.get_by_role("button", name="Throw it away").press("Enter")
    alone.check_focus()
    alone.page.reload()
    alone.is_at(1)
    expect(alone.page.locator(".offer:visible")).to_have_count(0)
    assert desk.texts()[2] == "It cost 40 million rupees."
