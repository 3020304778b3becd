from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cases import Case, load_cases
from translator.urdu import sentence_spans, split_sentences

CASES = load_cases("urdu/sentences")
# Mostly what the rules look at, so that their corners meet.
SIGNS = st.text(alphabet="اب یa1۲۔.؟!…\"'“”‘’«»()[]🚀\ufe0f\n\t:،", max_size=80)
PIECES = st.lists(
    st.sampled_from(
        "اے بی ایم۔ Dr. U.S. Yahoo! نے کہا “متن۔” (متن۔) 1.5 ۱۔ ... ؟! Inc. 🚀".split()
    ),
    max_size=30,
).map(" ".join)
TEXTS = st.one_of(st.text(), SIGNS, PIECES)


def without_spaces(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_paragraph_becomes_these_sentences(case: Case):
    assert tuple(split_sentences(case.text)) == case.expected


@pytest.mark.parametrize("text", ["", " ", "\n\t "])
def test_white_space_has_no_sentences(text: str):
    assert sentence_spans(text) == []


@pytest.mark.parametrize("text", ["۔", "...", "!؟", "“", ")"])
def test_signs_alone_are_one_sentence(text: str):
    assert split_sentences(text) == [text]


def test_spans_point_into_the_text():
    text = "  سونا مہنگا ہوا۔  کیوں؟ "
    assert [text[a:b] for a, b in sentence_spans(text)] == ["سونا مہنگا ہوا۔", "کیوں؟"]
    assert sentence_spans(text)[0] == (2, 17)


def test_an_apostrophe_within_a_word_closes_no_quotation():
    text = "اس نے کہا ‘O’Neill آئے۔ پھر گئے۔’ سب ہنسے۔ پھر چپ ہوئے۔"
    assert split_sentences(text) == [
        "اس نے کہا ‘O’Neill آئے۔ پھر گئے۔’",
        "سب ہنسے۔",
        "پھر چپ ہوئے۔",
    ]


def test_a_pair_within_a_pair_closes_with_the_outer_one():
    text = "(اس نے “ہاں۔ پھر نہیں۔” کہا۔ پھر گیا۔) سب چپ رہے۔"
    assert split_sentences(text) == ["(اس نے “ہاں۔ پھر نہیں۔” کہا۔ پھر گیا۔)", "سب چپ رہے۔"]


def test_a_quotation_right_after_a_mark_keeps_its_opening_sign():
    assert split_sentences('سونا گرا۔"ڈالر بڑھا" سب نے کہا۔') == [
        "سونا گرا۔",
        '"ڈالر بڑھا" سب نے کہا۔',
    ]


def test_a_paragraph_of_two_thousand_sentences_is_split():
    sentence = "مرکزی بینک نے شرح سود میں کمی کر دی۔"
    assert split_sentences(" ".join([sentence] * 2000)) == [sentence] * 2000


@pytest.mark.parametrize(
    "text",
    [
        "لفظ " * 100_000,
        "ا" * 100_000,
        "(" * 20_000,
        "۔" * 100_000,
        "“" * 20_000 + "”",
        "ا" * 5_000 + " اے۔ ب",
        " " * 100_000 + "ا",
    ],
    ids=["words", "letters", "brackets", "marks", "quotes", "letter name", "spaces"],
)
def test_a_very_long_text_without_an_end_is_one_sentence(text: str):
    assert len(split_sentences(text)) == 1 + ("اے" in text)


@settings(deadline=None)
@given(TEXTS)
def test_splitting_loses_nothing_but_white_space(text: str):
    assert without_spaces("".join(split_sentences(text))) == without_spaces(text)


@settings(deadline=None)
@given(TEXTS)
def test_spans_are_ordered_and_disjoint_with_only_white_space_between(text: str):
    at = 0
    for start, end in sentence_spans(text):
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


@settings(deadline=None)
@given(TEXTS)
def test_sentences_have_no_outer_white_space(text: str):
    assert all(sentence == sentence.strip() != "" for sentence in split_sentences(text))


@given(st.lists(st.sampled_from(["سونا مہنگا ہوا۔", "کیا یہ سچ ہے؟", "واہ!", "BTC گر گیا."])))
def test_plain_sentences_are_split_one_by_one(sentences: list[str]):
    assert split_sentences(" ".join(sentences)) == sentences
