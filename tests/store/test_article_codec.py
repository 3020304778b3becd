import json

from hypothesis import given
from hypothesis import strategies as st

from translator.article import Article, Block, BlockKind, Mark, MarkKind
from translator.store.article_codec import article_as_json, article_from

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NUMBERS = st.integers(0, 500)
MARKS = st.builds(Mark, st.sampled_from(MarkKind), NUMBERS, NUMBERS, TEXTS)
BLOCKS = st.builds(
    Block,
    kind=st.sampled_from(BlockKind),
    text=TEXTS,
    marks=st.lists(MARKS, max_size=3).map(tuple),
    level=NUMBERS,
    marker=TEXTS,
    group=NUMBERS,
    row=NUMBERS,
    column=NUMBERS,
    info=TEXTS,
    label=TEXTS,
    line=NUMBERS,
)
ARTICLES = st.builds(
    Article, st.lists(BLOCKS, max_size=4).map(tuple), name=TEXTS, encoding=TEXTS, language=TEXTS
)


@given(ARTICLES)
def test_an_article_comes_back_from_json_as_it_went_in(article):
    again = article_from(json.loads(json.dumps(article_as_json(article))))
    assert again == article
    assert repr(again) == repr(article)
    assert [block.line for block in again.blocks] == [block.line for block in article.blocks]


def test_kinds_come_back_as_their_own_types():
    mark = Mark(MarkKind.LINK, 0, 1, "/a")
    article = Article((Block(BlockKind.QUOTE, "آم", (mark,)),))
    (block,) = article_from(json.loads(json.dumps(article_as_json(article)))).blocks
    assert isinstance(block.kind, BlockKind)
    assert isinstance(block.marks[0].kind, MarkKind)


def test_what_is_empty_is_not_kept():
    article = Article((Block(BlockKind.RULE),), name="a.md")
    assert article_as_json(article) == {"blocks": [{"kind": "rule"}], "name": "a.md"}
