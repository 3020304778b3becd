"""A whole review by keyboard alone."""

import pytest
from playwright.sync_api import expect

from tests.browser.review.hand import Hand

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

MEND = [
    "Canal repair",
    "The central bank gave a loan.",
    "It cost 40 million rupees.",
    "Farmers are happy.",
    "Will water come?",
    "The minister said the work is is done.",
    "The bridge is closed for now.",
    "The road is now open.",
]


def correct_the_worst_three(hand):
    hand.press("o")
    hand.sees(2, 7, 8, 5, 1, 6, 4, 3)
    hand.is_at(2)
    hand.press("Enter")
    expect(hand.field).to_be_focused()
    hand.write("The gave a loan.")
    hand.press("Home", "Control+ArrowRight", "Alt+t")
    expect(hand.field).to_have_value(MEND[1])
    hand.press("Control+Enter")
    hand.is_at(7)
    expect(hand.field).to_be_focused()
    hand.write(MEND[6])
    hand.press("Control+s")
    hand.hears("Sentence 7 is saved.")
    expect(hand.field).to_be_focused()
    hand.press("Escape", "a")
    hand.is_at(8)
    hand.press("1")
    expect(hand.field).to_have_value(MEND[7])
    hand.press("Control+s")
    hand.hears("Sentence 8 is saved.")


def settle_the_findings(hand):
    hand.press("j")
    hand.is_at(5)
    hand.press("f")
    hand.hears("Sentence 5 is fixed.")
    expect(hand.field).to_have_value(MEND[4])
    hand.press("n")
    hand.is_at(6)
    hand.press("i")
    hand.page.keyboard.type("A quotation.")
    hand.press("Enter")
    hand.hears("The finding in sentence 6 is ignored.")


def talk_and_change_ones_mind(hand):
    hand.press("c")
    hand.page.keyboard.type("Ask the minister.")
    hand.press("Enter")
    hand.hears("The comment on sentence 6 is added.")
    hand.press("Escape", "a")
    hand.is_at(4)
    expect(hand.row(6)).to_have_attribute("data-state", "approved")
    hand.press("u")
    hand.hears("1 approval is taken back.")
    expect(hand.row(6)).to_have_attribute("data-state", "draft")


def filter_and_search(hand):
    hand.press("s", "e")
    hand.sees(8, 5)
    hand.press("Escape")
    hand.is_at(8)
    hand.press("s", "Home")
    hand.sees(8, 1, 5, 4, 3, 6, 2, 7)
    hand.press("Escape", "/")
    hand.write("farmers")
    hand.sees(4)
    hand.press("Escape")
    hand.is_at(4)
    hand.press("/", "Control+a", "Backspace")
    hand.sees(8, 1, 5, 4, 3, 6, 2, 7)
    hand.press("Escape")


def approve_the_others_and_publish(hand):
    hand.press("Shift+h")
    hand.sees(8, 1, 5, 4, 3, 6)
    hand.press("Shift+x")
    expect(hand.page.locator("#picked")).to_have_text("6")
    hand.press("Shift+a")
    expect(hand.page.locator("dialog[open]")).to_contain_text("6")
    hand.press("Enter")
    hand.hears("6 sentences are approved.")
    expect(hand.page.locator("#counts")).to_contain_text("8 of 8")
    hand.press("p")
    hand.hears("The pages are written")


def test_a_whole_review_needs_the_keyboard_only(desk, person):
    hand = Hand(person())
    hand.check_focus()
    correct_the_worst_three(hand)
    settle_the_findings(hand)
    talk_and_change_ones_mind(hand)
    filter_and_search(hand)
    approve_the_others_and_publish(hand)
    assert desk.texts() == MEND
    assert desk.states() == "a" * 8
    assert {pair.review.approver for pair in desk.pairs()} == {"Sara"}
    for text in MEND[1:]:
        assert text in desk.page
    assert 'data-state="draft"' not in desk.page
    assert desk.leave() == (0, "")
