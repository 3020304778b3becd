"""The rules that look at one pair alone, in the order in which they are asked."""

from training.clean.rules.registry import RULES
from training.clean.rules.rule import AnyRule, PairRule, TextRule

__all__ = ["RULES", "AnyRule", "PairRule", "TextRule"]
