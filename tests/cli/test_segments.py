"""`translate segments`: the sentences of an edition, filtered and sorted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.kept import publish
from tests.cli.reviewed import rows, said

FIRST, LAST = "\u2068سرخی یہاں ہے\u2069", "\u2068آخری بات۔\u2069"


def numbers(desk, *words) -> list[int]:
    return [row["segment"] for row in rows(desk, *words)]


def test_each_sentence_has_its_number_state_risk_urdu_english_and_findings(desk):
    code, out, err = desk("segments", "khabar")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].startswith("s1  [draft, risk ")
    assert lines[0].endswith(f"%]  {FIRST}")
    assert lines[1] == "    Headline"
    assert "    error  number  “\u20685 کروڑ\u2069” became “5 billion”, 100% off." in lines
    assert lines[-1] == "khabar: 4 of 4 sentences."


def test_who_worked_on_a_sentence_stands_in_its_line(desk):
    desk("edit", "khabar", "s2", "--text", "They got a sum.", "--as", "Sara")
    desk("approve", "khabar", "s1", "--as", "علی")
    _, out, _ = desk("segments", "khabar")
    assert f"s1  [approved by \u2068علی\u2069]  {FIRST}\n" in out
    assert "s2  [edited by Sara]  " in out


def test_states_are_filtered(desk):
    desk("edit", "khabar", "s2", "--text", "They got a sum.")
    desk("approve", "khabar", "s1")
    assert numbers(desk, "--state", "draft") == [3, 4]
    assert numbers(desk, "--state", "edited", "--state", "approved") == [1, 2]
    assert desk("segments", "khabar", "--state", "final")[0] == 2


def test_the_riskiest_come_first_when_asked_for(desk):
    by_risk = rows(desk, "--sort", "risk")
    assert [row["segment"] for row in by_risk] != [1, 2, 3, 4]
    assert [row["risk"] for row in by_risk] == sorted(
        (row["risk"] for row in by_risk), reverse=True
    )
    assert numbers(desk) == [1, 2, 3, 4]


def test_what_is_approved_has_no_risk_and_comes_last(desk):
    first = rows(desk, "--sort", "risk")[0]["segment"]
    desk("ignore", "khabar", first, "number", "--why", "Checked.")
    desk("approve", "khabar", first)
    last = rows(desk, "--sort", "risk")[-1]
    assert (last["segment"], last["risk"]) == (first, 0.0)


@pytest.mark.parametrize(
    ("text", "found"), [("headLINE", [1]), ("آخری بات", [4]), ("بهت", [2]), ("بہت ملے", [2])]
)
def test_sentences_are_found_by_words_of_either_language(desk, text, found):
    assert numbers(desk, "--text", text) == found


def test_only_those_with_findings_are_shown_when_asked_for(desk):
    assert numbers(desk, "--findings") == [2, 3]
    desk("ignore", "khabar", "s3", "doubled", "--why", "Checked.")
    assert numbers(desk, "--findings") == [2]


def test_sentences_can_be_named(desk):
    _, out, _ = desk("segments", "khabar#s4")
    assert out.startswith("s4  ")
    assert out.endswith("khabar: 1 of 4 sentences.\n")


def test_json_has_the_machines_text_beside_the_present_one_and_the_version(desk):
    before = rows(desk)[1]
    desk("edit", "khabar", "s2", "--text", "They got a sum.", "--as", "Sara")
    row = rows(desk)[1]
    assert row["version"] == before["version"] + 1
    assert row["findings"] == []
    assert (row["state"], row["origin"], row["editor"]) == ("edited", "person", "Sara")
    assert (row["approver"], row["comments"], row["memory"]) == ("", [], [])
    assert (row["urdu"], row["english"]) == ("روپے بہت ملے۔", "They got a sum.")
    assert row["machine"] == before["english"] == "They got a wrong sum."


def test_comments_stand_below_their_sentence(desk):
    desk("comment", "khabar", "s4", "کیا یہ درست ہے؟", "--as", "Sara")
    _, out, _ = desk("segments", "khabar")
    assert out.splitlines()[-2] == "    comment by Sara: “\u2068کیا یہ درست ہے؟\u2069”"
    (comment,) = rows(desk)[3]["comments"]
    assert (comment["who"], comment["words"]) == ("Sara", "کیا یہ درست ہے؟")


def test_the_memory_offers_what_was_approved_for_similar_sentences(desk):
    desk("approve", "khabar", "s4", "--as", "Ali")
    publish(Path("nai.txt"), "نئی خبر\n\nآخری باتیں۔\n")
    code, out, _ = desk("segments", "nai", "--memory")
    assert code == 0
    assert "    memory 9" in out
    assert "%  The end.\n" in out
    assert "\u2068آخری [-بات-]{+باتیں+}۔\u2069  (khabar, Ali)\n" in out
    offered = said(desk, "segments", "nai", "--memory")["segments"][1]["memory"]
    assert [(m["english"], m["urdu"], m["origin"]) for m in offered] == [
        ("The end.", "آخری بات۔", "khabar")
    ]
    assert said(desk, "segments", "nai")["segments"][1]["memory"] == []


def test_what_the_memory_filled_in_says_so(desk):
    desk("approve", "khabar", "s4")
    publish(Path("nai.txt"), "نئی خبر\n\nآخری بات۔\n")
    _, out, _ = desk("segments", "nai")
    assert "s2  [draft, from the memory, risk " in out
    assert said(desk, "segments", "nai")["segments"][1]["origin"].startswith("memory")
