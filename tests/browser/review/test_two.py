"""Two people at one sentence: both see it, and nothing that either wrote is lost."""

import pytest
from playwright.sync_api import expect

from tests.browser.review.hand import Hand

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

OURS, THEIRS = "Repair of the canal", "The canal is being repaired"


@pytest.fixture
def sara(person):
    return Hand(person())


@pytest.fixture
def ali(person):
    return Hand(person("Ali"))


def test_what_somebody_saves_is_seen_by_the_other_without_asking(sara, ali):
    ali.press("j", "j")
    ali.is_at(3)
    ali.press("e")
    ali.write("It cost them 40 million rupees.")
    ali.press("Control+s")
    expect(sara.row(3).locator(".en")).to_have_text("It cost them 40 million rupees.")
    expect(sara.row(3)).to_have_attribute("data-state", "edited")
    expect(sara.page.locator("#counts")).to_contain_text("1 edited")
    sara.is_at(1)


def test_while_somebody_types_the_other_is_told_who(sara, ali):
    hint = ali.row(1).locator(".typing")
    expect(hint).to_be_hidden()
    sara.press("e")
    sara.write(OURS)
    expect(hint).to_have_text("Sara is typing here")
    expect(sara.row(1).locator(".typing")).to_be_hidden()
    sara.press("Escape")
    expect(hint).to_be_hidden()


def test_who_only_looks_is_shown_the_other_text(sara, ali):
    sara.press("e")
    sara.write(OURS)
    sara.press("Control+s")
    expect(ali.field).to_have_value(OURS)
    ali.is_at(1)


@pytest.fixture
def both(sara, ali):
    """Both wrote something, and Sara was quicker."""
    for hand, text in ((sara, OURS), (ali, THEIRS)):
        hand.press("e")
        hand.write(text)
    sara.press("Control+s")
    sara.hears("Sentence 1 is saved.")
    return sara, ali


def test_who_types_is_told_of_the_change_and_keeps_what_they_typed(both):
    _, ali = both
    offer = ali.here.locator(".offer")
    expect(offer).to_contain_text("Somebody changed this sentence")
    expect(offer).to_contain_text(OURS)
    expect(ali.field).to_have_value(THEIRS)
    expect(ali.field).to_be_focused()
    ali.page.keyboard.type(" now")
    expect(ali.field).to_have_value(f"{THEIRS} now")


def test_the_second_to_save_gets_both_texts_and_can_save_theirs_over_it(both, desk):
    sara, ali = both
    expect(ali.here.locator(".offer")).to_contain_text(OURS)
    ali.press("Control+s")
    offer = ali.here.locator(".offer")
    expect(offer).to_contain_text("Sara changed this sentence while you were typing.")
    expect(offer.locator("dd").nth(0)).to_have_text(OURS)
    expect(offer.locator("dd").nth(1)).to_have_text(THEIRS)
    expect(ali.field).to_have_value(THEIRS)
    assert desk.texts()[0] == OURS
    ali.press("Enter")
    ali.hears("Sentence 1 is saved.")
    assert desk.texts()[0] == THEIRS
    assert desk.pairs()[0].review.editor == "Ali"
    expect(ali.here.locator(".offer")).to_be_hidden()
    expect(sara.field).to_have_value(THEIRS)


def test_the_second_can_take_the_text_of_the_first(both, desk):
    _, ali = both
    expect(ali.here.locator(".offer")).to_contain_text(OURS)
    ali.press("Control+s")
    expect(ali.here.locator(".offer")).to_contain_text("Sara changed")
    ali.press("Tab", "Enter")
    expect(ali.field).to_have_value(OURS)
    assert desk.texts()[0] == OURS
    ali.page.reload()
    expect(ali.field).to_have_value(OURS)
    expect(ali.here.locator(".offer")).to_be_hidden()


def test_what_was_typed_for_an_older_text_is_offered_after_a_reload(both):
    _, ali = both
    ali.page.reload()
    expect(ali.field).to_have_value(OURS)
    offer = ali.here.locator(".offer")
    expect(offer).to_contain_text(THEIRS)
    offer.get_by_role("button", name="Take it").press("Enter")
    expect(ali.field).to_have_value(THEIRS)
    expect(ali.field).to_be_focused()
