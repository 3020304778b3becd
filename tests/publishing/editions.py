"""Editions made by hand, for the tests of publishing and of the store."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from itertools import cycle

from translator.article import Article, Block, BlockKind
from translator.draft import Draft
from translator.editing import Origin, Review, State
from translator.edition import Edition, GlossaryInfo, Pair
from translator.engine import EngineInfo
from translator.segmenting import segment_article

REVIEWED_AT = dt.datetime(2024, 3, 8, 14, 0, tzinfo=dt.UTC)
EDITOR, APPROVER = "Nadia Redactrix", "Amir Signatory"
MADE_AT = dt.datetime(2024, 3, 7, 9, 5, tzinfo=dt.UTC)
INFO = EngineInfo("ur_en", "0.1", settings="beam:4")


def edition_of(
    *blocks: Block,
    english: Mapping[str, str | Draft] | None = None,
    slug: str = "khabar",
    glossary: GlossaryInfo | None = None,
) -> Edition:
    """Return an edition; a sentence that `english` leaves out becomes "Sentence 1" and so on."""
    article = Article(blocks, name=f"{slug}.md")
    pairs = []
    for number, segment in enumerate(segment_article(article), 1):
        said = (english or {}).get(segment.text, f"Sentence {number}")
        draft = said if isinstance(said, Draft) else Draft(said, engine=INFO.signature)
        pairs.append(Pair(segment, draft))
    return Edition(slug, article, tuple(pairs), INFO, glossary or GlossaryInfo(), MADE_AT)


def reviewed(edition: Edition, letters: str) -> Edition:
    """Return an edition that people worked on.

    Each sentence gets one of the letters, which start again at their end: `d` for a draft, `m` for
    one that the memory had, `c` for the same with the sentences around it, `e` for edited, `a` for
    approved as the machine wrote it, `A` for approved in a person's words.
    """
    pairs = tuple(
        replace(pair, review=_review(letter, pair, number))
        for number, (pair, letter) in enumerate(zip(edition.pairs, cycle(letters), strict=False), 1)
    )
    return replace(edition, pairs=pairs)


def _review(letter: str, pair: Pair, number: int) -> Review:
    at = REVIEWED_AT + dt.timedelta(minutes=number)
    said = {word: replace(pair.draft, text=f"{word} {number}.") for word in ("Person", "Memory")}
    done = {"approver": APPROVER, "at": at}
    return {
        "d": Review(),
        "m": Review(origin=Origin.EXACT, text=said["Memory"]),
        "c": Review(origin=Origin.CONTEXT, text=said["Memory"]),
        "e": Review(State.EDITED, Origin.PERSON, said["Person"], editor=EDITOR, at=at),
        "a": Review(State.APPROVED, **done),
        "A": Review(State.APPROVED, Origin.PERSON, said["Person"], editor=EDITOR, **done),
    }[letter]


def title(text: str) -> Block:
    return Block(BlockKind.TITLE, text)


def paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text)


def heading(text: str, level: int = 2) -> Block:
    return Block(BlockKind.HEADING, text, level=level)


def item(text: str, *, marker: str = "•", level: int = 1) -> Block:
    return Block(BlockKind.LIST_ITEM, text, level=level, marker=marker)


def quote(text: str) -> Block:
    return Block(BlockKind.QUOTE, text, level=1)


def label(key: str, written: str, text: str) -> Block:
    return Block(BlockKind.LABEL, text, info=key, label=written)


def code(text: str, info: str = "") -> Block:
    return Block(BlockKind.CODE, text, info=info)


def image(text: str, address: str) -> Block:
    return Block(BlockKind.IMAGE, text, info=address)


def table(*rows: tuple[str, ...], group: int = 1) -> tuple[Block, ...]:
    return tuple(
        Block(BlockKind.TABLE_CELL, text, group=group, row=row, column=column)
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
    )


RULE = Block(BlockKind.RULE)
