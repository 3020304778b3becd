"""What the review desk shows: plain values, made from an edition and put into templates."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from markupsafe import Markup

from translator.article import BlockKind
from translator.draft import Severity
from translator.editing import Action, Origin, State
from translator.editing.words import Piece
from translator.terms import Status

__all__ = ["Counts", "Lamp", "Panel", "Past", "Proposal", "Row", "Said", "TermNote"]


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence in the list. Two rows are equal if they look the same.

    Attributes:
        id: Number of the segment in the store; the same in all runs.
        number: Its number on the page, counted from 1.
        version: That of its review; whoever changes it names the version that they saw.
        state: How far the review is.
        origin: Where the present text comes from.
        by: Who approved it, else who edited it; empty if nobody did.
        kind: The role of its block.
        level: Level of a heading; depth of a list item or quote, counted from 1.
        marker: Bullet or number, where it begins a list item.
        is_first: Whether it begins its block.
        urdu: The Urdu sentence with terms and the places of findings, escaped.
        english: The present text, likewise.
        plain_urdu: The Urdu sentence without markup.
        plain_english: The present text without markup.
        checks: Names of the checks whose findings nobody ignores, each once.
        errors: Number of their errors.
        warnings: Number of their warnings.
        terms: Targets of the terms in it.
        missed: Targets of those that are missed.
        comments: Number of comments.
        risk: How likely it needs work, from 0 to 1.
    """

    id: int
    number: int
    version: int
    state: State
    origin: Origin
    by: str
    kind: BlockKind
    level: int
    marker: str
    is_first: bool
    urdu: Markup
    english: Markup
    plain_urdu: str
    plain_english: str
    checks: tuple[str, ...] = ()
    errors: int = 0
    warnings: int = 0
    terms: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    comments: int = 0
    risk: float = 0.0


@dataclass(frozen=True, slots=True)
class Lamp:
    """A finding.

    Attributes:
        check: Name of the check.
        severity: Whether it blocks approval.
        message: What it says, in English; tells it from the other findings of its check.
        urdu: The same in Urdu; empty if there is none.
        fixed: The whole text with the fix; None if none is certain enough.
        who: Who decided to ignore it; empty if nobody did.
        why: Their reason.
    """

    check: str
    severity: Severity
    message: str
    urdu: str = ""
    fixed: str | None = None
    who: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class TermNote:
    """A term of the sentence and what became of it.

    Attributes:
        surface: The words of the source that matched, normalised.
        target: The rendering that the glossary asks for.
        status: Met, met by a variant, or missed.
        forms: The other renderings that are accepted.
        note: What the glossary notes for editors.
    """

    surface: str
    target: str
    status: Status
    forms: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A text that can be taken with one key.

    Attributes:
        text: The English text.
        origin: MACHINE for a hypothesis of the engine; EXACT for the translation of an equal
            sentence in the memory, and of a similar one.
        similarity: How similar, in percent; 100 for equal sentences, None for the machine's.
        source: For the memory: how its Urdu differs from this sentence, word by word.
        who: Who approved it; empty for the machine's.
    """

    text: str
    origin: Origin
    similarity: int | None = None
    source: tuple[Piece, ...] = ()
    who: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A comment."""

    who: str
    at: dt.datetime
    words: str


@dataclass(frozen=True, slots=True)
class Past:
    """One entry of the history.

    Attributes:
        who: The person; empty if it was a run.
        at: When, in UTC.
        action: What was done.
        change: How the text changed, word by word; empty if it did not.
        state: The state then; None where nothing changed.
        note: The reason.
    """

    who: str
    at: dt.datetime
    action: Action
    change: tuple[Piece, ...] = ()
    state: State | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """All that is shown of the sentence that somebody works on.

    Attributes:
        row: The same in the list.
        text: The present text, as it is edited.
        machine: The machine's draft.
        lamps: The findings that nobody ignores.
        ignored: The others.
        terms: Its terms, in order.
        proposals: What can be taken instead, nine at most.
        change: How the present text differs from the machine's, word by word; empty if it does not.
        said: The comments, the oldest first.
        past: The history without them, the newest first.
        unshown: How many findings are not among the lamps, since there are so many.
        earlier: How many changes came before those of the history.
    """

    row: Row
    text: str
    machine: str
    lamps: tuple[Lamp, ...] = ()
    ignored: tuple[Lamp, ...] = ()
    terms: tuple[TermNote, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    change: tuple[Piece, ...] = ()
    said: tuple[Said, ...] = ()
    past: tuple[Past, ...] = ()
    unshown: int = 0
    earlier: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """How far an edition is.

    Attributes:
        total: Number of sentences.
        states: How many are in which state.
        errors: Number of errors that nobody ignores.
        warnings: Number of warnings that nobody ignores.
    """

    total: int = 0
    states: dict[State, int] = field(default_factory=dict)
    errors: int = 0
    warnings: int = 0

    @property
    def approved(self) -> int:
        """Number of approved sentences."""
        return self.states.get(State.APPROVED, 0)

    @property
    def edited(self) -> int:
        """Number of edited ones."""
        return self.states.get(State.EDITED, 0)

    @property
    def draft(self) -> int:
        """Number of drafts."""
        return self.states.get(State.DRAFT, 0)
