from __future__ import annotations

from dataclasses import replace

import pytest

from tests.publishing.content.samples import HARBOUR, PICTURES, entry_of
from translator.publishing.content import Target, picture_path
from translator.publishing.content.target import article_path, picture_link

ENTRY = entry_of(HARBOUR)
(PICTURE,) = PICTURES.values()


@pytest.mark.parametrize(
    ("target", "article", "picture", "link"),
    [
        ("plain", "bandargah.md", "bandargah/bandargah.png", "bandargah/bandargah.png"),
        (
            "hugo",
            "content/news/bandargah/index.md",
            "content/news/bandargah/bandargah.png",
            "bandargah.png",
        ),
        (
            "mkdocs",
            "docs/news/bandargah.md",
            "docs/news/bandargah/bandargah.png",
            "bandargah/bandargah.png",
        ),
        (
            "pelican",
            "content/news/bandargah.md",
            "content/images/bandargah/bandargah.png",
            "{static}/images/bandargah/bandargah.png",
        ),
    ],
)
def test_each_generator_gets_its_files_where_it_looks_for_them(target, article, picture, link):
    assert article_path(ENTRY, Target(target)) == article
    assert picture_path(ENTRY, PICTURE, Target(target)) == picture
    assert picture_link(ENTRY, PICTURE, Target(target)) == link


@pytest.mark.parametrize(
    ("target", "slug", "path"),
    [
        ("plain", "readme", "readme-.md"),
        ("plain", "index", "index.md"),
        ("mkdocs", "index", "docs/news/index-.md"),
        ("mkdocs", "tags", "docs/news/tags-.md"),
        ("pelican", "index", "content/news/index-.md"),
        ("hugo", "index", "content/news/index/index.md"),
    ],
)
def test_no_article_takes_the_name_of_a_file_that_is_another(target, slug, path):
    assert article_path(replace(ENTRY, slug=slug), Target(target)) == path
