from __future__ import annotations

import re

import pytest
import yaml
from markdown_it import MarkdownIt

from tests.publishing.content.samples import SAMPLES, SETTINGS
from tests.publishing.parsed import parse
from translator.publishing.content import Target, index_files
from translator.publishing.content.target import article_path

ENTRIES = [entry for _, entry in SAMPLES]
GITHUB = MarkdownIt("commonmark").enable("table")


def files_of(target, entries=ENTRIES) -> dict[str, str]:
    return {f.path: f.data.decode() for f in index_files(entries, target, SETTINGS)}


def links(text: str) -> list[str]:
    body = re.sub(r"\A---\n.*?^---\n", "", text, flags=re.DOTALL | re.MULTILINE)
    return [a.attributes["href"] for a in parse(GITHUB.render(body)).all("a")]


@pytest.mark.parametrize(
    ("target", "paths"),
    [
        ("plain", []),
        ("hugo", ["content/news/_index.md", "layouts/news/_markup/render-table.html"]),
        ("mkdocs", ["docs/news/index.md", "docs/news/tags.md", "mkdocs-news.yml"]),
        ("pelican", []),
    ],
)
def test_each_target_has_a_readme_and_what_its_generator_needs(target, paths):
    assert sorted(files_of(Target(target))) == sorted(["README.md", *paths])


@pytest.mark.parametrize("target", Target)
def test_the_readme_is_short(target):
    assert len(files_of(target, [])["README.md"].splitlines()) <= 7


def test_lists_link_every_article_in_both_languages_in_the_order_given():
    for target, path in ((Target.PLAIN, "README.md"), (Target.MKDOCS, "docs/news/index.md")):
        names = [article_path(entry, target).rpartition("/")[2] for entry in ENTRIES]
        expected = [name for name in names for _ in "ab"]
        assert links(files_of(target)[path]) == [
            name.replace("بارش", "%D8%A8%D8%A7%D8%B1%D8%B4") for name in expected
        ]


def test_the_page_of_tags_has_each_tag_once_in_order_with_its_articles():
    text = files_of(Target.MKDOCS)["docs/news/tags.md"]
    headings = [h.text for h in parse(GITHUB.render(text)).all("h2")]
    assert [h for h in headings if "·" in h] == ["Sea; sky · سمندر", "Trade & <co> · تجارت"]
    assert links(text) == ["bandargah.md", "bandargah.md", "index-.md"]


def test_the_section_of_hugo_has_a_title_in_both_languages():
    front = yaml.safe_load(files_of(Target.HUGO)["content/news/_index.md"].strip("-\n"))
    assert front["title"] == SETTINGS.title.english
    assert front["params"]["urdu_title"] == SETTINGS.title.urdu


def test_the_lines_for_mkdocs_name_pages_that_are_there():
    settings = yaml.safe_load(files_of(Target.MKDOCS)["mkdocs-news.yml"])
    (news,) = settings["nav"]
    assert news == {"News": ["news/index.md", {"Tags": "news/tags.md"}]}
