"""What the engine proposes for a segment, and what a check says of it."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from translator.article import Mark
from translator.terms.term import TermOutcome

__all__ = ["Draft", "Finding", "Fix", "Repair", "Severity", "Span"]

_HUMAN = frozenset({"memory", "person"})

Span = tuple[int, int]
"""The characters from the first number up to, but without, the second."""


class Severity(enum.StrEnum):
    """How much a finding weighs: an error blocks approval, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that would settle a finding: the draft's characters `start:end` become `text`."""

    start: int
    end: int
    text: str

    def apply(self, draft: str) -> str:
        """Return the text of a draft with this change made."""
        return draft[: self.start] + self.text + draft[self.end :]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says of one segment.

    Attributes:
        check: Name of the check.
        severity: Error or warning.
        message: One sentence for the editor, in English.
        urdu: The same sentence in Urdu.
        place: Where in the draft, if it is anywhere in particular.
        source_place: Where in the segment's text as written.
        fix: A change that would settle it, if one is certain enough to be offered.
    """

    check: str
    severity: Severity
    message: str
    urdu: str = ""
    place: Span | None = None
    source_place: Span | None = None
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Repair:
    """A figure that the engine got wrong and the drafting put right.

    Attributes:
        source: How it stands in the source, normalised.
        was: What the engine wrote in its place; empty if it wrote nothing.
        now: What stands in the draft.
    """

    source: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A machine translation of one segment.

    Attributes:
        text: The English sentence, without markup.
        marks: Inline markup over `text`.
        score: Mean log-probability a piece; 0 for a text that was copied.
        alternatives: Other hypotheses, the best first.
        outcomes: What became of each glossary term of the sentence.
        engine: Signature of the engine; "copied" for a text that needs no translation, "person"
            or "memory" for one that a person wrote, here or elsewhere.
        lost: Code and addresses whose place the engine lost; they stand at the end of `text`.
        repairs: Figures that were put right.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    score: float = 0.0
    alternatives: tuple[str, ...] = ()
    outcomes: tuple[TermOutcome, ...] = ()
    engine: str = "copied"
    lost: tuple[str, ...] = ()
    repairs: tuple[Repair, ...] = ()

    @property
    def is_human(self) -> bool:
        """Whether a person wrote the text."""
        return self.engine in _HUMAN
