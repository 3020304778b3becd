"""The result of a review by e-mail: written, read, and refused where it is malformed."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.documents import plain, sample
from translator.editing import State
from translator.errors import ExchangeError
from translator.exchange.document import OutSegment, Returned
from translator.exchange.review_json import read_review, review_data

ENTRY = {
    "id": 7,
    "version": 2,
    "urdu": "وہ آیا۔",
    "english": "He came.",
    "state": "edited",
    "comments": ["Why?"],
}
HE_CAME = Returned(
    7, 2, "وہ آیا۔", "He came.", state=State.EDITED, comments=("Why?",), edition="khabar"
)
RESULT = {"dozaban": "review", "edition": "khabar", "language": "en", "segments": [ENTRY]}


def read(value, encoding: str = "utf-8") -> list[Returned]:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return read_review(text.encode(encoding), "a.json")


def refused(data: bytes) -> str:
    with pytest.raises(ExchangeError) as caught:
        read_review(data, "a.json")
    return str(caught.value)


def with_entry(**changes) -> bytes:
    return json.dumps(RESULT | {"segments": [ENTRY, ENTRY | {"id": 8} | changes]}).encode()


def without(field: str) -> bytes:
    entry = {name: value for name, value in ENTRY.items() if name != field}
    return json.dumps(RESULT | {"segments": [entry]}).encode()


def told(what: str, place: str = "a.json") -> str:
    return f"{place}: {what}. Save the result of the review again and import that."


def test_a_sentence_has_all_that_the_file_says_of_it():
    assert read(RESULT) == [HE_CAME]


def test_the_data_of_a_review_name_edition_and_versions_and_no_comments():
    assert review_data("one", [plain(7)]) == {
        "dozaban": "review",
        "edition": "one",
        "language": "en",
        "segments": [
            {
                "id": 7,
                "version": 1,
                "urdu": "وہ آیا۔",
                "english": "He came.",
                "state": "draft",
                "comments": [],
            }
        ],
    }


def test_a_review_that_changed_nothing_is_read_as_the_edition_is():
    segments = [segment for block in sample().blocks for segment in block.segments]

    assert read(review_data("city-rain", segments)) == [
        Returned(s.id, s.version, s.source, s.target, state=s.state, edition="city-rain")
        for s in segments
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_each_encoding_of_unicode_is_read(encoding):
    assert read(RESULT, encoding) == [HE_CAME]


def test_what_is_not_known_is_passed_over():
    assert read(RESULT | {"who": 3, "segments": [ENTRY | {"mood": []}]}) == [HE_CAME]


def test_comments_may_be_missing_and_empty_ones_count_for_nothing():
    assert read_review(without("comments"), "a.json")[0].comments == ()
    assert read_review(with_entry(comments=["", " \n", " Good. "]), "")[1].comments == ("Good.",)


def test_a_review_of_nothing_is_read():
    assert read(RESULT | {"segments": []}) == []


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "line 1, column 1: Expecting value"),
        (b"id,english", "line 1, column 1: Expecting value"),
        (b'{"dozaban":\n"review"', "line 2, column 9: Expecting ',' delimiter"),
        (b'{"a": "\n"}', "line 1, column 8: Invalid control character at"),
        (b'{"a": "\xff"}', "it is in no encoding of Unicode"),
        (b'{"a": NaN}', "a number is none, or too large"),
        (b'{"a": -Infinity}', "a number is none, or too large"),
        (b'{"a": ' + b"9" * 5000 + b"}", "a number is none, or too large"),
        (b"[" * 200_000, "too deeply nested"),
        (b'{"a":' * 200_000, "too deeply nested"),
    ],
)
def test_what_is_no_json_is_told_with_its_place(data, why):
    assert refused(data) == told(f"this is not JSON ({why})")


@pytest.mark.parametrize(
    "data",
    [b"null", b"[]", b'"review"', b"7", b"{}", b'{"dozaban": "glossary"}', b'{"segments": []}'],
)
def test_the_file_of_another_program_is_told(data):
    assert refused(data) == told("this is not the result of a review")


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"edition": ""}, "the name of the edition is missing"),
        ({"edition": None}, "the edition is missing or no text"),
        ({"segments": None}, "the list of segments is missing"),
        ({"segments": {"7": ENTRY}}, "the list of segments is missing"),
        ({"segments": [ENTRY, ENTRY]}, "the id 7 stands there twice"),
    ],
)
def test_a_file_without_edition_or_segments_is_told(changes, what):
    assert refused(json.dumps(RESULT | changes).encode()) == told(what)


@pytest.mark.parametrize("entry", [None, 7, "s7", []])
def test_what_is_no_segment_is_told_with_its_place(entry):
    data = json.dumps(RESULT | {"segments": [ENTRY, entry]}).encode()

    assert refused(data) == told("this is no segment", "a.json, segment 2")


@pytest.mark.parametrize("field", ["id", "version"])
@pytest.mark.parametrize("value", [None, "7", 7.0, -1, 10**18, True, [7], 1e300])
def test_a_number_of_another_kind_is_told(field, value):
    what = f"the {field} is missing or no whole number"

    assert refused(with_entry(**{field: value})) == told(what, "a.json, segment 2")


def test_a_number_beyond_all_bounds_is_told():
    data = with_entry(version="here").replace(b'"here"', b"1e999")
    what = "the version is missing or no whole number"

    assert refused(data) == told(what, "a.json, segment 2")


@pytest.mark.parametrize("field", ["urdu", "english", "state"])
@pytest.mark.parametrize("value", [None, 7, ["He"], {}])
def test_a_text_of_another_kind_is_told(field, value):
    what = f"the {field} is missing or no text"

    assert refused(with_entry(**{field: value})) == told(what, "a.json, segment 2")


@pytest.mark.parametrize("field", ["id", "version", "urdu", "english", "state"])
def test_a_missing_field_is_told(field):
    assert refused(without(field)).startswith(f"a.json, segment 1: the {field} is missing or no ")


@pytest.mark.parametrize("state", ["", "Approved", "final"])
def test_an_unknown_state_is_told(state):
    assert refused(with_entry(state=state)) == told(f"{state!r} is no state", "a.json, segment 2")


@pytest.mark.parametrize(
    ("comments", "what"),
    [
        (None, "the comments are no list"),
        ("Why?", "the comments are no list"),
        ([None], "a comment is missing or no text"),
        (["Why?", 7], "a comment is missing or no text"),
        (["\ud800"], "a comment has characters that are none"),
    ],
)
def test_comments_of_another_kind_are_told(comments, what):
    assert refused(with_entry(comments=comments)) == told(what, "a.json, segment 2")


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb", "\0", "a\0"])
@pytest.mark.parametrize("field", ["urdu", "english"])
def test_what_no_database_keeps_is_told(field, text):
    what = f"the {field} has characters that are none"

    assert refused(with_entry(**{field: text})) == told(what, "a.json, segment 2")


def test_a_name_of_an_edition_that_no_database_keeps_is_told():
    data = json.dumps(RESULT | {"edition": "a\0"}).encode()

    assert refused(data) == told("the edition has characters that are none")


_words = st.text(
    st.characters(codec="utf-8", exclude_characters="\0") | st.sampled_from('"\\\n\u2028\u2068<&'),
    max_size=10,
)


@given(
    st.lists(st.tuples(st.integers(1, 99), _words, _words, st.sampled_from(State)), max_size=4),
    st.booleans(),
)
def test_any_text_comes_back(rows, is_ascii):
    segments = tuple(
        OutSegment(n, n, version, source, target, state=state)
        for n, (version, source, target, state) in enumerate(rows, 1)
    )
    text = json.dumps(review_data("a", segments), ensure_ascii=is_ascii)

    assert read(text) == [
        Returned(s.id, s.version, s.source, s.target, state=s.state, edition="a") for s in segments
    ]


def answer(data: bytes) -> None:
    """Read, or be refused: nothing else may happen."""
    with contextlib.suppress(ExchangeError):
        for one in read_review(data, "a.json"):
            for text in (one.source, one.target, one.edition, *one.comments):
                assert "\0" not in text
                text.encode("utf-8")


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data):
    answer(data)


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("ab"), inner),
    max_leaves=6,
)


@given(st.sampled_from([*RESULT, *ENTRY]), _json)
def test_any_value_in_any_field_is_read_or_refused(field, value):
    entry = ENTRY | ({field: value} if field in ENTRY else {})
    root = RESULT | {"segments": [entry]} | ({field: value} if field in RESULT else {})
    answer(json.dumps(root).encode())


@given(st.data())
def test_a_file_that_was_cut_or_garbled_is_read_or_refused(data):
    whole = json.dumps(RESULT, ensure_ascii=False).encode()
    at = data.draw(st.integers(0, len(whole)))
    answer(
        whole[:at] + data.draw(st.binary(max_size=3)) + whole[at + data.draw(st.integers(0, 3)) :]
    )
