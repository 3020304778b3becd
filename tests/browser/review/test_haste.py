"""Keys that come faster than the desk answers."""

import pytest
from playwright.sync_api import expect

from tests.browser.review.hand import Hand

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

SLOW = """() => {
  const send = fetch;
  window.fetch = async (...asked) => {
    await new Promise(go => setTimeout(go, 300));
    return send(...asked);
  };
}"""


@pytest.fixture
def hand(person):
    """Somebody whose desk takes its time."""
    made = Hand(person())
    made.page.evaluate(SLOW)
    return made


def test_what_is_typed_before_the_field_is_there_stands_in_it(hand, desk):
    hand.press("j", "j", "j", "Enter")
    hand.page.keyboard.type(" And sad.")
    expect(hand.field).to_have_value("Farmers are happy. And sad.")
    expect(hand.field).to_be_focused()
    hand.press("Control+s")
    hand.hears("Sentence 4 is saved.")
    assert desk.texts()[3] == "Farmers are happy. And sad."
    assert desk.states() == "dddedddd"


def test_a_sentence_is_not_skipped_when_it_is_approved_before_it_is_open(hand, desk):
    hand.press("j", "j", "a")
    hand.is_at(4)
    expect(hand.row(3)).to_have_attribute("data-state", "approved")
    assert desk.states() == "ddaddddd"


def test_nothing_else_is_approved_when_somebody_goes_on_meanwhile(hand, desk):
    hand.press("j", "j", "a", "j")
    hand.is_at(4)
    hand.page.wait_for_timeout(900)
    hand.is_at(4)
    assert desk.states() == "dddddddd"


def test_who_goes_on_before_the_answer_is_where_they_went_and_the_other_row_is_closed(hand, desk):
    hand.press("j", "j")
    hand.is_at(3)
    hand.press("a", "j")
    expect(hand.row(3)).to_have_attribute("data-state", "approved")
    hand.is_at(4)
    expect(hand.page.locator(".row.open")).to_have_count(1)
    assert desk.states() == "ddaddddd"


def test_a_conflict_leads_back_to_its_sentence(hand, person, desk):
    ali = Hand(person("Ali"))
    for one, text in ((ali, "A canal, repaired"), (hand, "The repair")):
        one.press("e")
        one.write(text)
    ali.press("Control+s")
    ali.hears("Sentence 1 is saved.")
    hand.press("Control+s", "Alt+ArrowDown")
    expect(hand.here.locator(".offer")).to_contain_text("Ali changed this sentence")
    expect(hand.here.locator(".offer")).to_contain_text("The repair")
    assert desk.texts()[0] == "A canal, repaired"
