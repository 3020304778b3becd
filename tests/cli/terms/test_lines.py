from __future__ import annotations

import pytest

from translator.cli.terms.lines import isolate


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("coin", "coin"),
        ("سکہ → coin", "[سکہ] → coin"),
        ("نجی کلید | سکہ", "[نجی کلید] | [سکہ]"),
        ('"سکہ" is', '"[سکہ]" is'),
        ("a سکہ، b", "a [سکہ،] b"),
        ("USDT والیٹ ", "USDT [والیٹ] "),
    ],
)
def test_each_run_of_urdu_is_isolated(line, expected):
    assert isolate(line) == expected.replace("[", "\u2068").replace("]", "\u2069")
