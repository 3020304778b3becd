"""Find the lines of a Markdown file where its blocks begin.

Python-Markdown does not tell where an element came from. But the letters of the blocks stand in
the file in the same order, so that each block is looked for behind the one before. A block that
cannot be found this way has the line 0; nothing else about it depends on its line.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate

from translator.article import Block, BlockKind

__all__ = ["with_lines"]

_SIGNS = re.compile(r"[\W_]+")
_ENOUGH = 6  # letters that tell where a block begins if the whole of it is nowhere
_IMAGE = re.compile(r"!\[([^\]]{0,999})\](?:\([^)]{0,999}\)|\[[^\]]{0,999}\])?")
# What is in the file but not on the page: comments, tags, where links lead, their definitions.
# The bounds keep a file full of brackets that are never closed from taking minutes.
_UNSEEN = re.compile(
    r"<!--(?:(?!<!--|-->).){0,1999}-->|</?[a-zA-Z][\w-]*(?:\s[^<>]*)?/?>|\](?:\([^)]{0,999}\)|\[[^\]]{0,999}\])"
    r"|^ {0,3}\[[^\]\n]{1,999}\]:[^\n]*",
    re.DOTALL | re.MULTILINE,
)


def with_lines(blocks: Iterable[Block], text: str, before: int) -> Iterator[Block]:
    """Yield blocks with the lines where they begin.

    Args:
        blocks: The blocks of a Markdown text in the order of the file, images behind the
            block that they stand in.
        text: The text that they were read from.
        before: Number of lines of the file above the text.
    """
    pictures = _Letters(_IMAGE.sub(r"\1", _only_images(text)), before)
    visible = _Letters(_UNSEEN.sub(_blank, _IMAGE.sub(_blank, text)), before)
    for block in blocks:
        if block.kind is BlockKind.IMAGE:
            yield replace(block, line=pictures.find(block.text))
        else:
            yield replace(block, line=visible.find(f"{block.label} {block.text}"))


def _only_images(text: str) -> str:
    """Return a text of as many lines with nothing but its images."""
    return "\n".join(" ".join(m[0] for m in _IMAGE.finditer(line)) for line in text.split("\n"))


def _blank(match: re.Match[str]) -> str:
    return " " + "\n" * match[0].count("\n")


class _Letters:
    """The letters and figures of a text, and how far they were read."""

    def __init__(self, text: str, before: int) -> None:
        lines = [_SIGNS.sub("", html.unescape(line)) for line in text.split("\n")]
        self._all = "".join(lines)
        self._starts = list(accumulate(map(len, lines), initial=0))
        self._before = before
        self._at = 0

    def find(self, text: str) -> int:
        """Return the line on which the letters of `text` begin, and go on behind them; else 0."""
        sought = _SIGNS.sub("", text)
        while sought:
            at = self._all.find(sought, self._at)
            if at >= 0:
                self._at = at + len(sought)
                return self._before + bisect_right(self._starts, at)
            sought = sought[: len(sought) // 2] if len(sought) >= 2 * _ENOUGH else ""
        return 0
