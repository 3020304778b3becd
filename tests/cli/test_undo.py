"""`translate undo`: take back what was done last."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.kept import TEXT, publish
from tests.cli.reviewed import PAGE, history, page, rows, said, units

MOMENT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC")


def undo(desk, *words) -> str:
    """Return what is said, the moment left out."""
    code, out, err = desk("undo", "khabar", *words)
    assert (code, err) == (0, "")
    return MOMENT.sub("TIME", out)


def test_an_approval_of_many_is_taken_back_as_one(desk):
    desk("approve", "khabar", "s1", "s3-s4", "--as", "Ali")
    told = undo(desk, "--as", "Sara")
    assert told == f"khabar s1 s3-s4: approval by Ali of TIME, taken back by Sara\n{PAGE}\n"
    assert {row["state"] for row in rows(desk)} == {"draft"}
    assert units() == []
    assert "not yet reviewed by a person" in page()


def test_done_again_it_takes_back_what_was_before_that(desk):
    desk("edit", "khabar", "s4", "--text", "The last.", "--as", "Sara")
    desk("approve", "khabar", "s4", "--as", "Ali")
    desk("reopen", "khabar", "s4", "--as", "Ali")
    assert undo(desk).startswith("khabar s4: reopening by Ali of TIME, taken back by Hina\n")
    assert rows(desk)[3]["state"] == "approved"
    assert undo(desk).startswith("khabar s4: approval by Ali of TIME, ")
    assert undo(desk).startswith("khabar s4: edit by Sara of TIME, ")
    assert rows(desk)[3]["english"] == "The end."
    code, _, err = desk("undo", "khabar")
    assert code == 2
    assert err == "translate: Nothing was done to khabar that could be taken back.\n"
    assert len(history()) == 6


def test_only_one_sentence_can_be_meant(desk):
    desk("edit", "khabar", "s4", "--text", "The last.")
    desk("approve", "khabar", "s1", "s3")
    assert undo(desk, "s4").startswith("khabar s4: edit by Hina of TIME, ")
    assert [row["state"] for row in rows(desk)] == ["approved", "draft", "approved", "draft"]
    code, _, err = desk("undo", "khabar#s2")
    assert code == 2
    assert err == "translate: Nothing was done to s2 of khabar that could be taken back.\n"


def test_of_an_approval_of_many_one_can_be_taken_back(desk):
    desk("approve", "khabar", "s1", "s3-s4")
    assert undo(desk, "3").startswith("khabar s3: approval by Hina of TIME, ")
    assert [row["state"] for row in rows(desk)] == ["approved", "draft", "draft", "approved"]


def test_what_was_done_to_a_sentence_that_was_rewritten_is_passed_over(desk):
    desk("approve", "khabar", "s1", "--as", "Ali")
    desk("edit", "khabar", "s4", "--text", "The last.")
    publish(Path("khabar.txt"), TEXT.replace("آخری بات", "آخری باتیں"))
    assert undo(desk).startswith("khabar s1: approval by Ali of TIME, ")


def test_names_in_urdu_are_isolated(desk):
    desk("approve", "khabar", "s1", "--as", "علی")
    assert undo(desk, "--as", "سارہ").startswith(
        "khabar s1: approval by \u2068علی\u2069 of TIME, taken back by \u2068سارہ\u2069\n"
    )


def test_json_tells_what_was_taken_back(desk):
    desk("approve", "khabar", "s1", "s3")
    told = said(desk, "undo", "khabar")
    assert told == {"edition": "khabar", "changed": [1, 3], "skipped": [], "html": str(PAGE)}


@pytest.mark.parametrize("segment", ["s1-s3", "1,2"])
def test_several_sentences_are_wrong_usage(desk, segment):
    desk("approve", "khabar", "s1")
    code, _, err = desk("undo", "khabar", segment)
    assert code == 2
    assert err == "translate: Name one segment, for example: translate undo khabar s12\n"
