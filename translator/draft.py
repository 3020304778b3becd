"""What the engine proposes for a segment, and what a check says of it."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from translator.article import Mark
from translator.terms.term import TermOutcome

__all__ = ["Draft", "Finding", "Severity"]


class Severity(enum.StrEnum):
    """How much a finding weighs: an error blocks approval, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says of one segment.

    Attributes:
        check: Name of the check.
        severity: Error or warning.
        message: One sentence for the editor.
    """

    check: str
    severity: Severity
    message: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A machine translation of one segment.

    Attributes:
        text: The English sentence, without markup.
        marks: Inline markup over `text`.
        score: Mean log-probability a piece; 0 for a text that was copied.
        alternatives: Other hypotheses, the best first.
        outcomes: What became of each glossary term of the sentence.
        engine: Signature of the engine; "copied" for a text that needs no translation.
        lost: Code and addresses whose place the engine lost; they stand at the end of `text`.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    score: float = 0.0
    alternatives: tuple[str, ...] = ()
    outcomes: tuple[TermOutcome, ...] = ()
    engine: str = "copied"
    lost: tuple[str, ...] = ()
