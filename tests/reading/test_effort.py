"""Honest articles are read however many signs they have; tangled ones are refused in time."""

from __future__ import annotations

import pytest

from translator.article import BlockKind
from translator.errors import ArticleError
from translator.reading import files, read_bytes

LINK = "[الف](http://e.test/الف) بے جیم دال۔ "


def read(text: str, name: str = "a.md") -> list[BlockKind]:
    return [block.kind for block in read_bytes(text.encode(), name).blocks]


@pytest.mark.parametrize(
    "text",
    [
        LINK * 3000,
        f"{LINK}\n\n" * 3000,
        f"- {LINK}\n" * 3000,
        "`الف` " * 2000,
        "**الف** " * 3000,
        "|الف|بے|\n|-|-|\n" + "|ا|ب|\n" * 3000,
        "***الف*** *بے* " * 300,
    ],
    ids=["one paragraph", "paragraphs", "items", "code", "strong", "table", "threefold"],
)
def test_an_honest_article_is_read(text: str):
    assert read(text)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 30_000,
        "- - -\n" * 20_000,
        "[a](b " * 10_000,
        f"***{'a* ' * 60_000}",
        "`" * 9 + " ` a" * 9,
    ],
    ids=["brackets", "rules", "addresses", "stars", "ticks"],
)
def test_a_tangle_is_refused_or_read_in_time(text: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("translator.reading.effort._MOST_STEPS", 50)
    with pytest.raises(ArticleError, match=r"a\.md: there are more Markdown signs such as"):
        read(f"متن۔\n\n{text}")


def test_a_parser_is_bounded_for_itself():
    with pytest.raises(ArticleError):
        read("[" * 30_000)
    assert read(LINK * 10) == [BlockKind.PARAGRAPH]


def test_lists_in_lists_are_read_as_deep_as_anybody_can_see():
    assert len(read("".join(f"{'  ' * n}- الف\n" for n in range(40)))) == 40
    with pytest.raises(ArticleError, match="nested too deeply"):
        read("".join(f"{'  ' * n}- الف\n" for n in range(60)))
    with pytest.raises(ArticleError, match="nested too deeply"):
        read("- " * 60 + "الف")


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        ("a.txt", "لفظ\n\n" * 11, "lines"),
        ("a.md", "|ا|ب|پ|\n|-|-|-|\n" + "|ا|ب|پ|\n" * 3, "parts"),
    ],
)
def test_too_many_parts_are_refused(
    name: str, text: str, what: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(files, "MOST_PARTS", 10)
    with pytest.raises(ArticleError, match=f"more than 10 {what} in it.*`translate lines`"):
        read(text, name)


def test_what_stands_below_a_heading_or_an_address_is_read_as_before():
    text = "# سرخی\nمتن [الف][1]\n## اور\n2. بے\n3. پے\n\n[1]: http://e.test\n[2]: http://e.test/2"
    assert read(text) == [
        BlockKind.TITLE,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.LIST_ITEM,
        BlockKind.LIST_ITEM,
    ]
    (link,) = read_bytes(text.encode(), "a.md").blocks[1].marks
    assert link.address == "http://e.test"
