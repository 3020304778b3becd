"""`translate history`: who changed what from what."""

from __future__ import annotations

import re
from pathlib import Path

from tests.cli.kept import OTHER, TEXT, publish
from tests.cli.reviewed import said

MOMENT = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d UTC  ")


def told(desk, *words) -> list[str]:
    """Return the lines, the moments at their beginnings left out."""
    code, out, err = desk("history", "khabar", *words)
    assert (code, err) == (0, "")
    return [MOMENT.sub("", line) for line in out.splitlines()]


def test_an_edition_to_which_nothing_happened_says_so(desk):
    assert told(desk) == ["khabar: nothing happened yet."]


def test_what_people_did_reads_well_the_oldest_first(desk):
    desk("edit", "khabar", "s2", "--text", "They got a sum.", "--as", "Sara", "--note", "رقم")
    desk("approve", "khabar", "s2", "--as", "علی")
    desk("reopen", "khabar", "s2", "--as", "Ali")
    desk("undo", "khabar", "--as", "Sara")
    desk("comment", "khabar", "s2", "Which sum?", "--as", "Hina")
    assert told(desk) == [
        "s2  edited by Sara  draft → edited  “\u2068رقم\u2069”",
        "    They got a [-wrong-] sum.",
        "s2  approved by \u2068علی\u2069  edited → approved",
        "s2  reopened by Ali  approved → edited",
        "s2  undone by Sara  edited → approved",
        "s2  commented by Hina  “\u2068Which sum?\u2069”",
    ]


def test_the_moment_stands_first_in_utc(desk):
    desk("approve", "khabar", "s1")
    _, out, _ = desk("history", "khabar")
    assert MOMENT.match(out)


def test_an_import_is_told_with_what_it_changed(desk):
    desk("export", "khabar", "khabar.csv")
    table = Path("khabar.csv")
    text = table.read_text(encoding="utf-8").replace("آخری بات۔,The end.", "آخری بات۔,The last.")
    table.write_text(text, encoding="utf-8")
    desk("import", "khabar.csv", "--edition", "khabar", "--apply", "--as", "Ali")
    assert told(desk) == [
        "s4  imported by Ali  draft → edited",
        "    The [-end-]{+last+}.",
    ]


def test_what_became_of_the_article_has_no_person(desk):
    desk("approve", "khabar", "s1", "s4")
    publish(Path("khabar.txt"), TEXT.replace("آخری بات", "آخری باتیں").split("\n\n", 1)[1])
    publish(Path("khabar.txt"))
    lines = told(desk)
    assert "s1  left the article  approved → approved" in lines
    assert "s1  came back  approved → approved" in lines
    assert any(line.startswith("s4  source changed  approved → draft") for line in lines)
    assert "    \u2068آخری [-بات-]{+باتیں+}۔\u2069" in lines


def test_a_text_from_the_memory_is_told(desk):
    publish(Path("doosri.txt"), "پہلی بات\n\nآخری بات۔\n")
    desk("edit", "doosri", "s2", "--text", "The last.")
    desk("approve", "doosri", "s2")
    publish(Path("khabar.txt"))
    assert told(desk) == ["s4  from the memory  draft → draft", "    The [-end-]{+last+}."]


def test_a_new_draft_of_another_machine_is_told(desk):
    publish(Path("khabar.txt"), engine=OTHER)
    assert told(desk, "s1") == [
        "s1  new draft  draft → draft",
        "    [-Headline-]{+Another+}",
    ]


def test_sentences_that_left_are_shown_without_a_number(desk):
    desk("approve", "khabar", "s4")
    publish(Path("khabar.txt"), TEXT.replace("\nآخری بات۔\n", ""))
    assert "s-  left the article  approved → approved" in told(desk)


def test_one_sentence_can_be_asked_for(desk):
    desk("approve", "khabar", "s1", "s3-s4", "--as", "Ali")
    assert told(desk, "s3") == ["s3  approved by Ali  draft → approved"]
    assert [line[:2] for line in told(desk, "s1", "4")] == ["s1", "s4"]
    assert told(desk, "s2") == ["khabar: nothing happened yet."]
    assert desk("history", "khabar#s4")[1].count("\n") == 1


def test_json_has_both_sides_of_a_change_and_what_an_undo_took_back(desk):
    desk("edit", "khabar", "s2", "--text", "They got a sum.", "--as", "Sara")
    desk("undo", "khabar")
    edit, undo = said(desk, "history", "khabar")["events"]
    assert (edit["segment"], edit["who"], edit["action"]) == (2, "Sara", "edit")
    assert edit["before"]["english"] == "They got a wrong sum."
    assert edit["after"] == {
        "state": "edited",
        "origin": "person",
        "english": "They got a sum.",
        "urdu": "روپے بہت ملے۔",
    }
    assert edit["at"].endswith("+00:00")
    assert (undo["action"], undo["undoes"]) == ("undo", edit["batch"])
    assert undo["version"] == edit["version"] + 1


def test_json_has_no_sides_of_a_comment(desk):
    desk("comment", "khabar", "s2", "Which sum?")
    (event,) = said(desk, "history", "khabar")["events"]
    assert (event["before"], event["after"], event["note"]) == (None, None, "Which sum?")
