from __future__ import annotations

from translator.article import Article, Block, BlockKind

TITLE = Block(BlockKind.TITLE, "سرخی")
TAGS = Block(BlockKind.LABEL, "کرپٹو", info="tags", label="ٹیگز")
ARTICLE = Article((TAGS, TITLE, Block(BlockKind.PARAGRAPH, "متن۔")))


def test_the_title_is_that_of_the_title_block_wherever_it_stands():
    assert ARTICLE.title == "سرخی"
    assert Article((TAGS,)).title == ""


def test_label_lines_are_the_metadata():
    assert ARTICLE.metadata == {"tags": "کرپٹو"}
