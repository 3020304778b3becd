"""Carrying inline markup to the translation."""

from __future__ import annotations

import pytest

from tests.drafting.build import code, mark
from translator.article import Mark, MarkKind
from translator.drafting.marks import project_marks

SOURCE = "وزیر نے نیا منصوبہ پیش کیا"
ENGLISH = "The minister presented the new plan."
ORIGINS = (0, 0, 4, 2, 2, 3)


def shown(marks, source=SOURCE, english=ENGLISH, origins=ORIGINS) -> list[str]:
    """Return the English text under each mark."""
    return [english[m.start : m.end] for m in project_marks(marks, source, english, origins)]


def test_a_mark_goes_to_the_words_that_came_from_its_own():
    assert shown([mark(SOURCE, "نیا منصوبہ")]) == ["new plan"]
    assert shown([mark(SOURCE, "وزیر")]) == ["minister"]


def test_an_article_alone_can_be_marked():
    assert shown([mark("ا ب", "ا")], "ا ب", "The minister", (0, 1)) == ["The"]


def test_an_article_inside_a_phrase_is_kept():
    english, origins = "Out of the blue sky", (0, 1, 1, 1, 2)
    assert shown([mark("ا ب ج", "ا ب")], "ا ب ج", english, origins) == ["Out of the blue"]


def test_a_mark_over_part_of_a_word_goes_to_the_whole_word():
    assert shown([mark(SOURCE, "منص")]) == ["plan"]


def test_kind_and_address_are_kept():
    given = mark(SOURCE, "وزیر", MarkKind.LINK, "https://example.org")
    assert project_marks([given], SOURCE, ENGLISH, ORIGINS) == (
        Mark(MarkKind.LINK, 4, 12, "https://example.org"),
    )


def test_several_marks_keep_their_order():
    given = [mark(SOURCE, "منصوبہ"), mark(SOURCE, "وزیر", MarkKind.EMPHASIS)]
    assert shown(given) == ["plan", "minister"]


def test_punctuation_at_the_edges_is_left_out():
    english = "He said (well), so."
    origins = (0, 1, 2, 3)
    assert shown([mark("ا ب ج د", "ج")], "ا ب ج د", english, origins) == ["well"]


def test_punctuation_inside_is_kept():
    assert shown([mark("ا ب ج", "ا ب")], "ا ب ج", "one, two three", (0, 1, 2)) == ["one, two"]


def test_punctuation_alone_can_be_marked():
    assert shown([mark("ا ب ج", "ب")], "ا ب ج", "one ... three", (0, 1, 2)) == ["..."]


def test_one_word_between_two_hits_is_taken_along():
    assert shown([mark("ا ب ج", "ا")], "ا ب ج", "one of one three", (0, 1, 0, 2)) == ["one of one"]


def test_a_hit_far_from_the_others_is_left_out():
    english = "one x x y y z"
    assert shown([mark("ا ب ج", "ب")], "ا ب ج", english, (1, 0, 0, 2, 1, 1)) == ["y z"]


@pytest.mark.parametrize("origins", [ORIGINS, None])
def test_a_mark_over_the_whole_sentence_covers_the_whole_translation(origins):
    assert shown([Mark(MarkKind.STRONG, 0, len(SOURCE))], origins=origins) == [ENGLISH.rstrip(".")]


@pytest.mark.parametrize(
    ("part", "expected"), [("ا", "one"), ("ب", "two"), ("د", "four"), ("ا ب", "one two")]
)
def test_without_an_alignment_a_mark_goes_to_the_same_share(part, expected):
    assert shown([mark("ا ب ج د", part)], "ا ب ج د", "one two three four", None) == [expected]


@pytest.mark.parametrize("origins", [None, (0,), (3,)])
@pytest.mark.parametrize("part", ["ا", "ب", "ج", "د", "ج د"])
def test_a_mark_always_covers_one_word_at_least(part, origins):
    assert shown([mark("ا ب ج د", part)], "ا ب ج د", "word", origins) == ["word"]


def test_a_mark_whose_words_left_no_trace_still_goes_somewhere():
    (text,) = shown([mark("ا ب ج د", "ب")], "ا ب ج د", "one two three", (0, 0, 3))
    assert text in {"one", "two", "three"}


def test_code_is_found_letter_by_letter():
    source = "اب pip چلائیں"
    assert shown([code(source, "pip")], source, "Now run pip.", (0, 2, 2)) == ["pip"]


def test_code_inside_another_word_is_not_meant():
    source = "اب pip چلائیں"
    given = project_marks([code(source, "pip")], source, "The pipeline runs pip.", None)
    assert [(m.start, m.end) for m in given] == [(18, 21)]


def test_equal_code_goes_to_different_places():
    source = "پہلے pip پھر pip چلائیں"
    marks = [code(source, "pip"), Mark(MarkKind.CODE, 13, 16)]
    places = [(m.start, m.end) for m in project_marks(marks, source, "First pip then pip", None)]
    assert places == [(6, 9), (15, 18)]


def test_code_of_two_words_is_found_as_a_whole():
    source = "حکم git pull چلائیں"
    assert shown([code(source, "git pull")], source, "Run git pull now.", None) == ["git pull"]


def test_code_in_urdu_is_found_too():
    source = "لفظ سکہ لکھیں"
    assert shown([code(source, "سکہ")], source, "Write سکہ here.", None) == ["سکہ"]


def test_a_link_on_its_own_address_is_found_letter_by_letter():
    source = "دیکھیں https://example.org ابھی"
    given = mark(source, "https://example.org", MarkKind.LINK, "https://example.org")
    english = "Now see https://example.org."
    assert shown([given], source, english, (2, 0, 2)) == ["https://example.org"]


def test_marks_of_two_kinds_may_share_a_place():
    source = "اب pip چلائیں"
    given = [code(source, "pip"), mark(source, "pip", MarkKind.STRONG)]
    assert shown(given, source, "Run pip now.", None) == ["pip", "pip"]


def test_no_marks_give_no_marks():
    assert project_marks([], SOURCE, ENGLISH, ORIGINS) == ()


def test_an_empty_translation_has_no_marks():
    assert project_marks([mark(SOURCE, "وزیر")], SOURCE, "", ()) == ()
