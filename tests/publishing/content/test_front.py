from __future__ import annotations

import datetime as dt

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown_it import MarkdownIt

from translator.publishing.content.front import pelican_lines, standing_alone, yaml_front

SIGNS = st.sampled_from("خبر: #'\"-\n\t{}[]&*!|>%@`,?\\~\u2067\u2069🗞e0")
TEXTS = st.text(st.one_of(SIGNS, st.characters()), max_size=20)
MOMENT = dt.datetime(2024, 3, 8, 14, 5, 9, 120000, tzinfo=dt.UTC)


def read_yaml(text: str) -> object:
    start, front, end = text.split("---\n")
    assert (start, end) == ("", "\n")
    return yaml.safe_load(front)


def read_pelican(text: str) -> dict[str, list[str]]:
    """Return what Python-Markdown reads, as Pelican does."""
    reader = Markdown(extensions=["meta"])
    assert reader.convert(text + "Body") == "<p>Body</p>"
    return reader.Meta


@given(TEXTS, st.lists(TEXTS, max_size=2), TEXTS)
def test_any_text_comes_back_from_yaml(title, tags, name):
    fields = {"title": title, "tags": tags, "params": {"urdu_title": name}}
    text = yaml_front(fields).removeprefix("---\n").removesuffix("---\n\n")
    assert yaml.safe_load(text) == fields


@pytest.mark.parametrize(
    "title",
    [
        "A: b", 'He said "no"', "it's # 1", "- dash", "---", "...", "a\nb", "no", "12",
        "2024-03-07", "🗞 news", "\u2067خبر\u2069", "", " a ", "@x", "%x", "{a}", "*a", "null", "~",
    ],
)  # fmt: skip
def test_titles_that_mean_something_in_yaml_come_back(title):
    assert read_yaml(yaml_front({"title": title})) == {"title": title}


@pytest.mark.parametrize("text", ["1e3", "0o14", "+.5e1", "0x1F", "1_000", "12:30"])
def test_what_any_yaml_takes_for_a_number_is_quoted(text):
    assert yaml_front({"title": text}) == f"---\ntitle: '{text}'\n---\n\n"


def test_dates_moments_and_counts_keep_their_type():
    fields = {"date": dt.date(2024, 3, 7), "lastmod": MOMENT, "draft": 3}
    assert read_yaml(yaml_front(fields)) == fields
    assert "\nlastmod: 2024-03-08T14:05:09.120000+00:00\n" in yaml_front(fields)


def test_a_text_of_several_lines_stays_in_one_line_of_yaml():
    assert yaml_front({"title": "a\n---\nb\x85"}) == '---\ntitle: "a\\n---\\nb\\N"\n---\n\n'


def test_equal_values_are_written_out_and_urdu_stays_readable():
    tags = ["خبر"]
    assert yaml_front({"a": tags, "b": tags}) == "---\na:\n- خبر\nb:\n- خبر\n---\n\n"


@given(TEXTS)
def test_pelican_reads_one_line_a_field(title):
    read = read_pelican(pelican_lines({"Title": title, "Lang": "en"}, ()))
    assert set(read) <= {"title", "lang"}
    assert read["lang"] == ["en"]
    assert len(read.get("title", [])) == bool(title.split())


def test_pelican_shows_signs_of_html_as_they_are():
    read = read_pelican(pelican_lines({"Title": "A & <b>", "Author": "R & <D>"}, ("x<y>",)))
    assert read == {"title": ["A &amp; &lt;b&gt;"], "author": ["R & ‹D›"], "tags": ["x‹y›;"]}


def test_a_tag_for_pelican_holds_no_semicolon():
    (tags,) = read_pelican(pelican_lines({"Lang": "en"}, ("Sea; sky", "A, B")))["tags"]
    assert tags.split(";") == ["Sea, sky", "A, B", ""]


def test_an_empty_field_is_left_out():
    assert pelican_lines({"Title": "T", "Author": " \n"}, ()) == "Title: T\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "1. a",
        "12) a",
        "- a",
        "+ a",
        "* a",
        "# a",
        "> a",
        "= a",
        ": a",
        "a *b* _c_ <d> &amp; [e](f)",
    ],
)
def test_a_summary_is_one_paragraph_and_says_what_it_said(text):
    github = MarkdownIt("commonmark").render(standing_alone(text))
    python = Markdown(extensions=["extra"]).convert(standing_alone(text))
    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert github.strip() == python.strip() == f"<p>{shown}</p>"
