"""Joining pieces and giving a sentence its outer form."""

from __future__ import annotations

import pytest

from translator.drafting.candidates import Candidate
from translator.drafting.finish import finish, join_pieces
from translator.drafting.pieces import Piece
from translator.terms import Stage


def join(*parts: tuple[str, str]) -> str:
    return joined(*((source, english, None) for source, english in parts))[0]


def joined(*parts: tuple[str, str, tuple[int, ...] | None]):
    pieces = [Piece(source, 0) for source, _, _ in parts]
    chosen = [Candidate(text, o, 0.0, Stage.ANNOTATED, (), (0,) * 5) for _, text, o in parts]
    return join_pieces(pieces, chosen)


def test_one_piece_stays_as_it_is():
    assert join(("بارش ہوئی۔", "It rained.")) == "It rained."


def test_the_full_stop_inside_a_sentence_goes():
    assert (
        join(("بارش ہوئی", "It rained."), ("اور رکی۔", "and stopped.")) == "It rained and stopped."
    )


@pytest.mark.parametrize(("mark", "expected"), [("،", ","), ("؛", ";"), (":", ":"), (",", ",")])
def test_the_mark_of_the_source_joins_two_pieces(mark, expected):
    assert join((f"بارش{mark}", "Rain."), ("ہوا", "wind")) == f"Rain{expected} wind"


def test_a_mark_that_is_there_already_is_not_doubled():
    assert join(("بارش،", "Rain,"), ("ہوا", "wind")) == "Rain, wind"


def test_a_question_mark_inside_stays():
    assert join(("کیا بارش؟،", "Rain?"), ("ہوا", "wind")) == "Rain? wind"


def test_a_capital_that_only_opens_a_piece_goes():
    assert join(("بارش،", "Rain."), ("مگر ہوا", "But wind.")) == "Rain, but wind."


def test_the_capital_of_a_name_stays():
    assert join(("بارش،", "Rain."), ("لاہور میں", "Lahore slept.")) == "Rain, Lahore slept."


def test_the_first_piece_keeps_its_capital():
    assert join(("اور بارش،", "And rain."), ("ہوا", "wind.")) == "And rain, wind."


def test_the_full_stop_of_an_abbreviation_inside_a_sentence_stays():
    assert join(("وہ امریکا گیا", "He went to the U.S."), ("اور", "and left.")) == (
        "He went to the U.S. and left."
    )


def test_an_empty_piece_leaves_no_hole():
    assert join(("بارش،", "Rain."), ("۔۔", ""), ("ہوا", "wind.")) == "Rain, wind."


def test_origins_are_joined():
    text, origins = joined(("الف ب،", "One two.", (0, 1)), ("ج د", "Three four.", (3, 2)))
    assert origins == (0, 1, 3, 2)
    assert len(origins) == len(text.split())


def test_origins_are_unknown_where_one_piece_has_none():
    assert joined(("الف", "One", (0,)), ("ب", "two", None))[1] is None


@pytest.mark.parametrize("end", ["۔", "؟", "!", "?", ".", "…", "۔”", ".)", "۔ "])
def test_a_sentence_keeps_its_full_stop(end):
    assert finish("It rained.", f"بارش ہوئی{end}") == "It rained."


def test_a_heading_has_no_full_stop():
    assert finish("Rain in Lahore.", "لاہور میں بارش") == "Rain in Lahore"


def test_a_heading_keeps_its_question_mark():
    assert finish("Rain in Lahore?", "لاہور میں بارش") == "Rain in Lahore?"


def test_a_heading_keeps_three_dots():
    assert finish("And then...", "اور پھر") == "And then..."


def test_a_heading_keeps_the_full_stop_of_an_abbreviation():
    assert finish("An envoy to the U.S.", "امریکا میں سفیر") == "An envoy to the U.S."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it rained.", "It rained."),
        ("a day passed.", "A day passed."),
        ('"it rained," he said.', '"It rained," he said.'),
        ("(it rained)", "(It rained)"),
        ("“it rained”", "“It rained”"),
        ("well-known people came.", "Well-known people came."),
        ("bitcoin's price fell.", "Bitcoin's price fell."),
        ("rain, wind and snow.", "Rain, wind and snow."),
        ("yes.", "Yes."),
        ("warning: it rained.", "Warning: it rained."),
    ],
)
def test_a_sentence_begins_with_a_capital(text, expected):
    assert finish(text, "کچھ۔") == expected


@pytest.mark.parametrize(
    "text",
    [
        "It rained.",
        "iPhone sales fell.",
        "eBay grew.",
        "example.org is down.",
        "north-star.org is down.",
        "desk@example.org is busy.",
        "press-desk@example.org is busy.",
        "https://example.org is down.",
        "snake_case is a style.",
        "north-east_1 is a name.",
        "15 people came.",
        "",
    ],
)
def test_what_is_no_plain_word_is_left_alone(text):
    assert finish(text, "کچھ۔") == text
