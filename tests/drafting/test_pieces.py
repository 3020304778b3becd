"""Preparing a segment for the engine: terms and cuts."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.drafting.build import BLOCK, COIN, KOREA, piece, pieces
from translator.drafting.pieces import LONGEST_PIECE
from translator.drafting.placeholders import PLACEHOLDERS
from translator.terms import Term

LONG = " ".join(f"لفظ{'بپتٹ'[i % 4]}" for i in range(3 * LONGEST_PIECE))


def test_a_sentence_without_terms_is_only_normalised():
    rendered = piece("یہ  ايك جملہ ہے۔").render()
    assert rendered.text == "یہ ایک جملہ ہے۔"
    assert rendered.origins == (0, 1, 2, 3)
    assert rendered.placeholders == {}


def test_a_term_stands_there_as_its_target():
    assert piece("شمالی کوریا نے کہا۔", KOREA).render().text == "North Korea نے کہا۔"


def test_several_terms_stand_there_as_their_targets():
    text = "ہر سکہ ایک بلاک میں شمالی کوریا سے آیا۔"
    rendered = piece(text, COIN, BLOCK, KOREA).render()
    assert rendered.text == "ہر coin ایک block میں North Korea سے آیا۔"


def test_a_plural_stands_there_as_a_plural():
    assert piece("ان سکوں کو دیکھو", COIN).render().text == "ان coins کو دیکھو"


def test_an_ending_that_may_be_either_number_stands_there_as_a_singular():
    assert piece("اس سکے کو دیکھو", COIN).render().text == "اس coin کو دیکھو"


@pytest.mark.parametrize("target", ["headquarters", "peace talks", "futures"])
def test_a_target_that_is_a_plural_already_takes_no_second_ending(target):
    rendered = piece("ان دفتروں میں", Term("دفتر", target)).render()
    assert rendered.text == f"ان {target} میں"


def test_punctuation_around_a_term_stays():
    assert piece("نیا (سکہ)، پرانا", COIN).render().text == "نیا (coin)، پرانا"


def test_words_after_a_longer_term_keep_their_origins():
    rendered = piece("کل شمالی کوریا نے سکہ دیا", KOREA, COIN).render()
    assert rendered.text == "کل North Korea نے coin دیا"
    assert rendered.origins == (0, 1, 1, 3, 4, 5)


def test_a_target_with_more_words_than_its_source_has_one_origin():
    rendered = piece("نیا بلاک بنا", Term("بلاک", "block of data")).render()
    assert rendered.text == "نیا block of data بنا"
    assert rendered.origins == (0, 1, 1, 1, 2)


def test_a_target_with_fewer_words_than_its_source_has_the_first_as_origin():
    rendered = piece("آج ڈیجیٹل کرنسی گر گئی", Term("ڈیجیٹل کرنسی", "e-money")).render()
    assert rendered.origins == (0, 1, 3, 4)


def test_a_hidden_term_stands_there_as_a_placeholder():
    rendered = piece("شمالی کوریا نے سکہ دیا", KOREA, COIN).render(hidden=[KOREA])
    name = PLACEHOLDERS[0]
    assert rendered.text == f"{name} نے coin دیا"
    assert rendered.placeholders == {name: "North Korea"}
    assert rendered.origins == (0, 2, 3, 4)


def test_two_places_of_a_hidden_term_have_placeholders_of_their_own():
    rendered = piece("بلاک اور بلاک", BLOCK).render(hidden=[BLOCK])
    first, second = PLACEHOLDERS[:2]
    assert rendered.text == f"{first} اور {second}"
    assert rendered.placeholders == {first: "block", second: "block"}


def test_another_attempt_takes_other_placeholders():
    shown = piece("نیا بلاک", BLOCK)
    names = [shown.render(hidden=[BLOCK], attempt=n).placeholders for n in range(3)]
    assert [next(iter(n)) for n in names] == list(PLACEHOLDERS[:3])


def test_a_placeholder_never_stands_in_the_sentence_itself():
    rendered = piece(f"{PLACEHOLDERS[0]} کا {PLACEHOLDERS[1].lower()} بلاک", BLOCK).render([BLOCK])
    assert list(rendered.placeholders) == [PLACEHOLDERS[2]]


def test_a_placeholder_is_never_a_target_of_the_sentence():
    named = Term("ایکس آر پی", f"{PLACEHOLDERS[0]} Ledger")
    rendered = piece("ایکس آر پی کا بلاک", named, BLOCK).render(hidden=[BLOCK])
    assert list(rendered.placeholders) == [PLACEHOLDERS[1]]


def test_where_placeholders_run_out_the_target_stands():
    text = " ".join(["بلاک"] * (len(PLACEHOLDERS) + 1))
    rendered = piece(text, BLOCK).render(hidden=[BLOCK])
    assert rendered.text.split() == [*PLACEHOLDERS, "block"]


@pytest.mark.parametrize("text", ["", " ", "ـ", "\u200c", "\u064e"])
def test_a_text_that_normalises_to_nothing_does_no_harm(text):
    assert [p.render().text for p in pieces(text, BLOCK)] in ([], [""])


def test_a_short_sentence_is_one_piece():
    assert len(pieces(" ".join(["لفظ"] * LONGEST_PIECE))) == 1


def test_a_long_sentence_gives_pieces_that_follow_each_other():
    found = pieces(LONG)
    assert " ".join(p.text for p in found) == LONG
    assert all(len(p.text.split()) <= LONGEST_PIECE for p in found)
    assert all(b.first == a.first + len(a.text.split()) for a, b in pairwise(found))


def test_a_cut_is_made_at_a_clause_mark():
    half = LONGEST_PIECE // 2 + 3
    text = " ".join([*["لفظ"] * (half - 1), "لفظ،", *["لفظ"] * half])
    assert [len(p.text.split()) for p in pieces(text)] == [half, half]


def test_a_cut_never_divides_a_term():
    for before in range(LONGEST_PIECE - 4, LONGEST_PIECE + 2):
        text = " ".join([*["لفظ"] * before, "شمالی کوریا", *["لفظ"] * LONGEST_PIECE])
        found = pieces(text, KOREA)
        assert len(found) > 1
        assert sum(p.text.count("شمالی کوریا") for p in found) == 1
        assert sum(p.render().text.count("North Korea") for p in found) == 1


def test_terms_and_origins_of_a_later_piece_are_right():
    text = " ".join([*["لفظ"] * 19, "لفظ،", *["لفظ"] * LONGEST_PIECE, "بلاک", "ہے"])
    first, *_, last = pieces(text, BLOCK)
    assert first.matches == ()
    (match,) = last.matches
    assert last.text[match.start : match.end] == "بلاک"
    rendered = last.render()
    assert rendered.origins[rendered.text.split().index("block")] == LONGEST_PIECE + 20


def test_a_piece_is_cut_with_its_terms_and_the_places_of_its_words():
    whole = piece("پہلے سکہ بہت گر گیا، پھر نیا بلاک بنا ہے", COIN, BLOCK)
    first, second = whole.cut(6)
    assert (first.text, second.text) == ("پہلے سکہ بہت گر گیا،", "پھر نیا بلاک بنا ہے")
    assert [m.term for m in second.matches] == [BLOCK]
    assert second.render().text == "پھر نیا block بنا ہے"
    assert second.render().origins == (5, 6, 7, 8, 9)


def test_no_cut_divides_what_is_to_be_kept():
    text = "پہلے پانچ، دس یا بیس لوگ وہاں سے آئے تھے"
    start = text.index("پانچ")
    assert [p.text for p in piece(text).cut(7, [(start, text.index(" لوگ"))], chop=False)] == [text]
