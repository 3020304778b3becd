"""What people write is short enough to be compared, checked and shown."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from tests.attacks.desk.wire import ask
from tests.desk.room import SLUG
from tests.review.conftest import room, sara  # noqa: F401 - fixtures
from tests.review.visitor import told
from translator.review import panels
from translator.review.panels import MOST_LAMPS

LONG = 10_000
_LARGEST = 5_000_000  # bytes; it is 3.3 million
STORMS = {
    "words": "a b " * 200_000,
    "marks": "a" + "\u0301\u0323" * 300_000,
    "tags": "<b>" * 300_000,
    "figures": "9" * 900_000,
    "one more": "a" * (LONG + 1),
}


@pytest.mark.parametrize("what", ["save", "approve"])
@pytest.mark.parametrize("text", STORMS.values(), ids=STORMS)
def test_a_text_that_is_too_long_is_refused_before_anything_is_done_with_it(sara, room, what, text):  # noqa: F811 - the fixtures
    answer = sara.do(4, what, text=text, version=sara.version(4))
    assert answer.status_code in {413, 422}
    assert room.events(4) == []


def test_a_stale_version_does_not_get_around_that(sara, room):  # noqa: F811 - as above
    room.edit(4, "Theirs.", who="Ali")
    answer = sara.do(4, "save", text="a " * LONG, version=0)
    assert answer.status_code == 422
    assert "10000" in told(answer, "desk:refused")["message"]


@pytest.mark.parametrize(
    ("what", "field"), [("comment", "words"), ("ignore", "why"), ("save", "note")]
)
def test_so_is_a_note(sara, room, what, field):  # noqa: F811 - as above
    fields = {"version": sara.version(4), "text": "Other.", field: "x" * 2001}
    assert sara.do(4, what, **fields).status_code == 422
    assert room.events(4) == []


def test_the_longest_text_that_is_allowed_is_saved(sara, room):  # noqa: F811 - as above
    assert sara.save(4, "a" * LONG).status_code == 200
    assert len(room.pair(4).current.text) == LONG


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_very_many_findings_are_not_all_shown(desk):
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    text = quote("<b>" * (LONG // 3))
    headers = desk.headers(desk.cookie(), **form)
    body = f"text={text}&version=1".encode()
    answer = ask(desk.port, "POST", f"/e/{SLUG}/s/1/save", headers, body)
    assert answer.status == 200
    assert answer.text.count('class="lamp ') == MOST_LAMPS
    assert "more findings" in answer.text
    assert len(answer.body) < _LARGEST


def test_only_the_newest_changes_are_shown(sara, room, monkeypatch):  # noqa: F811 - as above
    monkeypatch.setattr(panels, "MOST_PAST", 3)
    for turn in range(5):
        room.edit(4, f"Turn {turn}.")
    page = sara.get(sara.page(4)).text
    assert page.count("<time") == 3
    assert "2 earlier changes" in page


@pytest.mark.parametrize("number", ["9" * 19, "9" * 5000, "-1", "1e3", "٣", "1_0", "0x1", "%201"])
def test_what_is_no_number_of_a_sentence_is_no_address(sara, number):  # noqa: F811 - as above
    for answer in (sara.get(f"/e/{SLUG}/s/{number}"), sara.post(f"/e/{SLUG}/s/{number}/typing")):
        assert answer.status_code == 404


@pytest.mark.parametrize(
    "version", ["", "-1", "9" * 10, "9" * 5000, "٣", "1.0", "1e999", " 1", "nan"]
)
def test_what_is_no_version_changes_nothing(sara, room, version):  # noqa: F811 - as above
    assert sara.do(4, "save", text="Other.", version=version).status_code == 422
    assert room.events(4) == []
