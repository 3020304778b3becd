from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page, expect

from tests.browser.site.search import EVIL, NEWS, served, write_site
from translator.publishing.site.search.spelling import spelling_table
from translator.urdu import normalise

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

LETTERS = st.sampled_from(
    "اآبپتٹيیىكکهہھةۃۀۂئؤأ\u0654\u064e\u0670ـ۵٥5 \u200c\u200d\u00a0\x1c\n—–…“’٪٫aB"
)
QUERY, HEADING = "#q", ".results h2 .en"
UNKNOWN = "/favicon.ico"


@pytest.fixture(scope="module")
def address(tmp_path_factory) -> Iterator[str]:
    """The address of the site, which lies in a folder of its server; its index has two bundles."""
    folder = tmp_path_factory.mktemp("served")
    write_site(folder / "news", NEWS, 2)
    with served(folder) as origin:
        yield f"{origin}news/"


@pytest.fixture
def page(chromium, address) -> Iterator[Page]:
    """The search page; nothing may go wrong in it."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    page, wrong = context.new_page(), []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "console",
        lambda said: (
            wrong.append(said.text)
            if said.type in {"error", "warning"} and UNKNOWN not in said.location["url"]
            else None
        ),
    )
    page.goto(f"{address}search/")
    yield page
    context.close()
    assert wrong == []


def found(page: Page, query: str) -> list[str]:
    """Search, and return the English titles of the results shown."""
    page.locator(QUERY).fill(query)
    page.locator(QUERY).press("Enter")
    expect(page.locator(".results")).to_have_attribute("aria-busy", "false")
    return page.locator(HEADING).all_inner_texts()


@pytest.mark.parametrize(
    "query",
    [
        "بٹ کوائن",  # whole words
        "كوائن",  # Arabic letters
        "کوائ",  # the beginning of a word
        "بِٹ\u200cکوائن",  # a vowel sign, and a joiner for a space
        "bitcoin",
        "BITCOIN",
        "  bitcoin ",
    ],
)
def test_an_article_with_the_words_in_its_title_comes_first(page, query):
    assert found(page, query) == ["Bitcoin becomes dearer", "A shop that takes cards"]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("Bitcoin قیمت", "Bitcoin becomes dearer"),
        ("Islamabad آباد", "Bitcoin becomes dearer"),
        ("اباد", "Bitcoin becomes dearer"),
        ("۳۰,۰۰۰", "Bitcoin becomes dearer"),
        ("$30,000", "Bitcoin becomes dearer"),
        ("مسئله", "A shop that takes cards"),
        ("قیمت؟", "Bitcoin becomes dearer"),
        ("doesn't", "A shop that takes cards"),
        ("markets", "Bitcoin becomes dearer"),
        ('"shop takes"', "A shop that takes cards"),
    ],
)
def test_words_of_both_languages_are_found(page, query, title):
    assert found(page, query)[0] == title


def test_a_result_shows_titles_dates_and_marked_excerpts_in_both_languages(page):
    found(page, "Bitcoin قیمت")
    result = page.locator(".results article").first
    expect(result.locator("h2 .ur")).to_have_text("بٹ کوائن مہنگا")
    expect(result.locator("time")).to_have_text(["1 مئی، 2026", "May 1, 2026"])
    expect(result.locator(".summary .ur mark")).to_have_text(["(Bitcoin)", "قیمت"])
    expect(result.locator(".summary .en mark")).to_have_text(["Bitcoin"])
    expect(result.locator(".summary .ur")).to_have_attribute("dir", "rtl")


def test_a_result_leads_to_its_article(page, address):
    found(page, "قیمت")
    page.locator(HEADING).first.click()
    expect(page).to_have_url(f"{address}bitcoin/")


@pytest.mark.parametrize("query", ["farmer", "کسان"])
def test_the_words_of_an_article_never_become_markup(page, query):
    title = page.title()
    found(page, query)
    expect(page.locator(".results img, .results b")).to_have_count(0)
    for text in page.locator(".results .summary p").all_inner_texts():
        assert EVIL in text
    assert page.title() == title


def test_ten_results_are_shown_and_more_on_request(page):
    assert len(found(page, "rain")) == 10
    expect(page.locator(".said")).to_contain_text("25 articles found.")
    page.locator(".more").press("Enter")
    expect(page.locator(HEADING)).to_have_count(20)
    results = "[...document.querySelectorAll('.results article')]"
    focused = f"{results}.findIndex((result) => result.matches(':focus-within'))"
    assert page.evaluate(focused) == 10
    page.locator(".more").click()
    expect(page.locator(HEADING)).to_have_count(25)
    expect(page.locator(".more")).to_be_hidden()


def test_how_many_there_are_is_told_in_both_languages(page):
    found(page, "farmer")
    expect(page.get_by_role("status")).to_contain_text("ایک مضمون ملا۔")
    expect(page.get_by_role("status")).to_contain_text("1 article found.")
    assert found(page, "zebra") == []
    expect(page.get_by_role("status")).to_contain_text("No articles found.")


def test_results_come_while_one_writes_and_the_address_keeps_the_query(page):
    page.locator(QUERY).press_sequentially("قیمت")
    expect(page.locator(HEADING)).to_have_text(["Bitcoin becomes dearer"])
    assert page.evaluate("new URL(location).searchParams.get('q')") == "قیمت"
    page.locator(QUERY).fill("")
    expect(page.locator(HEADING)).to_have_count(0)
    expect(page.locator(".said")).to_be_empty()
    assert page.evaluate("location.search") == ""


def test_an_address_with_a_query_shows_its_results(page, address):
    page.goto(f"{address}search/?q=%DA%A9%D8%B3%D8%A7%D9%86")
    expect(page.locator(QUERY)).to_have_value("کسان")
    expect(page.locator(HEADING)).to_have_text(["Story evil"])


def test_a_slash_leads_to_the_box(page):
    page.keyboard.press("/")
    expect(page.locator(QUERY)).to_be_focused()
    expect(page.locator(QUERY)).to_have_value("")


def test_a_query_of_signs_only_finds_nothing(page):
    assert found(page, "$ ؟") == []


def test_a_small_site_has_one_bundle(chromium, tmp_path):
    write_site(tmp_path, NEWS, 1)
    with served(tmp_path) as origin:
        page = chromium.new_page()
        page.goto(f"{origin}search/")
        assert found(page, "bitcoin") == ["Bitcoin becomes dearer", "A shop that takes cards"]
        page.close()


def test_a_page_opened_from_a_folder_says_why_it_cannot_search(chromium, tmp_path):
    write_site(tmp_path, NEWS[:1], 1)
    page = chromium.new_page()
    page.goto((tmp_path / "search" / "index.html").as_uri())
    page.locator(QUERY).fill("rain")
    expect(page.locator(".said")).to_contain_text("on a web server only")
    page.close()


def test_a_missing_index_is_told_and_tried_again(chromium, address):
    page = chromium.new_page()
    page.route("**/search-index/**", lambda route: route.abort())
    page.goto(f"{address}search/?q=rain")
    expect(page.locator(".said")).to_contain_text("could not be loaded")
    page.close()


@settings(max_examples=20, deadline=None)
@given(texts=st.lists(st.text(LETTERS, max_size=12), min_size=20, max_size=20))
def test_queries_are_written_as_the_index_is(blank, texts):
    spelled = blank.evaluate(
        "([texts, table]) => texts.map((text) => inOneSpelling(text, table))",
        [texts, json.loads(spelling_table())],
    )
    assert spelled == [normalise(text) for text in texts]


@pytest.fixture(scope="module")
def blank(chromium, tmp_path_factory) -> Iterator[Page]:
    """A page that has loaded the script and nothing else."""
    folder = tmp_path_factory.mktemp("script")
    write_site(folder, NEWS[:1], 1)
    page = chromium.new_page()
    page.add_script_tag(path=next((folder / "assets").glob("search.*.js")))
    yield page
    page.close()
