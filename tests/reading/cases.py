"""Read `fixtures/reading/*/*.txt` and write blocks as they stand there (see README.md there)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from translator.article import Block, BlockKind, Mark

FIXTURES = Path(__file__).parent.parent / "fixtures" / "reading"


@dataclass(frozen=True)
class Case:
    """An article and the blocks that it becomes."""

    name: str
    article: str
    blocks: list[str]


def load_articles(folder: str) -> Iterator[Case]:
    """Yield the cases of all files in a folder of the fixtures."""
    paths = sorted((FIXTURES / folder).glob("*.txt"))
    assert paths, folder
    for path in paths:
        content = path.read_text(encoding="utf-8")
        cases = re.split(r"^=== (?!becomes$)", content, flags=re.MULTILINE)[1:]
        for case in cases:
            head, outcome = case.split("\n=== becomes\n")
            name, article = head.split("\n", 1)
            blocks = [line for line in outcome.split("\n") if line]
            assert blocks, f"{path}: {name}"
            yield Case(f"{path.stem}: {name}", article.rstrip("\n") + "\n", blocks)


def shown(blocks: Iterable[Block]) -> list[str]:
    """Write blocks as the fixtures do: one line a block, an indented line a mark."""
    return [line for block in blocks for line in (_line(block), *_marks(block))]


def _line(block: Block) -> str:
    text = block.text.replace("\n", "⏎")
    return f"{_HEADS[block.kind](block)}: {text}" if text else f"{_HEADS[block.kind](block)}:"


def _marks(block: Block) -> list[str]:
    return [_mark(block.text, mark) for mark in block.marks]


def _mark(text: str, mark: Mark) -> str:
    head = f"{mark.kind} {mark.address}".rstrip()
    return f"  {head}: {text[mark.start : mark.end]}"


_HEADS = {
    BlockKind.TITLE: lambda _: "title",
    BlockKind.HEADING: lambda b: f"heading {b.level}",
    BlockKind.PARAGRAPH: lambda _: "paragraph",
    BlockKind.LIST_ITEM: lambda b: f"list {b.level} {b.marker or '+'}",
    BlockKind.QUOTE: lambda b: f"quote {b.level}",
    BlockKind.TABLE_CELL: lambda b: f"cell {b.group} {b.row} {b.column}",
    BlockKind.CODE: lambda b: f"code {b.info}".rstrip(),
    BlockKind.IMAGE: lambda b: f"image {b.info}",
    BlockKind.RULE: lambda _: "rule",
    BlockKind.LABEL: lambda b: f"label {b.info} {b.label}",
}
