from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.cases import Case, load_articles, shown
from translator.article import Article
from translator.errors import ArticleError
from translator.reading.markdown import read_markdown

CASES = list(load_articles("markdown"))
SIGNS = st.text(alphabet="ا ب a1#*_`~[]()<>!&;|-+=.:\\/\"'\t\n\x02\x03", max_size=200)
PIECES = st.lists(
    st.sampled_from(
        "سرخی|# |## |\n|\n\n|    |  |- |1. |> |```|~~~|`|**|*|_|[|]|(|)|![|](a)|[1]: x|<b>|</b>"
        "|<!--|-->|<script>|&amp;|&#65;|&|---|:|ٹیگز: |\x02wzxhzdk:7\x03|\\|<a@b.c>|<http://a>".split(
            "|"
        )
    ),
    max_size=30,
).map("".join)


def read_or_complaint(text: str) -> Article | str:
    """Return the article, or the sentence that the user sees."""
    try:
        return read_markdown(text, "a.md")
    except ArticleError as error:
        return str(error)


def check(article: Article) -> None:
    """Every mark covers some of its block's text, and no placeholder or outer space is left."""
    for block in article.blocks:
        assert all(0 <= m.start < m.end <= len(block.text) for m in block.marks)
        assert "\x02" not in block.text + block.info
        assert block.kind == "code" or block.text == block.text.strip()


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_markdown_text_becomes_these_blocks(case: Case):
    article = read_markdown(case.article, "article.md")
    assert shown(article.blocks) == case.blocks
    check(article)


def test_the_article_keeps_the_name_of_its_file():
    assert read_markdown("متن۔", "خبر.md").name == "خبر.md"


def test_an_empty_text_has_no_blocks():
    assert read_markdown("\n \n", "a.md").blocks == ()


def test_errors_in_the_front_matter_name_the_file():
    with pytest.raises(ArticleError, match=r"^a\.md: .*line 2"):
        read_markdown("---\na: b: c\n---\n", "a.md")


def test_a_table_without_any_cell_text_keeps_its_cells():
    blocks = read_markdown("| | |\n|-|-|\n| | x |\n", "a.md").blocks
    assert [(b.row, b.column, b.text) for b in blocks] == [
        (0, 0, ""),
        (0, 1, ""),
        (1, 0, ""),
        (1, 1, "x"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1" * 5000 + ". x",
        ">" * 3000 + " x",
        "[" * 3000 + " x",
        "*" * 3000 + " x",
        "".join("    " * depth + "- x\n" for depth in range(300)),
        "".join("  " * depth + "- x\n" for depth in range(300)),
    ],
    ids=["long number", "quotes", "brackets", "stars", "lists by four", "lists by two"],
)
def test_absurd_nesting_is_read_or_refused_never_a_crash(text: str):
    outcome = read_or_complaint(text)
    assert outcome.blocks if isinstance(outcome, Article) else outcome.startswith("a.md: ")


@settings(deadline=None)
@given(st.one_of(st.text(), SIGNS, PIECES))
def test_any_text_is_read_or_refused_with_a_sentence(text: str):
    outcome = read_or_complaint(text)
    if isinstance(outcome, Article):
        check(outcome)
    else:
        assert outcome.startswith("a.md: ")


@settings(deadline=None)
@given(st.lists(st.text(alphabet="ابپتکگنہیے abc", min_size=1, max_size=40), max_size=8))
def test_no_letter_of_unmarked_paragraphs_is_lost(lines: list[str]):
    blocks = read_markdown("\n\n".join(line.strip() for line in lines), "a.md").blocks
    assert "".join("".join(b.text for b in blocks).split()) == "".join("".join(lines).split())
