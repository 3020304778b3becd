"""Read Markdown: Python-Markdown builds the element tree, this module walks it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast

from translator.article import Article, Block, BlockKind
from translator.errors import ArticleError
from translator.reading.canonical import canonical_lines
from translator.reading.effort import TangledError, bound
from translator.reading.frontmatter import front_matter_blocks, split_front_matter
from translator.reading.inline import Inline, read_inline
from translator.reading.labels import split_label
from translator.reading.places import with_lines
from translator.reading.shape import same_text

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["read_markdown"]

_HEADING = re.compile(r"h([1-6])\Z")
_FENCED = re.compile(r'<pre><code(?: class="language-([^"]*)")?>(.*)</code></pre>\Z', re.DOTALL)


def read_markdown(text: str, name: str) -> Article:
    """Read a Markdown article with optional YAML front matter.

    Headings, lists, quotations, links, emphasis, inline code, fenced and indented code, tables
    and images are kept; raw HTML tags are dropped, their text stays. The title is that of the
    front matter, else the first heading.

    Args:
        text: The whole text.
        name: Name of the file, kept on the article and used in messages.

    Raises:
        ArticleError: If the front matter is not valid YAML, or the text is nested or tangled
            absurdly.
    """
    front, body = split_front_matter(text, name)
    try:
        root, stash = _parse(body)
        blocks = list(with_lines(_Walker(stash).blocks(root), body, front.length))
    except TangledError:
        raise ArticleError(
            f"{name}: there are more Markdown signs such as [, * or | in it than can be read in "
            "time. Close those that are open, or save the article as .txt."
        ) from None
    except (RecursionError, ValueError):  # lists within lists without end, numbers of 5,000 digits
        raise ArticleError(
            f"{name}: the Markdown is nested too deeply to be read. Simplify its lists and quotes."
        ) from None
    return Article(tuple(_with_title(front_matter_blocks(front), blocks)), name=name)


def _parse(text: str) -> tuple[Element, list[str]]:
    """Return the element tree of a Markdown text and the raw parts it refers to by number."""
    from markdown import Markdown  # noqa: PLC0415 - plain text does not need it

    parser = Markdown(extensions=["tables", "fenced_code", "sane_lists"])
    parser.preprocessors.deregister("html_block")  # no raw HTML reaches the page
    bound(parser)
    lines = canonical_lines(text)
    for preprocessor in parser.preprocessors:
        lines = preprocessor.run(lines)
    root = cast("Element", parser.parser.parseDocument(lines).getroot())
    for treeprocessor in parser.treeprocessors:
        changed = treeprocessor.run(root)
        root = root if changed is None else changed
    return root, [str(raw) for raw in parser.htmlStash.rawHtmlBlocks]


@dataclass
class _Walker:
    """Turns elements into blocks; counts the tables it meets."""

    stash: list[str]
    tables: int = field(default=0)

    def blocks(self, parent: Element, quoted: int = 0, depth: int = 0) -> Iterator[Block]:
        for element in parent:
            yield from self._block(element, quoted, depth)

    def _block(self, element: Element, quoted: int, depth: int) -> Iterator[Block]:
        heading = _HEADING.match(element.tag)
        if heading:
            yield from self._text(element, Block(BlockKind.HEADING, level=int(heading[1])))
        elif element.tag == "p":
            kind = BlockKind.QUOTE if quoted else BlockKind.PARAGRAPH
            yield from self._text(element, Block(kind, level=quoted))
        elif element.tag in {"ul", "ol"}:
            yield from self._list(element, quoted, depth + 1)
        elif element.tag == "blockquote":
            yield from self.blocks(element, quoted + 1, depth)
        elif element.tag == "table":
            yield from self._table(element)
        elif element.tag == "pre":
            yield Block(BlockKind.CODE, html.unescape("".join(element.itertext())).rstrip("\n"))
        elif element.tag == "hr":
            yield Block(BlockKind.RULE)

    def _text(self, element: Element, shape: Block) -> Iterator[Block]:
        """Yield the block of an element that holds inline markup, and its images after it."""
        fenced = self._fenced(element)
        if fenced:
            yield fenced
            return
        inline = read_inline(element, self.stash)
        label = split_label(inline.text) if shape.kind is BlockKind.PARAGRAPH else None
        if label:
            yield Block(BlockKind.LABEL, label[2], info=label[0], label=label[1])
        elif inline.text:
            yield replace(shape, text=inline.text, marks=inline.marks)
        yield from _images(inline)

    def _fenced(self, element: Element) -> Block | None:
        match = re.fullmatch("\x02wzxhzdk:(\\d+)\x03", (element.text or "").strip())
        code = _FENCED.match(self.stash[int(match[1])]) if match and not len(element) else None
        if code is None:
            return None
        return Block(BlockKind.CODE, html.unescape(code[2]).rstrip("\n"), info=code[1] or "")

    def _list(self, element: Element, quoted: int, depth: int) -> Iterator[Block]:
        first = int(element.get("start", "1"))
        for number, item in enumerate(element, first):
            marker = f"{number}." if element.tag == "ol" else "•"
            shape = Block(BlockKind.LIST_ITEM, level=depth, marker=marker)
            for block in self._item(item, shape, quoted):
                yield block
                if block.kind is BlockKind.LIST_ITEM:
                    shape = replace(shape, marker="")

    def _item(self, item: Element, shape: Block, quoted: int) -> Iterator[Block]:
        """Yield the parts of a list item; only the first carries the bullet or number."""
        inline = read_inline(item, self.stash, stop_at_blocks=True)
        if inline.text:
            yield replace(shape, text=inline.text, marks=inline.marks)
            shape = replace(shape, marker="")
        yield from _images(inline)
        for child in item:
            if child.tag == "p":
                for block in self._text(child, shape):
                    yield block
                    shape = replace(shape, marker="")
            else:
                yield from self._block(child, quoted, shape.level)

    def _table(self, element: Element) -> Iterator[Block]:
        self.tables += 1
        for row, cells in enumerate(element.iter("tr")):
            for column, cell in enumerate(cells):
                inline = read_inline(cell, self.stash)
                yield Block(BlockKind.TABLE_CELL, inline.text, inline.marks,
                            group=self.tables, row=row, column=column)  # fmt: skip


def _images(inline: Inline) -> Iterator[Block]:
    for text, address in inline.images:
        yield Block(BlockKind.IMAGE, text, info=address)


def _with_title(front: list[Block], blocks: list[Block]) -> list[Block]:
    """Put the title first: from the front matter, or the first heading in its place."""
    title = next((b for b in front if b.kind is BlockKind.TITLE), None)
    if title is None:
        at = next((i for i, b in enumerate(blocks) if b.kind is BlockKind.HEADING), None)
        opens = at is not None and all(b.kind is BlockKind.LABEL for b in blocks[:at])
        if at is not None and opens:
            title = Block(BlockKind.TITLE, blocks[at].text, blocks[at].marks, line=blocks[at].line)
            return [*front, *blocks[:at], title, *blocks[at + 1 :]]
    first = next((i for i, b in enumerate(blocks) if b.kind is not BlockKind.LABEL), None)
    text = {BlockKind.HEADING, BlockKind.PARAGRAPH}
    repeated = first is not None and blocks[first].kind in text
    if title and first is not None and repeated and same_text(blocks[first].text, title.text):
        blocks = blocks[:first] + blocks[first + 1 :]
    return [*front, *blocks]
