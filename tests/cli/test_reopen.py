"""`translate reopen`: an approval taken back."""

from __future__ import annotations

import pytest

from tests.cli.reviewed import PAGE, history, page, rows, said, units


def states(desk) -> list[str]:
    return [row["state"] for row in rows(desk)]


def test_the_machines_text_is_a_draft_again_and_a_persons_is_edited(desk):
    desk("edit", "khabar", "s4", "--text", "The last.", "--as", "Sara")
    desk("approve", "khabar", "s1", "s4")
    code, out, err = desk("reopen", "khabar", "s1", "4", "--as", "Ali", "--note", "Too early.")
    assert (code, out, err) == (0, f"khabar s1 s4: reopened by Ali\n{PAGE}\n", "")
    assert states(desk) == ["draft", "draft", "draft", "edited"]
    assert rows(desk)[3]["english"] == "The last."
    assert history()[-1].note == "Too early."
    assert units() == []
    assert "1 of 4 sentences edited by a person, none approved yet" in page()


def test_the_machines_text_can_be_had_back(desk):
    desk("edit", "khabar", "s4", "--text", "The last.")
    assert desk("reopen", "khabar#s4", "--to", "draft")[0] == 0
    row = rows(desk)[3]
    assert (row["state"], row["english"], row["editor"]) == ("draft", "The end.", "")
    assert "not yet reviewed by a person" in page()
    assert "    The [-last-]{+end+}.\n" in desk("history", "khabar", "s4")[1]


def test_what_is_open_stays_as_it_is(desk):
    desk("edit", "khabar", "s4", "--text", "The last.")
    code, out, err = desk("reopen", "khabar", "s1-s2", "s4")
    assert (code, err) == (0, "")
    assert out == "khabar s1-s2: each is draft already\nkhabar s4: is edited already\n"
    assert len(history()) == 1


def test_json_tells_what_was_reopened(desk):
    desk("approve", "khabar", "s1")
    told = said(desk, "reopen", "khabar", "s1", "s4")
    assert told["changed"] == [1]
    assert [(s["segment"], s["refused"]) for s in told["skipped"]] == [(4, False)]


@pytest.mark.parametrize(
    ("words", "code", "part"),
    [
        (("khabar",), 2, "Name the segments, for example: translate reopen khabar s12"),
        (("khabar", "s5"), 2, "There is no segment s5"),
        (("nahin", "s1"), 1, "There is no edition 'nahin'"),
    ],
)
def test_words_that_do_not_fit_are_told_in_one_sentence(desk, words, code, part):
    left, out, err = desk("reopen", *words)
    assert (left, out) == (code, "")
    assert err.startswith(f"translate: {part}")


def test_there_is_no_way_up(desk):
    assert desk("reopen", "khabar", "s1", "--to", "approved")[0] == 2
