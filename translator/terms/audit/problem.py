"""What a rule says of a glossary line."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Problem", "Severity"]


class Severity(enum.StrEnum):
    """An error makes a term useless or wrong; a warning asks for a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to look at in a glossary file.

    Attributes:
        file: The file as it was named.
        line: Its line, counted from 1; the header is line 1.
        column: The name of the CSV column.
        rule: The name of the rule, e.g. "duplicate".
        severity: Whether it is an error or a warning.
        message: One sentence for people.
        value: The value of the cell that it is about, as it is written.
    """

    file: Path
    line: int
    column: str
    rule: str
    severity: Severity
    message: str
    value: str
