"""What goes out to other tools of an edition, and what comes back: plain values, no format."""

from __future__ import annotations

from dataclasses import dataclass

from translator.article import BlockKind, Mark
from translator.draft import Finding
from translator.editing import Origin, State
from translator.memory import Match
from translator.terms import TermOutcome

__all__ = ["MOST_SENTENCES", "OutBlock", "OutDocument", "OutSegment", "Returned"]

MOST_SENTENCES = 200_000
"""Of one file that comes back; a long book has some ten thousand."""


@dataclass(frozen=True, slots=True)
class OutSegment:
    """A sentence and its translation on the way out.

    Attributes:
        id: Number of the segment in the store; the same in all runs.
        number: Its number on the page, counted from 1.
        version: That of the review; it tells later whether somebody changed the segment here.
        source: The Urdu sentence without markup.
        source_marks: Its inline markup.
        target: The present English text.
        target_marks: Its inline markup.
        state: How far the review is.
        origin: Where the present text comes from.
        machine: The machine's draft.
        findings: What the checks say of the present text.
        terms: The glossary terms in the sentence.
        comments: What people said of it, the oldest first, as (who, words).
        matches: Similar sentences in the memory, the best first.
    """

    id: int
    number: int
    version: int
    source: str
    target: str
    source_marks: tuple[Mark, ...] = ()
    target_marks: tuple[Mark, ...] = ()
    state: State = State.DRAFT
    origin: Origin = Origin.MACHINE
    machine: str = ""
    findings: tuple[Finding, ...] = ()
    terms: tuple[TermOutcome, ...] = ()
    comments: tuple[tuple[str, str], ...] = ()
    matches: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class OutBlock:
    """A block of the article with its sentences.

    Attributes:
        index: Its index within the article, counted from 0.
        kind: Its role.
        segments: Its sentences in order; at least one.
        gaps: What stands between the sentences in the source, one fewer than segments.
    """

    index: int
    kind: BlockKind
    segments: tuple[OutSegment, ...]
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutDocument:
    """An edition on the way out.

    Attributes:
        slug: Name of the edition.
        name: File name of the article.
        blocks: Those that have sentences, in order.
        source: ISO 639-1 code of the source language.
        target: ISO 639-1 code of the target language.
    """

    slug: str
    name: str
    blocks: tuple[OutBlock, ...]
    source: str = "ur"
    target: str = "en"


@dataclass(frozen=True, slots=True)
class Returned:
    """A sentence that came back from another tool.

    Attributes:
        id: Number of the segment in the store, or None if the file does not tell.
        version: The version it had when it went out, or None.
        source: The Urdu sentence without markup, as the file has it.
        target: The English text; empty if it was not translated.
        target_marks: Its inline markup; None where the file cannot say.
        state: How far the review is, or None if the file does not tell.
        comments: Notes that were added in the other tool.
        edition: Name of the edition that it belongs to, or empty.
    """

    id: int | None
    version: int | None
    source: str
    target: str
    target_marks: tuple[Mark, ...] | None = None
    state: State | None = None
    comments: tuple[str, ...] = ()
    edition: str = ""
