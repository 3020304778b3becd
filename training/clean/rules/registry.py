"""The rules in the order in which they are asked: the first that drops a pair is reported."""

from __future__ import annotations

from training.clean.rules import (
    copied,
    empty,
    encoding,
    language,
    length,
    markup,
    numbers,
    ratio,
    repeated,
    script,
)
from training.clean.rules.rule import AnyRule

__all__ = ["RULES"]

RULES: tuple[AnyRule, ...] = (
    empty.RULE,
    encoding.RULE,
    length.RULE,
    markup.SHARE,
    repeated.RULE,
    script.RULE,
    language.RULE,
    copied.RULE,
    markup.SAME,
    ratio.RULE,
    numbers.RULE,
)
"""To add a rule, write its file, name it here, and add cases to tests/training/clean/cases.tsv."""
