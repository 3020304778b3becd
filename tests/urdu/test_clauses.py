from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cases import Case, load_cases
from translator.urdu import clause_spans
from translator.urdu.clauses import Span

CASES = load_cases("urdu/clauses")
WORDS = st.lists(
    st.sampled_from('لفظ بات، حد؛ یوں: اور کہ “کھلا بند” (الف ب) [ج] "سیدھا تک" «د ہ» x'.split()),
    max_size=60,
)
KEEP = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 8)), max_size=6).map(
    lambda pairs: [(start, start + length) for start, length in pairs]
)


def pieces(text: str, limit: int, keep: list[Span] | None = None) -> list[str]:
    words = text.split()
    return [" ".join(words[a:b]) for a, b in clause_spans(words, limit, keep or ())]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_sentence_becomes_these_pieces(case: Case):
    assert tuple(pieces(case.text, 12)) == case.expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ا ب پ، ت ٹ ث؛ ج چ ح خ", ["ا ب پ، ت ٹ ث؛", "ج چ ح خ"]),
        ("ا ب پ، ت ٹ اور ج چ ح خ", ["ا ب پ،", "ت ٹ اور ج چ ح خ"]),
        ("ا ب پ ت اور ٹ ث ج چ ح", ["ا ب پ ت", "اور ٹ ث ج چ ح"]),
        ("ا ب پ ت ٹ: ث ج چ ح خ", ["ا ب پ ت ٹ:", "ث ج چ ح خ"]),
        ("a b c d; e f g h i j", ["a b c d;", "e f g h i j"]),
        ("a b c d, e f g h i j", ["a b c d,", "e f g h i j"]),
    ],
)
def test_strong_marks_win_over_commas_and_commas_over_conjunctions(text: str, expected: list[str]):
    assert pieces(text, 9) == expected


def test_without_any_mark_the_limit_decides():
    assert pieces("ا ب پ ت ٹ ث ج", 3) == ["ا ب پ", "ت ٹ ث", "ج"]


@pytest.mark.parametrize("opener", ["“ب", "(ب", "[ب", "«ب", '"ب'])
def test_a_pair_is_cut_only_when_nothing_else_can_be(opener: str):
    closer = {"“": "”", "(": ")", "[": "]", "«": "»", '"': '"'}[opener[0]]
    text = f"ا {opener} پ ت، ٹ ث ج{closer} اور چ ح خ"
    assert pieces(text, 9) == [f"ا {opener} پ ت، ٹ ث ج{closer}", "اور چ ح خ"]


def test_no_words_give_one_empty_piece():
    assert clause_spans([], 5) == [(0, 0)]


def test_a_kept_range_is_not_divided_at_a_mark():
    text = "ا ب پ ت، ٹ ث اور ج چ ح"
    assert pieces(text, 9) == ["ا ب پ ت،", "ٹ ث اور ج چ ح"]
    assert pieces(text, 9, [(3, 5)]) == ["ا ب پ ت، ٹ ث", "اور ج چ ح"]


def test_a_cut_right_before_or_after_a_kept_range_is_allowed():
    assert pieces("ا ب پ ت، ٹ ث ج چ ح خ", 9, [(0, 4), (4, 10)]) == ["ا ب پ ت،", "ٹ ث ج چ ح خ"]


def test_the_limit_gives_way_to_a_kept_range_by_cutting_before_it():
    assert pieces("ا ب پ ت ٹ ث ج", 3, [(2, 5)]) == ["ا ب", "پ ت ٹ", "ث ج"]


def test_a_kept_range_longer_than_the_limit_stays_whole():
    assert pieces("ا ب پ ت ٹ ث ج", 3, [(0, 5)]) == ["ا ب پ ت ٹ", "ث ج"]
    assert pieces("ا ب پ ت ٹ ث ج", 3, [(0, 7)]) == ["ا ب پ ت ٹ ث ج"]


def test_a_kept_range_of_one_word_changes_nothing():
    assert pieces("ا ب پ ت ٹ", 2, [(2, 3), (4, 4)]) == ["ا ب", "پ ت", "ٹ"]


@pytest.mark.parametrize("word", ["لفظ", "لفظ،", "اور", "لفظ؛"])
def test_a_hundred_thousand_words_are_divided(word: str):
    spans = clause_spans([word] * 100_000, 12)
    assert spans[-1][1] == 100_000
    assert max(end - start for start, end in spans) <= 12


def test_ten_thousand_words_with_many_kept_ranges_and_brackets_are_divided():
    words = "بٹ کوائن (BTC) نے آج (بدھ کو) تیزی دکھائی".split() * 1000
    keep = [(start, start + 2) for start in range(0, len(words), 8)]
    spans = clause_spans(words, 12, keep)
    assert not any(a < start < b for start, _ in spans for a, b in keep[:50])
    assert max(end - start for start, end in spans) <= 12


@settings(deadline=None)
@given(WORDS, st.integers(1, 15), KEEP)
def test_the_spans_cover_all_words_in_order(words: list[str], limit: int, keep: list[Span]):
    spans = clause_spans(words, limit, keep)
    assert [i for start, end in spans for i in range(start, end)] == list(range(len(words)))


@settings(deadline=None)
@given(WORDS, st.integers(1, 15), KEEP)
def test_no_cut_divides_a_kept_range(words: list[str], limit: int, keep: list[Span]):
    cuts = [start for start, _ in clause_spans(words, limit, keep)[1:]]
    assert not any(a < cut < b for cut in cuts for a, b in keep)


@settings(deadline=None)
@given(WORDS, st.integers(1, 15), KEEP)
def test_a_piece_is_too_long_only_where_it_cannot_be_cut(
    words: list[str], limit: int, keep: list[Span]
):
    for start, end in clause_spans(words, limit, keep):
        free = [i for i in range(start + 1, end) if not any(a < i < b for a, b in keep)]
        assert end - start <= limit or not free


def test_without_chopping_only_clause_marks_divide():
    words = "ایک دو تین چار پانچ، چھ سات آٹھ نو دس گیارہ بارہ".split()
    assert clause_spans(words, 4, chop=False) == [(0, 5), (5, 12)]
    assert clause_spans(words[:5], 2, chop=False) == [(0, 5)]
