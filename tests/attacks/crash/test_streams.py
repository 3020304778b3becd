"""Standard streams that are closed, full, or that nobody reads."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.attacks.crash.calls import begin, call, ended, several

FULL = Path("/dev/full")
FAILING = ("status", "--out", "nowhere")


@pytest.mark.parametrize("closed", several((0, 1, 2), (0,), (1,), (2,), few=1))
def test_closed_streams_are_no_matter(closed, newsroom):
    def close() -> None:
        for number in closed:
            os.close(number)

    done = call(newsroom, ("export", "khabar-1", "a.xlf"), before=close)
    assert done.code == 0
    assert done.is_clean
    assert (newsroom / "a.xlf").read_bytes().startswith(b"<?xml")


def test_an_article_from_a_closed_standard_input_is_an_empty_one(newsroom):
    done = call(newsroom, ("-", "--no-glossary"), before=lambda: os.close(0))
    assert done.code == 1
    assert done.err.startswith("translate: stdin.txt: the file is empty.")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("words", several(("status", "--json"), ("--help",), ("status",), few=2))
def test_output_that_finds_no_room_is_told(words, newsroom):
    with FULL.open("wb") as full:
        done = call(newsroom, words, stdout=full)
    assert done.code == 1
    assert done.err == (
        "translate: What the command prints cannot be written (No space left on device). What it "
        "did is kept; send its output somewhere else.\n"
    )


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("words", several(FAILING, ("status",), few=1))
def test_complaints_that_find_no_room_change_no_exit_code(words, newsroom):
    with FULL.open("wb") as full:
        done = call(newsroom, words, stderr=full)
    assert done.code == (1 if words == FAILING else 0)


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_reader_that_went_away_is_no_error_to_speak_of(stream, newsroom):
    reads, writes = os.pipe()
    os.close(reads)
    words = FAILING if stream == "stderr" else ("status", "--json")
    process = begin(newsroom, words, **{stream: writes})
    os.close(writes)
    done = ended(process)
    assert done.code == 1
    assert done.out + done.err == ""
