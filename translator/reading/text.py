"""Read plain text in the shape that Urdu news pages have when they are copied."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from translator.article import Article, Block, BlockKind
from translator.reading.labels import split_label
from translator.reading.shape import is_heading, is_quoted, list_item, quote_line, same_text

__all__ = ["read_text"]

_ENDS = re.compile(r"[۔؟!?.:]['\"”’»)\]]*\s*\Z")
_WRAPPED = 48  # characters: a shorter line was ended on purpose
_UNEVEN = 1.3  # a line that is so much longer than the one above was not wrapped with it
_LONGEST_TITLE = 30  # words; a longer opening is the first paragraph of an untitled text


def read_text(text: str, name: str) -> Article:
    """Read an article of plain text.

    The first line that is not a label line is the title; a repetition of it is dropped. Label
    lines become metadata, list and quotation lines become such blocks, and a short line without
    a closing mark between two paragraphs becomes a heading.

    Args:
        text: The whole text.
        name: Name of the file, kept on the article.
    """
    blocks = _title(_drop_empty(_line_blocks(text)))
    return Article(tuple(_headings(blocks)), name=name)


def _line_blocks(text: str) -> list[Block | None]:
    """Return a block a logical line; None where a blank line stood."""
    blocks: list[Block | None] = []
    last = ""
    for number, line in enumerate(text.split("\n"), 1):
        block = replace(_block(line), line=number) if line.strip() else None
        if block and not block.text and block.kind is not BlockKind.LABEL:
            block = None
        previous = blocks[-1] if blocks else None
        if block and previous and _goes_on(last, previous, block):
            block = replace(previous, text=f"{previous.text} {block.text}")
            blocks.pop()
        blocks.append(block)
        last = line
    return blocks


def _block(line: str) -> Block:
    if label := split_label(line):
        key, written, value = label
        return Block(BlockKind.LABEL, value, info=key, label=written)
    if item := list_item(line):
        return Block(BlockKind.LIST_ITEM, item[1], marker=item[0], level=1)
    if (quote := quote_line(line)) is not None:
        return Block(BlockKind.QUOTE, quote, level=1)
    kind = BlockKind.QUOTE if is_quoted(line.strip()) else BlockKind.PARAGRAPH
    return Block(kind, line.strip(), level=1 if kind is BlockKind.QUOTE else 0)


def _goes_on(last_line: str, previous: Block, block: Block) -> bool:
    """Say whether `block` is the next line of a paragraph that was wrapped by hand."""
    if previous.kind is BlockKind.QUOTE and block.kind is BlockKind.QUOTE:
        return not is_quoted(block.text)
    wrapped = len(last_line) >= _WRAPPED and not _ENDS.search(last_line)
    wrapped = wrapped and len(block.text) <= len(last_line) * _UNEVEN
    return wrapped and block.kind is BlockKind.PARAGRAPH and previous.kind is not BlockKind.LABEL


def _drop_empty(blocks: list[Block | None]) -> list[Block]:
    """Leave out blank lines and a label that announces a title without one."""
    return [b for b in blocks if b is not None and (b.text or b.info not in {"", "title"})]


def _title(blocks: list[Block]) -> list[Block]:
    """Make the first paragraph the title, unless a label line names one; drop repetitions."""
    named = next((b for b in blocks if b.kind is BlockKind.LABEL and b.info == "title"), None)
    body = [b for b in blocks if _is_body(b)]
    opening = body[0] if len(body) > 1 and _can_be_title(body[0]) else None
    first = named or opening
    if first is None:
        return blocks
    out: list[Block] = []
    repeats = True
    for block in blocks:
        if block is first:
            out.append(Block(BlockKind.TITLE, block.text, line=block.line))
        elif not (repeats and _is_body(block) and same_text(block.text, first.text)):
            repeats = repeats and not _is_body(block)
            out.append(block)
    return out


def _can_be_title(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and len(block.text.split()) <= _LONGEST_TITLE


def _is_body(block: Block) -> bool:
    return block.kind not in {BlockKind.LABEL, BlockKind.TITLE}


def _headings(blocks: list[Block]) -> list[Block]:
    """Turn short unclosed paragraphs into headings where body text stands before and after."""
    body = [i for i, b in enumerate(blocks) if b.kind is not BlockKind.LABEL]
    inner = {i for i, following in pairwise(body) if _carries(blocks[following])}
    return [
        Block(BlockKind.HEADING, b.text, level=2, line=b.line)
        if i in inner and b.kind is BlockKind.PARAGRAPH and is_heading(b.text)
        else b
        for i, b in enumerate(blocks)
    ]


def _carries(block: Block) -> bool:
    """Say whether a block can stand under a heading: anything but another heading."""
    return block.kind is not BlockKind.PARAGRAPH or not is_heading(block.text)
