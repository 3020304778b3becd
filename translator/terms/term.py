"""One glossary entry and what became of it in a sentence."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

from translator.urdu import has_arabic

__all__ = ["Stage", "Status", "Term", "TermOutcome"]


@dataclass(frozen=True, slots=True)
class Term:
    """How one Urdu term is to be rendered.

    Attributes:
        source: The usual Urdu spelling, normalised.
        target: The English rendering, in the case a dictionary gives it.
        variants: Other Urdu spellings, normalised.
        forms: Other English renderings that are accepted.
        forbidden: English renderings that are wrong here.
        domain: Subject field, e.g. "exchange".
        context: Urdu words, one of which must stand in the same sentence; for homographs.
        reference: Where the rendering comes from, e.g. "IMF" or "press usage".
        note: For editors.
        origin: The glossary that it is from, e.g. "crypto"; equal terms may differ in it.
    """

    source: str
    target: str
    variants: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    domain: str = ""
    context: tuple[str, ...] = ()
    reference: str = ""
    note: str = ""
    origin: str = field(default="", compare=False)

    @property
    def spellings(self) -> tuple[str, ...]:
        """The source and its variants."""
        return (self.source, *self.variants)

    @property
    def renderings(self) -> tuple[str, ...]:
        """The target and the other accepted forms."""
        return (self.target, *self.forms)

    @property
    def is_left_in_urdu(self) -> bool:
        """Whether the term is not translated at all: its target is in Urdu letters."""
        return has_arabic(self.target)

    @property
    def is_name(self) -> bool:
        """Whether the target is a proper name or an abbreviation: it holds a capital."""
        return self.target != self.target.lower()


class Status(enum.StrEnum):
    """Whether a term stands in the translation as the glossary wants it."""

    MET = "met"
    VARIANT = "variant"
    MISSED = "missed"


class Stage(enum.StrEnum):
    """Who or which step of the drafting brought a term into the translation."""

    ANNOTATED = "annotated"
    N_BEST = "n-best"
    SUPPRESSED = "suppressed"
    PLACEHOLDER = "placeholder"
    PERSON = "person"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class TermOutcome:
    """What became of one term in one segment.

    Attributes:
        surface: The words of the source that matched, normalised.
        target: The rendering that the glossary asks for.
        status: Met, met by an accepted variant, or missed.
        stage: The step that brought it in; "none" for a missed term.
        expected: How often the term stands in the source.
        found: How often the target or an accepted form stands in the draft.
        forms: The other renderings that are accepted.
    """

    surface: str
    target: str
    status: Status
    stage: Stage
    expected: int = 1
    found: int = 0
    forms: tuple[str, ...] = ()
