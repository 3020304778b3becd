"""The article and its parts, as plain frozen values; nothing here touches a disk or a model."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

__all__ = ["Article", "Block", "BlockKind", "Mark", "MarkKind", "Segment"]


class MarkKind(enum.StrEnum):
    """What inline markup does to a stretch of text."""

    CODE = "code"
    EMPHASIS = "emphasis"
    LINK = "link"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup on the characters `start:end` of a text.

    Attributes:
        kind: What the markup does.
        start: First character, counted from 0.
        end: One past the last character.
        address: Where a link leads; empty for other kinds.
    """

    kind: MarkKind
    start: int
    end: int
    address: str = ""


class BlockKind(enum.StrEnum):
    """The role a block plays on the page."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TABLE_CELL = "table_cell"
    CODE = "code"
    IMAGE = "image"
    RULE = "rule"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Block:
    """One structural part of an article, with its text and inline markup.

    Attributes:
        kind: Its role.
        text: Plain text without markup, as written; what no article may hold is taken out by
            `reading`.
        marks: Inline markup over `text`.
        level: Heading level 1-6; depth of a list item or quote, counted from 1.
        marker: For a list item its bullet or number ("•", "3."); empty where it goes on.
        group: Number of the table that a cell belongs to, counted from 1.
        row: Row of a table cell, counted from 0; row 0 is the header.
        column: Column of a table cell, counted from 0.
        info: Language of a code block, address of an image, key of a label line.
        label: The words before the colon of a label line, as written.
        line: The line of the source file where it begins, counted from 1; 0 if unknown. It is
            no part of what the block is: a line put in above changes no block and no page.
    """

    kind: BlockKind
    text: str = ""
    marks: tuple[Mark, ...] = ()
    level: int = 0
    marker: str = ""
    group: int = 0
    row: int = 0
    column: int = 0
    info: str = ""
    label: str = ""
    line: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Article:
    """One source document.

    Attributes:
        blocks: Its parts in reading order; label lines stand where they were written.
        name: The name of the file it came from, without folders.
        encoding: The text encoding that was used to read it, e.g. "utf-8".
        language: ISO 639-1 code of the source language.
    """

    blocks: tuple[Block, ...]
    name: str = ""
    encoding: str = "utf-8"
    language: str = "ur"

    @property
    def title(self) -> str:
        """The text of the title block, or the empty string."""
        return next((b.text for b in self.blocks if b.kind is BlockKind.TITLE), "")

    @property
    def metadata(self) -> dict[str, str]:
        """What the label lines say, by label key ("tags", "source_node", "date" ...)."""
        return {b.info: b.text for b in self.blocks if b.kind is BlockKind.LABEL}


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence of a block: the unit that is translated, reviewed and remembered.

    Attributes:
        block: Index of its block within the article, counted from 0.
        number: Its place within the block, counted from 0.
        text: The sentence as written, without markup.
        key: Hash of the normalised text; equal sentences have equal keys.
        marks: Inline markup over `text`.
    """

    block: int
    number: int
    text: str
    key: str
    marks: tuple[Mark, ...] = field(default=())
