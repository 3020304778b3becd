"""Templates in the language of whoever looks at them."""

from __future__ import annotations

import datetime as dt

import pytest
from starlette.requests import Request

from translator.review.rendering import Pages


@pytest.fixture
def pages(tmp_path):
    """Pages with one template, which shows what every template knows."""
    template = "{{ language }} {{ direction }} {{ who }} {{ csrf }} {{ words }}"
    (tmp_path / "one.html").write_text(template, encoding="utf-8")
    (tmp_path / "at.html").write_text("{{ moment(at) }}", encoding="utf-8")
    greeting = "{{ _('Hello %(who)s', who=words) }}"
    (tmp_path / "said.html").write_text(greeting, encoding="utf-8")
    return Pages("en", tmp_path)


def asked(wish: str = "", cookie: str = "", **state: str) -> Request:
    headers = [(b"accept-language", wish.encode()), (b"cookie", cookie.encode())]
    return Request({"type": "http", "headers": headers, "state": dict(state)})


@pytest.mark.parametrize(
    ("wish", "language"),
    [
        ("", "en"),
        ("ur", "ur"),
        ("ur-PK,ur;q=0.9,en;q=0.8", "ur"),
        ("UR", "ur"),
        ("en-GB,en;q=0.9,ur;q=0.8", "en"),
        ("de,fr;q=0.9", "en"),
        ("de, ur;q=0.5, en;q=0.4", "ur"),
        ("en;q=0.1, ur; q=0.2", "ur"),
        ("ur;q=0", "en"),
        ("ur;q=x, en", "en"),
        ("ur;q=.", "en"),
        ("*", "en"),
        ("urdu", "en"),
        ("," * 5000, "en"),
    ],
)
def test_the_language_is_the_one_that_the_browser_likes_best(pages, wish, language):
    assert pages.language(asked(wish)) == language


def test_a_choice_counts_for_more_than_the_browser(pages):
    assert pages.language(asked("en", "dozaban-lang=ur")) == "ur"
    assert pages.language(asked("ur", "dozaban-lang=<b>")) == "ur"


def test_the_default_is_for_those_who_ask_for_nothing(tmp_path):
    assert Pages("ur", tmp_path).language(asked("de")) == "ur"


def test_a_page_knows_its_language_and_who_looks_at_it(pages):
    answer = pages.render(asked("ur", who="Sara", csrf="c"), "one.html", words="")
    assert answer.body.decode() == "ur rtl Sara c "


def test_a_page_for_nobody_names_nobody(pages):
    assert pages.render(asked(), "one.html", words="").body.decode() == "en ltr   "


def test_what_is_shown_is_escaped(pages):
    assert "&lt;b&gt;" in pages.text("one.html", "en", words="<b>")


def test_what_is_put_into_a_translated_sentence_is_escaped(pages):
    assert pages.text("said.html", "ur", words="<b>") == "Hello &lt;b&gt;"


def test_a_moment_is_told_in_utc_and_in_the_language(pages):
    at = dt.datetime(2024, 3, 8, 19, 30, tzinfo=dt.timezone(dt.timedelta(hours=5)))
    assert pages.text("at.html", "en", at=at) == "March 8, 2024, 14:30 UTC"
    assert "مارچ" in pages.text("at.html", "ur", at=at)
