"""Terms in every part of an article, and homographs that the article decides."""

from __future__ import annotations

import pytest

from translator.article import BlockKind
from translator.engine import FakeEngine
from translator.terms import Glossary, Status, Term
from translator.workflow import Source, translate_sources

KOREA = Term("شمالی کوریا", "North Korea")
COUPON = Term("ٹوکن", "coupon", domain="retail")
TOKEN = Term("ٹوکن", "token", domain="crypto")
CHAIN = Term("بلاک چین", "blockchain", domain="crypto")
ARTICLE = """# خبر شمالی کوریا کی

یہاں [شمالی کوریا](https://example.org/) پر **شمالی کوریا** ہے۔

- اور شمالی کوریا میں

> پھر شمالی کوریا نے کہا۔

| ملک |
| --- |
| شمالی کوریا |
"""


@pytest.fixture
def edition(tmp_path):
    """Return a function that gives the edition of a text."""

    def made(text: str, *terms: Term):
        path = tmp_path / "article.md"
        path.write_text(text, encoding="utf-8")
        report = translate_sources(
            [Source(path.name, path)],
            engine=FakeEngine(),
            glossary=Glossary(terms),
            out=tmp_path / "out",
        )
        return report.results[0].edition

    return made


def test_a_term_is_fixed_in_titles_links_lists_quotes_and_cells(edition):
    found = edition(ARTICLE, KOREA)
    kinds = {
        found.article.blocks[p.segment.block].kind
        for p in found.pairs
        if any(o.status is Status.MET for o in p.draft.outcomes)
    }
    assert kinds == {
        BlockKind.TITLE,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTE,
        BlockKind.TABLE_CELL,
    }
    (linked,) = [p.draft for p in found.pairs if p.draft.marks]
    assert {linked.text[m.start : m.end] for m in linked.marks} == {"North Korea"}
    assert [(row.target, row.count(Status.MET)) for row in found.term_rows] == [("North Korea", 5)]


def test_the_article_decides_which_homograph_is_meant(edition):
    crypto = edition("یہ بلاک چین ہے۔ وہ بلاک چین تھا۔ ایک ٹوکن ہے۔", CHAIN, TOKEN, COUPON)
    assert [row.target for row in crypto.term_rows] == ["blockchain", "token"]
    plain = edition("یہ ایک ٹوکن ہے۔ وہ ایک دکان تھی۔", CHAIN, TOKEN, COUPON)
    assert [row.target for row in plain.term_rows] == ["coupon"]
