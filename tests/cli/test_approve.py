"""`translate approve`: what a person answers for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.kept import OTHER, publish
from tests.cli.reviewed import PAGE, history, page, rows, said, units
from translator.cli import who

WRONG = "s2: has an error: number: “\u20685 کروڑ\u2069” became “5 billion”, 100% off.\n"


def approved(desk) -> list[int]:
    return [row["segment"] for row in rows(desk) if row["state"] == "approved"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (("khabar", "s1"), "s1"),
        (("khabar#s1",), "s1"),
        (("khabar#1", "4"), "s1 s4"),
        (("khabar", "s3-s4", "1"), "s1 s3-s4"),
        (("khabar", "1,3..4"), "s1 s3-s4"),
        (("output/site/khabar/index.html", "4"), "s4"),
    ],
)
def test_sentences_are_named_by_number_and_range(desk, words, names):
    code, out, err = desk("approve", *words, "--as", "Ali")
    assert (code, err) == (0, "")
    assert out == f"khabar {names}: approved by Ali\n{PAGE}\n"


def test_an_approval_is_on_the_page_in_the_history_and_in_the_memory(desk):
    desk("approve", "khabar", "s1", "s4", "--as", "Ali", "--note", "Read twice.")
    assert "2 of 4 sentences approved by a person" in page()
    assert [(event.who, event.action, event.note) for event in history()] == [
        ("Ali", "approve", "Read twice.")
    ] * 2
    assert units() == [("سرخی یہاں ہے", "Headline"), ("آخری بات۔", "The end.")]
    first = rows(desk)[0]
    assert (first["state"], first["approver"], first["origin"]) == ("approved", "Ali", "machine")


def test_the_page_says_when_all_of_it_is_approved(desk):
    desk("ignore", "khabar", "s2", "number", "--why", "Checked.")
    assert desk("approve", "khabar", "--all")[0] == 0
    assert "Machine translation, reviewed and approved by a person" in page()


def test_the_name_of_git_stands_under_an_approval(desk, monkeypatch):
    monkeypatch.setattr(who, "_git_name", lambda: "حنا")
    _, out, _ = desk("approve", "khabar", "s1")
    assert out.startswith("khabar s1: approved by \u2068حنا\u2069\n")


def test_all_are_approved_but_those_with_an_error(desk):
    code, out, err = desk("approve", "khabar", "--all")
    assert code == 1
    assert out == f"khabar s1 s3-s4: approved by Hina\n{PAGE}\n"
    assert err == f"khabar {WRONG}"
    assert approved(desk) == [1, 3, 4]


def test_an_error_that_somebody_ignores_is_no_hindrance(desk):
    desk("ignore", "khabar", "s2", "number", "--why", "Checked.")
    assert desk("approve", "khabar", "s2")[0] == 0
    assert approved(desk) == [2]


def test_what_is_approved_already_is_told_in_one_line_and_is_no_error(desk):
    desk("approve", "khabar", "s1", "s3-s4", "--as", "Ali")
    code, out, err = desk("approve", "khabar", "s1", "s3", "--as", "Sara")
    assert (code, out, err) == (0, "khabar s1 s3: each is approved already\n", "")
    assert [row["approver"] for row in rows(desk)] == ["Ali", "", "Ali", "Ali"]
    assert desk("approve", "khabar", "s1")[1] == "khabar s1: is approved already\n"


def test_an_approved_text_outlives_another_machine(desk):
    desk("approve", "khabar", "s4")
    publish(Path("khabar.txt"), engine=OTHER)
    assert [row["english"] for row in rows(desk)] == ["Another", "Another.", "Another.", "The end."]


def test_json_tells_what_was_approved_and_what_was_refused(desk):
    told = said(desk, "approve", "khabar", "s1", "s2")
    assert (told["edition"], told["changed"], told["html"]) == ("khabar", [1], str(PAGE))
    (skipped,) = told["skipped"]
    assert (skipped["segment"], skipped["refused"]) == (2, True)
    assert skipped["why"].startswith("has an error: number: ")
    assert desk("approve", "khabar", "s2", "--json")[0] == 1


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("khabar",), "Name the segments, for example: translate approve khabar s1-s9; or all"),
        (("khabar", "s9"), "There is no segment s9: they go from s1 to s4."),
        (("khabar", "s3-s1"), "There is no segment s3-s1: they go from s1 to s4."),
        (("khabar", "last"), "'last' is no number of a sentence."),
    ],
)
def test_words_that_do_not_fit_are_wrong_usage(desk, words, part):
    code, out, err = desk("approve", *words)
    assert (code, out) == (2, "")
    assert err.startswith(f"translate: {part}")
    assert history() == []
