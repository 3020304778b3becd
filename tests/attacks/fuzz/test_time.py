"""The time that a parser takes grows with the length of its input, not with the square of it."""

from __future__ import annotations

import time

import pytest

from tests.attacks.fuzz.targets import TARGETS
from translator.urdu import sentence_spans

# Each made some parser take minutes, or belongs to a form that is known for that.
TOKENS = ("[", "“", '۔"ا', "1/", "1, ", "صدر ", "thousand ", "<b ", "a\f")
SECONDS = 20  # for one input; the slowest takes below two
BY_NAME = pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)


def spent(target, text):
    begin = time.process_time()
    target.run(text.encode())
    return time.process_time() - begin


@BY_NAME
def test_a_long_text_of_one_token_is_done_in_no_time(target):
    for token in TOKENS:
        text = token * (target.longest // len(token))
        assert spent(target, text) < SECONDS, token


def test_megabytes_of_quotes_that_never_close_are_cut_in_no_time():
    begin = time.process_time()
    assert len(sentence_spans("“" * 2_000_000)) == 1
    assert time.process_time() - begin < SECONDS


@pytest.mark.parametrize("letters", ["9" * 5000, "1." + "1" * 5000, "10x" + "9" * 5000])
@pytest.mark.parametrize("around", ["{}", "${} million", "{} روپے", "پانچ اعشاریہ {}", "G{}"])
def test_numbers_of_more_digits_than_python_reads_break_nothing(letters, around):
    for target in TARGETS:
        if "figures" in target.name or target.name in {"drafts", "checks", "label"}:
            target.run(f"\1کتاب {around.format(letters)}\f{letters}".encode())
