"""Preparing a segment for the engine: what must come through letter by letter."""

from __future__ import annotations

import pytest

from tests.drafting.build import BLOCK, code, mark, piece, pieces
from translator.article import MarkKind
from translator.drafting.pieces import LONGEST_PIECE
from translator.drafting.placeholders import PLACEHOLDERS

FIRST, SECOND = PLACEHOLDERS[:2]


def test_code_is_hidden():
    text = "حکم git pull چلائیں"
    rendered = piece(text, marks=(code(text, "git pull"),)).render()
    assert rendered.text == f"حکم {FIRST} چلائیں"
    assert rendered.placeholders == {FIRST: "git pull"}
    assert rendered.origins == (0, 1, 3)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?b=c#d",
        "http://example.org",
        "www.example.org/news",
        "desk@example.org",
        "first.last+tag@mail.example.co.uk",
    ],
)
def test_an_address_is_hidden(address):
    rendered = piece(f"مزید {address} پر دیکھیں").render()
    assert rendered.text == f"مزید {FIRST} پر دیکھیں"
    assert rendered.placeholders == {FIRST: address}


def test_code_keeps_the_letters_that_it_was_written_with():
    text = "متغیر ۱۲ك یہاں ہے"
    rendered = piece(text, marks=(code(text, "۱۲ك"),)).render()
    assert rendered.placeholders == {FIRST: "۱۲ك"}


def test_other_marks_hide_nothing():
    text = "حکم git چلائیں"
    for kind in (MarkKind.STRONG, MarkKind.EMPHASIS, MarkKind.LINK):
        assert piece(text, marks=(mark(text, "git", kind),)).render().text == text


def test_an_urdu_comma_ends_an_address():
    rendered = piece("سائٹ https://example.org، پھر دیکھیں").render()
    assert rendered.text == f"سائٹ {FIRST}، پھر دیکھیں"


def test_an_urdu_full_stop_ends_an_address():
    assert piece("سائٹ www.example.org۔").render().text == f"سائٹ {FIRST}۔"


@pytest.mark.parametrize("after", [")", ",", ".", "!", "):"])
def test_a_sign_glued_to_an_address_stays_outside(after):
    rendered = piece(f"سائٹ https://example.org{after} ہے").render()
    assert rendered.placeholders == {FIRST: "https://example.org"}
    assert rendered.text == f"سائٹ {FIRST}{after} ہے"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("حکم (pip) ہے", f"حکم ({FIRST}) ہے"),
        ("حکم “pip” ہے", f'حکم "{FIRST}" ہے'),
        ("حکم pip، ہے", f"حکم {FIRST}، ہے"),
        ("حکم pipکا ہے", f"حکم {FIRST}کا ہے"),
    ],
)
def test_signs_glued_to_code_stay_outside(text, expected):
    rendered = piece(text, marks=(code(text, "pip"),)).render()
    assert (rendered.text, rendered.placeholders) == (expected, {FIRST: "pip"})


def test_a_dash_before_an_address_stays_outside():
    rendered = piece("سائٹ—https://example.org").render()
    assert rendered.placeholders == {FIRST: "https://example.org"}
    assert rendered.text == f"سائٹ - {FIRST}"


def test_a_term_inside_code_is_left_alone():
    text = "فائل بلاک کھولیں اور بلاک دیکھیں"
    shown = piece(text, BLOCK, marks=(code(text, "بلاک"),))
    assert shown.render().text == f"فائل {FIRST} کھولیں اور block دیکھیں"
    assert len(shown.matches) == 1


def test_an_address_inside_code_is_hidden_once():
    text = "حکم curl https://example.org چلائیں"
    rendered = piece(text, marks=(code(text, "curl https://example.org"),)).render()
    assert rendered.placeholders == {FIRST: "curl https://example.org"}


def test_two_literals_have_placeholders_of_their_own():
    text = "پہلے pip پھر npm چلائیں"
    rendered = piece(text, marks=(code(text, "pip"), code(text, "npm"))).render()
    assert rendered.text == f"پہلے {FIRST} پھر {SECOND} چلائیں"
    assert rendered.placeholders == {FIRST: "pip", SECOND: "npm"}


def test_literals_and_hidden_terms_are_numbered_together():
    text = "بلاک میں pip ہے"
    rendered = piece(text, BLOCK, marks=(code(text, "pip"),)).render(hidden=[BLOCK])
    assert rendered.placeholders == {FIRST: "block", SECOND: "pip"}


def test_a_cut_never_divides_code():
    words = " ".join(["لفظ"] * (LONGEST_PIECE - 1))
    text = f"{words} git pull origin main {words}"
    found = pieces(text, marks=(code(text, "git pull origin main"),))
    assert len(found) > 1
    shown = [p.render() for p in found]
    assert [r.placeholders for r in shown if r.placeholders] == [{FIRST: "git pull origin main"}]
    assert all("git" not in r.text for r in shown)


def test_code_over_white_space_hides_nothing():
    text = "حکم   چلائیں"
    assert piece(text, marks=(code(text, "   "),)).render().text == "حکم چلائیں"
