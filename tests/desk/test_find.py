"""What people call a sentence."""

from __future__ import annotations

import pytest

from translator.desk import numbers_of
from translator.errors import UsageError


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        (["12"], [12]),
        (["s12"], [12]),
        (["3-5"], [3, 4, 5]),
        (["s3-s5"], [3, 4, 5]),
        (["s3..5"], [3, 4, 5]),
        (["7-7"], [7]),
        (["1,s3,", "5-6"], [1, 3, 5, 6]),
        (["2", "1-3", "2"], [2, 1, 3]),
        (["20"], [20]),
        ([], []),
        ([","], []),
    ],
)
def test_words_mean_numbers(words, numbers):
    assert numbers_of(words, 20) == numbers


@pytest.mark.parametrize("word", ["21", "5-3", "19-21", "999999999"])
def test_a_number_beyond_the_edition_is_refused(word):
    with pytest.raises(UsageError, match="they go from s1 to s20"):
        numbers_of([word], 20)


@pytest.mark.parametrize(
    "word", ["0", "s0", "x", "-3", "3-", "s", "1.5", "٣", "3 4", "9" * 10, "S3"]
)
def test_what_is_no_number_is_refused(word):
    with pytest.raises(UsageError, match="is no number of a sentence"):
        numbers_of([word], 20)
