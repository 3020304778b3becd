"""`translate comment`: something to say about a sentence."""

from __future__ import annotations

import pytest

from tests.cli.reviewed import history, rows


@pytest.mark.parametrize("name", [("khabar", "s4"), ("khabar.txt", "4"), ("khabar#s4",)])
def test_a_comment_is_kept_and_changes_nothing_else(desk, name):
    before = rows(desk)
    code, out, err = desk("comment", *name, " Is this\nright? ", "--as", "Sara")
    assert (code, out, err) == (0, "khabar s4: commented by Sara\n", "")
    (event,) = history()
    assert (event.action, event.who, event.note) == ("comment", "Sara", "Is this right?")
    after = rows(desk)
    assert after[3].pop("comments")[0]["words"] == "Is this right?"
    assert before[3].pop("comments") == []
    assert after == before


def test_one_comment_can_be_about_several_sentences(desk):
    _, out, _ = desk("comment", "khabar", "s1,s3-s4", "Too long.")
    assert out == "khabar s1 s3-s4: commented by Hina\n"
    assert [len(row["comments"]) for row in rows(desk)] == [1, 0, 1, 1]


def test_an_urdu_comment_by_an_urdu_name_is_shown_isolated(desk):
    _, out, _ = desk("comment", "khabar", "s4", "درست نہیں", "--as", "سارہ")
    assert out == "khabar s4: commented by \u2068سارہ\u2069\n"
    _, out, _ = desk("segments", "khabar#s4")
    assert "    comment by \u2068سارہ\u2069: “\u2068درست نہیں\u2069”\n" in out


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("khabar", "s4"), "The comment is empty. Write it between quotation marks."),
        (("khabar", "s4", " "), "The comment is empty."),
        (("khabar#s4", ""), "The comment is empty."),
        (("khabar", "s9", "What?"), "There is no segment s9"),
        (("khabar", "why", "What?"), "'why' is no number of a sentence."),
    ],
)
def test_words_that_do_not_fit_are_wrong_usage(desk, words, part):
    code, out, err = desk("comment", *words)
    assert (code, out) == (2, "")
    assert err.startswith(f"translate: {part}")
    assert history() == []
