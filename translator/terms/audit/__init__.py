"""Look glossary files through for what is well-formed and still wrong."""

from translator.terms.audit.problem import Problem, Severity
from translator.terms.audit.registry import RULES, Rule, audit

__all__ = ["RULES", "Problem", "Rule", "Severity", "audit"]
