from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.review.samples import row
from translator.checks import CHECKS
from translator.editing import State
from translator.review.filters import Filters


def found(given_text, **about):
    return Filters(text=given_text).matches(row(**about))


def test_without_filters_every_sentence_is_wanted():
    filters = Filters.from_query({})
    assert filters.is_default
    assert filters.query() == ""
    assert all(filters.matches(row(state=state, checks=("loop",), errors=1)) for state in State)


@pytest.mark.parametrize(
    "query",
    [
        {"state": "approved"},
        {"finding": "any"},
        {"finding": "error"},
        {"finding": "warning"},
        *({"finding": check.name} for check in CHECKS),
        {"term": "missed"},
        {"text": "بینک & bank"},
        {"order": "risk"},
        {"hide_approved": "1"},
    ],
)
def test_what_an_address_names_comes_back_in_the_address(query):
    filters = Filters.from_query(query)
    assert not filters.is_default
    assert dict(parse_qsl(filters.query())) == query


@pytest.mark.parametrize(
    "query",
    [
        {"state": "done"},
        {"finding": "<script>"},
        {"order": "age"},
        {"hide_approved": "yes"},
        {"other": "x"},
        {"text": " \n"},
    ],
)
def test_what_an_address_names_wrongly_is_left_out(query):
    assert Filters.from_query(query) == Filters()


def test_words_are_folded_and_cut():
    filters = Filters.from_query({"text": " a\n\tb ", "term": "x" * 999})
    assert filters.text == "a b"
    assert len(filters.term) == 200


@given(st.dictionaries(st.sampled_from(list(Filters.__dataclass_fields__)), st.text()))
def test_any_address_gives_filters_that_come_back(query):
    filters = Filters.from_query(query)
    assert Filters.from_query(dict(parse_qsl(filters.query()))) == filters


@pytest.mark.parametrize("wanted", State)
def test_a_state_leaves_out_the_others(wanted):
    filters = Filters(state=wanted.value)
    assert [s for s in State if filters.matches(row(state=s))] == [wanted]


def test_what_is_approved_can_be_hidden():
    filters = Filters(hide_approved=True)
    shown = [s for s in State if filters.matches(row(state=s))]
    assert shown == [State.DRAFT, State.EDITED]


@pytest.mark.parametrize(
    ("finding", "wanted"),
    [("any", "abc"), ("error", "ab"), ("warning", "bc"), ("loop", "ab"), ("casing", "bc")],
)
def test_findings_are_looked_for_by_their_weight_and_their_check(finding, wanted):
    rows = {
        "a": row(checks=("loop",), errors=1),
        "b": row(checks=("loop", "casing"), errors=2, warnings=1),
        "c": row(checks=("casing",), warnings=1),
        "d": row(),
    }
    filters = Filters(finding=finding)
    assert "".join(name for name, one in rows.items() if filters.matches(one)) == wanted


@pytest.mark.parametrize(("term", "wanted"), [("missed", "b"), ("bank", "ab"), ("Bank", "")])
def test_terms_are_looked_for_by_their_target(term, wanted):
    rows = {
        "a": row(terms=("bank",)),
        "b": row(terms=("bank", "state"), missed=("state",)),
        "c": row(),
    }
    filters = Filters(term=term)
    assert "".join(name for name, one in rows.items() if filters.matches(one)) == wanted


@pytest.mark.parametrize(
    "text",
    ["rupees", "RUPEES", "rup", "they rupees", "rupees they", "بہت", "ملے روپے", "rupees بہت"],
)
def test_all_words_must_stand_there_in_either_language_and_any_order(text):
    assert found(text)


@pytest.mark.parametrize("text", ["rupee's", "rupees none", "بہت نہیں", "they۔"])
def test_one_word_that_stands_nowhere_is_enough_to_leave_a_sentence_out(text):
    assert not found(text)


@pytest.mark.parametrize(
    "text", ['"many"', "“many”", "\u0628\u06c1\u064f\u062a", "بهت", "روپے\u200cبہت"]
)
def test_words_are_found_in_every_spelling(text):
    assert found(text)


def test_a_sentence_is_found_that_is_not_spelled_as_usual():
    assert found("کتاب", plain_urdu="كِتاب")
    assert found("12", plain_urdu="۱۲ لوگ", number=3)


@pytest.mark.parametrize("text", ["12", "s12", "S12"])
def test_a_number_finds_the_sentence(text):
    assert found(text)
    assert not found(text, number=11)


@pytest.mark.parametrize("text", ["۱۲", "s012"])
def test_a_number_may_be_written_in_urdu_or_with_zeros(text):
    assert found(text)


@pytest.mark.parametrize("text", ["1", "s1", "12 13", "x12", "12" * 99])
def test_a_part_of_a_number_finds_no_sentence(text):
    assert not found(text)


def test_all_filters_must_agree():
    filters = Filters(state="draft", finding="error", text="rupees")
    assert filters.matches(row(errors=1))
    assert not filters.matches(row(errors=0))
    assert not filters.matches(row(errors=1, state=State.EDITED))
