from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.article import Article, Block, BlockKind, Mark, MarkKind, Segment
from translator.segmenting import segment_article, segment_key


def segments(*blocks: Block) -> tuple[Segment, ...]:
    return segment_article(Article(blocks))


def texts(*blocks: Block) -> list[str]:
    return [segment.text for segment in segments(*blocks)]


def label(text: str, key: str) -> Block:
    return Block(BlockKind.LABEL, text, info=key, label="نام")


@pytest.mark.parametrize(
    "other",
    [
        "سرمايہ كاري  ۵٪ بڑھي۔",
        "سرمایہ\u200cکاری ٥٪ بڑھی۔",
        "\u200fسَرمایہ کاری 5% بڑھی۔\n",
        "سرمـــایہ کاری ۵% بڑھی۔",
    ],
)
def test_spelling_variants_have_one_key(other: str):
    assert segment_key(other) == segment_key("سرمایہ کاری 5% بڑھی۔")


def test_another_sentence_has_another_key():
    assert segment_key("قیمت بڑھی۔") != segment_key("قیمت گری۔") != segment_key("قیمت گری")


def test_a_key_is_sixteen_hex_digits_and_never_changes():
    assert segment_key("بٹ کوائن") == segment_key("بٹ کوائن")
    assert len(segment_key("")) == 16
    # The start of the SHA-256 of nothing: keys in stored editions depend on it.
    assert segment_key("") == "e3b0c44298fc1c14"


def test_every_sentence_is_a_segment_with_its_place():
    found = segments(
        Block(BlockKind.TITLE, "خلیج میں کشیدگی"),
        Block(BlockKind.RULE),
        Block(BlockKind.PARAGRAPH, " جہاز پہنچ گئے۔  تیل مہنگا ہوا۔ "),
    )
    assert [(s.block, s.number, s.text) for s in found] == [
        (0, 0, "خلیج میں کشیدگی"),
        (2, 0, "جہاز پہنچ گئے۔"),
        (2, 1, "تیل مہنگا ہوا۔"),
    ]
    assert [s.key for s in found] == [segment_key(s.text) for s in found]


@pytest.mark.parametrize(
    "kind", [k for k in BlockKind if k not in {BlockKind.CODE, BlockKind.RULE, BlockKind.LABEL}]
)
def test_blocks_of_text_are_split_into_sentences(kind: BlockKind):
    assert texts(Block(kind, "سونا گرا۔ ڈالر بڑھا۔")) == ["سونا گرا۔", "ڈالر بڑھا۔"]


@pytest.mark.parametrize("kind", [BlockKind.CODE, BlockKind.RULE])
def test_code_and_rules_have_no_segments(kind: BlockKind):
    assert segments(Block(kind, "سونا گرا۔")) == ()


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_empty_block_has_no_segments(text: str):
    assert segments(Block(BlockKind.PARAGRAPH, text), label(text.strip(), "date")) == ()


@pytest.mark.parametrize("key", ["tags", "category"])
@pytest.mark.parametrize("sign", [",", "،", ";", "؛", "|", "#", "\n", " , ", "، #", ",,"])
def test_every_tag_is_a_segment(key: str, sign: str):
    found = segments(label(f"شمالی کوریا{sign}ایکس آر پی", key))
    assert [(s.number, s.text) for s in found] == [(0, "شمالی کوریا"), (1, "ایکس آر پی")]


@pytest.mark.parametrize("text", ["، کرپٹو ،", "#کرپٹو", " کرپٹو"])
def test_signs_around_tags_are_dropped(text: str):
    assert texts(label(text, "tags")) == ["کرپٹو"]


@pytest.mark.parametrize("text", ["", " ", "،,;"])
def test_no_tags_give_no_segments(text: str):
    assert texts(label(text, "tags")) == []


@pytest.mark.parametrize("key", ["source", "date", "author", "region"])
def test_another_label_line_is_one_segment(key: str):
    assert texts(label("3 جون، 2024۔ پیر", key)) == ["3 جون، 2024۔ پیر"]


def test_marks_are_clipped_to_their_sentence():
    text = "سونا گرا۔ ڈالر بڑھا۔ تیل رکا۔"
    strong = Mark(MarkKind.STRONG, 5, 15)
    link = Mark(MarkKind.LINK, 10, 20, "https://example.com")
    first, second, third = segments(Block(BlockKind.PARAGRAPH, text, (strong, link)))
    assert first.marks == (Mark(MarkKind.STRONG, 5, 9),)
    assert second.marks == (
        Mark(MarkKind.STRONG, 0, 5),
        Mark(MarkKind.LINK, 0, 10, "https://example.com"),
    )
    assert third.marks == ()


def test_marks_fall_on_tags_too():
    block = Block(BlockKind.LABEL, "الف، ب", (Mark(MarkKind.STRONG, 5, 6),), info="tags")
    assert [s.marks for s in segments(block)] == [(), (Mark(MarkKind.STRONG, 0, 1),)]


@settings(deadline=None)
@given(st.text(), st.sampled_from(["tags", "category", "date"]))
def test_segments_of_any_label_are_parts_of_it(text: str, key: str):
    for segment in segments(label(text.strip(), key)):
        assert segment.text in text
        assert segment.text == segment.text.strip() != ""


@settings(deadline=None)
@given(st.text(alphabet="اب ۔؟.\n", max_size=40), st.integers(0, 40), st.integers(1, 40))
def test_marks_cover_the_same_characters_as_before(text: str, start: int, length: int):
    start, end = min(start, len(text)), min(start + length, len(text))
    found = segments(Block(BlockKind.PARAGRAPH, text, (Mark(MarkKind.STRONG, start, end),)))
    marked = "".join(s.text[m.start : m.end] for s in found for m in s.marks)
    assert "".join(marked.split()) == "".join(text[start:end].split())
