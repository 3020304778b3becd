from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.reading.markdown import read_markdown

EVERYTHING = """---
title: سرخی
tags: [چین, روس]
---
<!-- پہلی بات:
چھپی ہوئی -->
ذریعہ: ایک اخبار
# پہلی بات

پہلی بات **یہاں** [ہے](https://example.org/baat "بات")۔ دوسری
بات بھی ![ایک تصویر](tasveer.png) یہاں ہے۔

1. ایک
   - دو
2. تین

> اقتباس یہ ہے
> اور آگے بھی۔

| الف | ب |
|-----|---|
| جیم | ب |

```python
print("الف")
```

آخری سرخی
---------

[1]: https://example.org/آخر
آخر میں <b>موٹا</b> متن &amp; _ترچھا_ [حوالہ][1]۔
"""


def lines_of(text: str) -> list[tuple[str, int]]:
    return [(b.text.split("\n")[0][:10], b.line) for b in read_markdown(text, "a.md").blocks]


def test_each_block_of_a_markdown_file_knows_the_line_where_it_begins():
    assert lines_of(EVERYTHING) == [
        ("سرخی", 2),
        ("چین, روس", 3),
        ("ایک اخبار", 7),
        ("پہلی بات", 8),
        ("پہلی بات ی", 10),
        ("ایک تصویر", 11),
        ("ایک", 13),
        ("دو", 14),
        ("تین", 15),
        ("اقتباس یہ ", 17),
        ("الف", 20),
        ("ب", 20),
        ("جیم", 22),
        ("ب", 22),
        ('print("الف', 25),
        ("آخری سرخی", 28),
        ("آخر میں مو", 32),
    ]


def test_a_title_and_its_repetition_take_no_line_from_what_follows():
    assert lines_of("---\ntitle: خبر\n---\n\n# خبر\n\nخبر یہ ہے۔\n") == [
        ("خبر", 2),
        ("خبر یہ ہے۔", 7),
    ]


def test_the_first_heading_keeps_its_line_as_the_title():
    assert lines_of("\n\n# خبر\n\nخبر یہ ہے۔\n") == [("خبر", 3), ("خبر یہ ہے۔", 5)]


def test_equal_paragraphs_have_lines_of_their_own():
    assert lines_of("بات۔\n\nبات۔\n\n\nبات۔\n") == [("بات۔", 1), ("بات۔", 3), ("بات۔", 6)]


def test_a_block_that_is_written_otherwise_than_shown_does_not_lead_the_others_astray():
    text = "ایک ب**ڑ**ا دن &#1570;یا۔\n\nایک بڑا میلہ لگا۔\n\nایک بڑا دن آیا۔\n"
    assert [line for _, line in lines_of(text)] == [1, 3, 5]


def test_a_block_that_is_not_to_be_found_has_no_line():
    assert lines_of("`<b>`\n\nبات۔\n") == [("<b>", 0), ("بات۔", 3)]


@pytest.mark.parametrize("text", ["---\n\nبات۔\n", "***\n\n|||\n|-|-|\n|||\n\nبات۔\n"])
def test_a_block_without_words_has_no_line(text: str):
    blocks = read_markdown(text, "a.md").blocks
    assert [bool(block.line) for block in blocks] == [bool(block.text) for block in blocks]


@settings(deadline=None)
@given(
    st.lists(st.text(alphabet="ابپتکگنہیے", min_size=1, max_size=8), min_size=1, max_size=20),
    st.integers(1, 4),
)
def test_the_line_of_a_plain_paragraph_is_the_one_it_stands_on(words: list[str], gap: int):
    text = ("\n" * gap).join(f"{word} متن" for word in ["", *words])
    if gap > 1:
        found = [b.line for b in read_markdown(text, "a.md").blocks]
        assert found == [1 + gap * n for n in range(len(words) + 1)]
