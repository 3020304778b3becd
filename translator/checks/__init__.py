"""Checks: what may be wrong with a draft."""

from translator.checks.registry import CHECKS, Check, run_checks

__all__ = ["CHECKS", "Check", "run_checks"]
