from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.article import Article, Block, BlockKind, Mark, MarkKind
from translator.reading import read_bytes
from translator.reading.clean import clean, clean_text, with_plain_lines
from translator.urdu import normalise

STEERING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("الف \u202eabc", "الف \u200fabc"),
        ("\u202dالف\u202c", "\u200eالف\u200e"),
        ("\u2068C++\u2069 ہے", "\u200eC++\u200e ہے"),
        ("\u2068آم!\u2069", "\u200fآم!\u200f"),
        ("\u2067\u202aC#\u202c\u2069", "\u200f\u200eC#\u200e\u200f"),
        ("\u202cالف\u2069", "\u200bالف\u200b"),
        ("الف\x00\x1b[2J\x9b", "الف\u200b\u200b[2J\u200b"),
        ("الف\ud800بے\uffff\U0001fffe\ufdd0", "الف\ufffdبے\ufffd\ufffd\ufffd"),
        ("الف\u2028\x85\x0b\rبے", "الف    بے"),
        ("الف\U000e0041\U000e007f", "الف\u200b\u200b"),
    ],
)
def test_what_no_article_may_hold_gives_way(text: str, cleaned: str):
    assert clean_text(text) == cleaned


@pytest.mark.parametrize(
    "text",
    [
        "پہلی\u200cبار نئی\u200dدنیا \u200eC++\u200e \u200fآم\u061c",
        "مُحَمَّدٌ قُرْآنِ پاک",
        "پرچم \U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f ہے ❤️ 👩‍👩‍👧",
        "if a:\n\treturn\n",
        "—" * 100 + "…" * 50,
        "\ue000\U000f0000",
    ],
)
def test_what_writers_use_stays(text: str):
    assert clean_text(text) == text


def test_of_many_marks_on_a_letter_thirty_stay():
    calmed = clean_text("ب" + "\u064e" * 1000 + "ت")
    assert calmed == "ب" + "\u064e" * 30 + "\u200b" * 970 + "ت"


@given(st.text(st.characters(exclude_categories=[]) | st.sampled_from(sorted(STEERING))))
def test_any_text_comes_out_as_long_and_harmless(text: str):
    cleaned = clean_text(text)
    assert len(cleaned) == len(text)
    assert clean_text(cleaned) == cleaned
    cleaned.encode()
    assert not STEERING & set(cleaned)
    assert not [c for c in cleaned if unicodedata.category(c) == "Cc" and c not in "\t\n"]


def test_translators_see_the_same_sentence():
    assert normalise(clean_text("\u202bالف\u202c \x00بے\u2069")) == "الف بے"


def test_all_texts_of_a_block_are_cleaned_and_marks_stay_in_place():
    mark = Mark(MarkKind.LINK, 4, 7, "http://e.test/\u202e")
    block = Block(BlockKind.LABEL, "الف\u202e abc", (mark,), info="a\ud800", label="b\x00")
    (cleaned,) = clean(Article((block,))).blocks
    assert cleaned == Block(
        BlockKind.LABEL,
        "الف\u200f abc",
        (Mark(MarkKind.LINK, 4, 7, "http://e.test/\u200f"),),
        info="a\ufffd",
        label="b\u200b",
    )


def test_a_block_without_any_is_the_same_object():
    block = Block(BlockKind.PARAGRAPH, "دریا کا پانی اتر گیا۔")
    assert clean(Article((block,))).blocks[0] is block


@pytest.mark.parametrize("end", list("\v\f\x1c\x1d\x1e\x85\u2028\u2029"))
def test_other_programs_line_ends_end_lines(end: str):
    assert with_plain_lines(f"الف{end}بے") == "الف\nبے"
    assert len(read_bytes(f"الف۔{end}بے۔".encode(), "a.txt").blocks) == 2


@pytest.mark.parametrize("escape", ["\\ud800", "\\u202e", "\\e", "\\0"])
def test_escapes_of_yaml_bring_nothing_in(escape: str):
    text = f'---\ntitle: "الف {escape}"\n"x{escape}": "{escape}"\n---\nمتن۔\n'
    article = read_bytes(text.encode(), "a.md")
    said = json.dumps([[b.text, b.label, b.info] for b in article.blocks], ensure_ascii=False)
    assert clean_text(said) == said
    said.encode()
