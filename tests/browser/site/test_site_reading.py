"""What readers do on the pages of articles."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.sample_site import CORRECTED

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

ARTICLE, OTHER = f"{CORRECTED}/", "wallet-code/"
CURRENT = ".views [aria-current]"
PARTNERS = "[...document.querySelectorAll('.partner')].map((one) => one.dataset.s)"


def shows(page, view):
    """Say whether the page shows the languages of a view in its title and its text."""
    for lang in ("ur", "en"):
        for one in (page.locator(f"h1 .{lang}"), page.locator(f".text .{lang}").last):
            expect(one).to_be_visible(visible=view in {lang, "both"})
    expect(page.locator(CURRENT)).to_have_attribute("data-view", view)


def choose(page, view):
    page.locator(f'.views [data-view="{view}"]').click()


def partners(page):
    return page.evaluate(PARTNERS)


def test_the_switch_hides_a_language_in_place_and_the_next_article_remembers(visit, address):
    page = visit(ARTICLE)
    shows(page, "both")
    choose(page, "en")
    shows(page, "en")
    assert page.url == address + ARTICLE
    page.reload()
    shows(page, "en")
    page.goto(address + OTHER)
    shows(page, "en")
    choose(page, "ur")
    shows(page, "ur")
    assert page.evaluate("[document.documentElement.lang, document.dir]") == ["ur", "rtl"]
    choose(page, "both")
    shows(page, "both")


def test_a_list_has_the_switch_too(visit, address):
    page = visit()
    choose(page, "ur")
    expect(page.locator("h1 .en")).to_be_hidden()
    expect(page.locator(".entry h2 .ur").first).to_be_visible()
    page.locator(".entry h2 .ur").first.click()
    shows(page, "ur")
    page.goto(f"{address}archive/2026/")
    expect(page.locator("h1 .en")).to_be_hidden()
    expect(page.locator(CURRENT)).to_have_attribute("data-view", "ur")


def test_the_switch_of_a_page_in_one_language_is_remembered_and_followed(visit, address):
    page = visit(f"{ARTICLE}ur/")
    expect(page.locator(CURRENT)).to_have_attribute("data-view", "ur")
    choose(page, "en")
    expect(page).to_have_url(f"{address}{ARTICLE}en/")
    expect(page.locator(".ur:not(.keep, td)")).to_have_count(0)
    page.goto(address + OTHER)
    shows(page, "en")
    page.goto(f"{address}{ARTICLE}ur/")
    choose(page, "both")
    expect(page).to_have_url(address + ARTICLE)
    shows(page, "both")


def test_without_scripts_the_switch_leads_to_the_pages_of_one_language(visit, address):
    page = visit(ARTICLE, java_script_enabled=False)
    shows(page, "both")
    choose(page, "ur")
    expect(page).to_have_url(f"{address}{ARTICLE}ur/")
    expect(page.locator(CURRENT)).to_have_attribute("data-view", "ur")
    expect(page.locator(".text p.ur").first).to_be_visible()
    choose(page, "en")
    expect(page).to_have_url(f"{address}{ARTICLE}en/")
    expect(page.locator(".text p.en").first).to_be_visible()
    choose(page, "both")
    expect(page).to_have_url(address + ARTICLE)


def test_without_scripts_lists_show_both_languages_and_no_switch(visit):
    page = visit(java_script_enabled=False)
    expect(page.locator(".views")).to_be_hidden()
    for lang in ("ur", "en"):
        expect(page.locator(f".entry h2 .{lang}").first).to_be_visible()


def test_without_scripts_a_term_leads_to_its_note(visit):
    page = visit(ARTICLE, java_script_enabled=False)
    page.locator(".text a.term").first.click()
    expect(page).to_have_url(re.compile(r"#t\d+$"))
    expect(page.locator("tr:target")).to_be_in_viewport()


@pytest.mark.parametrize("view", ["", "ur", "en"])
@pytest.mark.parametrize("number", [1, 3, 12, 55])  # the title, a label, a table cell, a paragraph
def test_an_address_of_a_sentence_leads_to_it_and_marks_it(visit, view, number):
    page = visit(f"{ARTICLE}#s{number}", view=view)
    lang = "ur" if view == "ur" else "en"
    shown = page.locator(f'[data-s="{number}"]:visible, #s{number}:visible')
    if number == 55:
        shown = page.locator(f"#s{number} > .{lang}")
    expect(shown.first).to_be_in_viewport()
    marked = page.locator(":target:visible, .aimed:visible, :target:visible > p:visible")
    colours = marked.evaluate_all("all => all.map((one) => getComputedStyle(one).backgroundColor)")
    assert set(colours) - {"rgba(0, 0, 0, 0)"}


@pytest.mark.parametrize(
    "place", ["h1 .en", ".text h2 .ur", ".text .en td", ".text .ur th", ".text p.ur", ".text p.en"]
)
def test_a_sentence_under_the_pointer_marks_its_partner(visit, place):
    page = visit(ARTICLE)
    page.mouse.move(0, 0)
    page.locator(place).first.hover()
    marked = set(partners(page))
    assert len(marked) == 1
    number = marked.pop()
    for lang in ("ur", "en"):
        one = page.locator(f'.{lang} [data-s="{number}"], [data-s="{number}"] .{lang}').first
        assert one.evaluate("e => Boolean(e.closest('.partner'))"), lang


@pytest.mark.parametrize("place", ["h1 .en", ".text h2 .ur", ".text .en td", ".text p.ur"])
def test_a_tap_marks_the_partner(visit, place):
    page = visit(ARTICLE, width=390)
    page.locator(place).first.tap()
    marked = partners(page)
    assert len(set(marked)) == 1
    assert page.locator(".text p.ur").first.evaluate("e => !e.closest('.partner')") == (
        place != ".text p.ur"
    )


def test_the_keyboard_marks_the_partner(visit):
    page = visit(ARTICLE)
    number = "e => e.closest('[data-s]').dataset.s"
    for place in (".text td a.term", ".text p a.term", ".here"):
        link = page.locator(place).first
        link.focus()
        assert partners(page) in ([link.evaluate(number)], [link.evaluate(number)] * 2)
    expect(link).to_have_css("opacity", "1")


def opened(page):
    """Return the note that is open; all of it is on the screen."""
    box = page.locator(".note-box")
    expect(box).to_be_visible()
    at = box.bounding_box()
    screen = page.viewport_size
    assert at["x"] >= 0
    assert at["x"] + at["width"] <= screen["width"]
    assert 0 <= at["y"] < screen["height"]
    return box


@pytest.mark.parametrize("view", ["", "ur", "en"])
def test_a_tap_on_a_term_opens_its_note_on_a_small_screen(visit, view):
    page = visit(ARTICLE, width=320, view=view)
    terms = page.locator(".text .term:visible")
    for number in (0, terms.count() - 1):
        terms.nth(number).tap()
        box = opened(page)
        assert box.inner_text().strip()
        page.locator(".colophon").tap(position={"x": 1, "y": 1})
        expect(box).to_have_count(0)


def test_the_keyboard_opens_and_closes_a_note(visit):
    page = visit(ARTICLE)
    term = page.locator(".text a.term").first
    term.focus()
    page.keyboard.press("Enter")
    opened(page)
    page.keyboard.press("Escape")
    expect(page.locator(".note-box")).to_have_count(0)
    expect(term).to_be_focused()


def test_a_click_on_a_term_opens_its_note_in_a_heading_too(visit, address):
    page = visit(ARTICLE)
    page.locator("h1 .ur .term").click()
    box = opened(page)
    expect(box).to_contain_text("Chitral")
    assert page.url == address + ARTICLE
    page.locator("h1 .ur .term").click()
    expect(box).to_have_count(0)


def test_the_number_of_a_sentence_copies_its_address(visit, address):
    page = visit(ARTICLE, permissions=["clipboard-read", "clipboard-write"])
    page.locator(".here").first.click()
    expect(page.get_by_role("status")).to_have_text("Address of the sentence copied")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert page.url.startswith(f"{address}{ARTICLE}#s")


@pytest.mark.parametrize(
    ("path", "section"),
    [
        ("", "Newest"),
        ("page/2/", "Newest"),
        ("archive/2026/", "Archive"),
        ("tags/technology/", "Tags"),
        ("glossary/b/", "Glossary"),
        ("search/", "Search"),
    ],
)
def test_the_section_of_a_page_is_marked(visit, path, section):
    current = visit(path).locator(".sections [aria-current] .en")
    expect(current).to_have_text(section)
