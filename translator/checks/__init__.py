"""Checks: what may be wrong with a draft."""

from translator.checks.check import ArticleCheck, Check, Sides
from translator.checks.registry import CHECKS, choose_checks, run_checks

__all__ = ["CHECKS", "ArticleCheck", "Check", "Sides", "choose_checks", "run_checks"]
