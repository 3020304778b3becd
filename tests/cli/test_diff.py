"""`translate diff`: what people made of the machine's drafts."""

from __future__ import annotations

import pytest

from tests.cli.reviewed import said


@pytest.fixture
def worked(desk):
    desk("edit", "khabar", "s2", "--text", "They got a sum of روپے.")
    desk("edit", "khabar", "s4", "--text", "The very end.")
    desk("approve", "khabar", "s1")
    return desk


def test_what_the_machine_wrote_stands_in_brackets_and_what_stands_there_now_in_braces(worked):
    code, out, err = worked("diff", "khabar")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "s2  They got a [-wrong-] sum {+of \u2068روپے\u2069+}.",
        "s4  The {+very+} end.",
        "khabar: 2 of 4 sentences differ from the machine's draft.",
    ]


def test_some_sentences_can_be_asked_for(worked):
    last = "khabar: 1 of 2 sentences differs from the machine's draft."
    assert worked("diff", "khabar", "s3-s4")[1].splitlines() == ["s4  The {+very+} end.", last]
    assert worked("diff", "khabar#s4")[1].splitlines()[-1].startswith("khabar: 1 of 1 sentence ")


def test_an_untouched_edition_differs_in_nothing(desk):
    told = "khabar: 0 of 4 sentences differ from the machine's draft.\n"
    assert desk("diff", "khabar") == (0, told, "")


def test_json_has_both_texts_and_how_many_words_were_changed(worked):
    told = said(worked, "diff", "khabar")
    assert told["edition"] == "khabar"
    assert told["segments"][1] == {
        "segment": 4,
        "state": "edited",
        "machine": "The end.",
        "english": "The very end.",
        "words_changed": 1,
    }
    assert [row["words_changed"] for row in told["segments"]] == [3, 1]
