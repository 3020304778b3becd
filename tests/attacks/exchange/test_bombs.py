"""Files that are to take all time or memory, in a size that a test can bear.

`python -m tests.attacks.exchange` tries all of them in full size, each in a process of its own.
"""

from __future__ import annotations

import time

import pytest

from tests.attacks.exchange.bombs import BOMBS
from translator.errors import DozabanError

# Thousands of what a file is made of, and seconds: ten times what is measured, and far less than
# what costs that grow faster than the file would take.
SIZES = {
    "codes between words": 300,
    "codes around words": 40,
    "codes in a memory": 300,
    "commas before a fault": 300,
    "each text with each": 10,
    "files in files": 4,
}
PATIENCE = 10


@pytest.mark.parametrize("name", BOMBS)
def test_each_file_ends_in_an_answer_or_in_a_sentence(tmp_path, name):
    bomb = BOMBS[name]
    path = tmp_path / bomb.name
    path.write_text(bomb.make(SIZES.get(name, 2)), encoding="utf-8", newline="")
    started, sentence = time.perf_counter(), ""
    try:
        bomb.read(path)
    except DozabanError as error:
        sentence = str(error)
    assert "\n" not in sentence
    assert len(sentence) < 500
    assert time.perf_counter() - started < PATIENCE


def test_words_with_lost_letters_are_found_in_linear_time(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"id,english\n1," + b"a?" * 60_000 + b"/\n1,\xe9\n")
    started = time.perf_counter()
    with pytest.raises(DozabanError, match="the translation is too long"):
        BOMBS["rows"].read(path)
    assert time.perf_counter() - started < PATIENCE
