"""What stands in the output for a line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.lines.build import done
from translator.draft import Draft
from translator.errors import UsageError
from translator.lines import Format, format_of
from translator.lines.formats import render
from translator.lines.tally import Tally, tally_of
from translator.terms import Stage, Status, TermOutcome

MET = TermOutcome("سکہ", "coin", Status.MET, Stage.ANNOTATED, 1, 1)
MISSED = TermOutcome("بلاک", "block", Status.MISSED, Stage.NONE)
TWO = done(
    "سکہ ۵\tملا۔ بلاک گیا۔ ",
    ("سکہ ۵\tملا۔", Draft("A coin worth 5\twas found.", score=-0.25, outcomes=(MET,), engine="e")),
    ("بلاک گیا۔", Draft("It\u2028went.", score=-0.5, outcomes=(MISSED,), engine="e")),
)
EMPTY = done("")


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.txt", Format.TEXT),
        ("a.en.tsv", Format.TSV),
        ("a.jsonl", Format.JSONL),
        ("a.tsv.gz", Format.TSV),
    ],
)
def test_the_ending_tells_the_format(name, form):
    assert format_of(Path(name)) is form


@pytest.mark.parametrize("name", ["a", "a.csv", "a.gz", "txt"])
def test_another_ending_is_wrong_usage(name):
    with pytest.raises(UsageError, match=r"names no format\. End it in \.txt, \.tsv or \.jsonl"):
        format_of(Path(name))


def test_a_text_has_the_sentences_in_one_line():
    assert render(TWO, Format.TEXT) == "A coin worth 5 was found. It went.\n"
    assert render(EMPTY, Format.TEXT) == "\n"


def test_a_table_has_two_cells_without_tabs_and_line_ends():
    expected = "سکہ ۵ ملا۔ بلاک گیا۔\tA coin worth 5 was found. It went.\n"
    assert render(TWO, Format.TSV) == expected
    assert render(EMPTY, Format.TSV) == "\t\n"


def test_json_has_all_that_is_known_of_a_line():
    data = json.loads(render(TWO, Format.JSONL))
    findings = data.pop("findings")
    assert data == {
        "line": 1,
        "ur": TWO.line.text,
        "en": "A coin worth 5 was found. It went.",
        "score": -0.375,
        "terms": {"met": 1, "variant": 0, "missed": 1},
        "missed": [{"surface": "بلاک", "target": "block"}],
    }
    assert {"sentence": 2, "check": "term", "severity": "error"}.items() <= findings[0].items()
    assert "block" in findings[0]["message"]


def test_json_of_an_empty_line_has_the_same_keys():
    data = json.loads(render(EMPTY, Format.JSONL))
    assert data.keys() == json.loads(render(TWO, Format.JSONL)).keys()
    assert (data["ur"], data["en"], data["score"], data["findings"]) == ("", "", None, [])


def test_lines_are_counted():
    assert tally_of(TWO) == Tally(1, 2, 5, 0, 1, 0, 1)
    assert Tally(1, 2, 5).with_all([Tally(1, 1, 1, 1), Tally(1)]) == Tally(3, 3, 6, 1)
