"""`translate edit` with the text on the command line or piped in."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.cli.kept import OTHER, TEXT, publish
from tests.cli.reviewed import PAGE, history, page, rows, said

NEW = "They got a sum."


def pipe(monkeypatch, data: bytes):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))


@pytest.mark.parametrize("name", [("khabar", "s2"), ("khabar.txt", "2"), ("khabar#s2",)])
def test_a_translation_is_corrected_and_the_page_written_anew(desk, name):
    code, out, err = desk("edit", *name, "--text", NEW, "--as", " Sara ")
    assert (code, err) == (0, "")
    assert out == f"khabar s2: edited by Sara\n{PAGE}\n"
    row = rows(desk)[1]
    assert (row["english"], row["state"], row["editor"]) == (NEW, "edited", "Sara")
    assert NEW in page()
    assert "1 of 4 sentences edited by a person" in page()


def test_the_name_is_by_default_that_of_git(desk):
    assert desk("edit", "khabar", "s2", "--text", NEW)[1].startswith("khabar s2: edited by Hina\n")
    assert [event.who for event in history()] == ["Hina"]


def test_a_name_in_urdu_is_isolated(desk):
    _, out, _ = desk("edit", "khabar", "s2", "--text", NEW, "--as", "سارہ")
    assert out.startswith("khabar s2: edited by \u2068سارہ\u2069\n")


def test_a_correction_outlives_another_machine(desk):
    desk("edit", "khabar", "s2", "--text", NEW)
    publish(Path("khabar.txt"), engine=OTHER)
    assert [row["english"] for row in rows(desk)] == ["Another", NEW, "Another.", "Another."]


def test_white_space_is_folded_and_a_note_kept(desk):
    desk("edit", "khabar", "s2", "--text", "  They got\n a sum.\t", "--note", " No rupees. ")
    assert rows(desk)[1]["english"] == NEW
    assert history()[0].note == "No rupees."


def test_the_text_can_be_piped_in(desk, monkeypatch):
    pipe(monkeypatch, "\ufeffA naïve sum.\n".encode())
    assert desk("edit", "khabar", "s2", "--text", "-")[0] == 0
    assert rows(desk)[1]["english"] == "A naïve sum."


def test_what_is_piped_in_must_be_utf_8(desk, monkeypatch):
    pipe(monkeypatch, b"na\xefve")
    code, out, err = desk("edit", "khabar", "s2", "--text", "-")
    assert (code, out) == (2, "")
    assert err.startswith("translate: What comes from the standard input is not UTF-8.")


def test_the_same_text_changes_nothing_and_writes_nothing(desk):
    before = PAGE.stat().st_mtime_ns
    code, out, err = desk("edit", "khabar", "s1", "--text", " Headline ")
    assert (code, out, err) == (0, "khabar s1: says that already\n", "")
    assert history() == []
    assert PAGE.stat().st_mtime_ns == before


def test_an_approved_sentence_that_is_edited_must_be_approved_again(desk):
    desk("approve", "khabar", "s1", "--as", "Ali")
    desk("edit", "khabar", "s1", "--text", "A headline", "--as", "Sara")
    row = rows(desk)[0]
    assert (row["state"], row["editor"], row["approver"]) == ("edited", "Sara", "")


def test_equal_sentences_get_the_same_words_on_request_only(desk):
    publish(Path("khabar.txt"), TEXT + "\nآخری بات۔\n\nآخری بات۔\n")
    desk("edit", "khabar", "s4", "--text", "The last word.")
    assert [row["english"] for row in rows(desk)[3:]] == ["The last word.", "The end.", "The end."]
    code, out, _ = desk("edit", "khabar", "s4", "--text", "The last word.", "--propagate")
    assert code == 0
    assert out.startswith("khabar s5-s6: edited by Hina\nkhabar s4: says that already\n")
    assert {row["english"] for row in rows(desk)[3:]} == {"The last word."}


def test_an_approved_twin_stays_and_is_told(desk):
    publish(Path("khabar.txt"), TEXT + "\nآخری بات۔\n")
    desk("approve", "khabar", "s5")
    code, out, err = desk("edit", "khabar", "s4", "--text", "The last.", "--propagate")
    assert code == 1
    assert out == f"khabar s4: edited by Hina\n{PAGE}\n"
    assert err == "khabar s5: is approved\n"
    assert rows(desk)[4]["english"] == "The end."


def test_json_tells_what_was_changed_and_where_the_page_is(desk):
    told = said(desk, "edit", "khabar", "s2", "--text", NEW)
    assert told == {"edition": "khabar", "changed": [2], "skipped": [], "html": str(PAGE)}
    told = said(desk, "edit", "khabar", "s2", "--text", NEW)
    why = {"segment": 2, "why": "says that already", "refused": False}
    assert told == {"edition": "khabar", "changed": [], "skipped": [why], "html": None}


def test_what_was_done_is_told_even_if_the_page_cannot_be_written(desk):
    PAGE.unlink()
    PAGE.mkdir()
    code, out, err = desk("edit", "khabar", "s2", "--text", NEW)
    assert (code, out) == (1, "khabar s2: edited by Hina\n")
    assert "index.html cannot be written" in err
    assert rows(desk)[1]["english"] == NEW


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("khabar",), "Name one segment, for example: translate edit khabar s12"),
        (("khabar", "s1-s2"), "Name one segment"),
        (("khabar", "s5"), "There is no segment s5: they go from s1 to s4."),
        (("khabar", "first"), "'first' is no number of a sentence. Give it as 12, s12 or 3-7."),
        (("khabar#s0",), "'s0' is no number of a sentence."),
        (("khabar", "s2", "--text", " \n"), "The translation of s2 is empty. Write one, or take "),
    ],
)
def test_words_that_do_not_fit_are_wrong_usage(desk, words, part):
    code, out, err = desk("edit", "--text", "x", *words)
    assert (code, out) == (2, "")
    assert err.startswith(f"translate: {part}")
    assert err.count("\n") == 1
    assert history() == []
