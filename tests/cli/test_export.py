"""`translate export`: an edition for another tool."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from lxml import etree

from translator.exchange.pick import read_returned


@pytest.mark.parametrize(
    ("words", "version"), [((), "2.1"), (("--xliff", "2.1"), "2.1"), (("--xliff", "1.2"), "1.2")]
)
def test_the_version_of_xliff_is_chosen(desk, words, version):
    code, out, err = desk("export", "khabar", "out/khabar.xlf", *words)
    assert (code, out, err) == (0, "out/khabar.xlf: 4 sentences of khabar\n", "")
    root = etree.parse("out/khabar.xlf").getroot()
    assert root.get("version") == version


@pytest.mark.parametrize(
    ("name", "words"),
    [("a.xlf", ()), ("a.xliff", ()), ("a.xlf", ("--xliff", "1.2")), ("a.csv", ())],
)
def test_texts_and_states_are_in_the_file(desk, name, words):
    desk("edit", "khabar", "s2", "--text", "They got a sum.")
    desk("approve", "khabar", "s4")
    desk("export", "khabar.txt", name, *words)
    found = [(r.target, r.state) for r in read_returned(Path(name))]
    assert found == [
        ("Headline", "draft"),
        ("They got a sum.", "edited"),
        ("The the same.", "draft"),
        ("The end.", "approved"),
    ]


def test_findings_comments_and_the_machines_text_go_along(desk):
    desk("edit", "khabar", "s4", "--text", "The last.")
    desk("comment", "khabar", "s4", "Is it?", "--as", "Sara")
    desk("export", "khabar", "khabar.csv")
    table = list(csv.DictReader(Path("khabar.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert table[1]["findings"].startswith("error number: ")
    assert (table[3]["machine"], table[3]["comments"]) == ("The end.", "Sara: Is it?")
    desk("export", "khabar", "khabar.xlf")
    assert "Is it?" in Path("khabar.xlf").read_text(encoding="utf-8")


def test_exporting_changes_nothing_and_does_so_twice_alike(desk):
    desk("export", "khabar", "a.xlf")
    desk("export", "khabar", "b.xlf")
    assert Path("a.xlf").read_bytes() == Path("b.xlf").read_bytes()
    assert desk("history", "khabar")[1] == "khabar: nothing happened yet.\n"


@pytest.mark.parametrize(
    ("words", "code", "part"),
    [
        (("khabar", "a.docx"), 2, "a.docx: the name of the file must end in .xlf or .xliff"),
        (("nahin", "a.xlf"), 1, "There is no edition 'nahin'"),
        (("khabar", "khabar.txt/a.xlf"), 1, "khabar.txt/a.xlf cannot be written"),
    ],
)
def test_what_cannot_be_written_is_told_in_one_sentence(desk, words, code, part):
    left, out, err = desk("export", *words)
    assert (left, out) == (code, "")
    assert err.startswith(f"translate: {part}")
    assert err.count("\n") == 1


def test_another_version_is_wrong_usage(desk):
    assert desk("export", "khabar", "a.xlf", "--xliff", "3.0")[0] == 2
