"""Checks: what may be wrong with a draft."""

from translator.checks.check import ArticleCheck, Check, Sides
from translator.checks.registry import (
    CHECKS,
    AnyCheck,
    choose_checks,
    run_alone,
    run_checks,
    run_together,
)

__all__ = [
    "CHECKS",
    "AnyCheck",
    "ArticleCheck",
    "Check",
    "Sides",
    "choose_checks",
    "run_alone",
    "run_checks",
    "run_together",
]
