"""Write Markdown the one way that Python-Markdown reads as GitHub does.

Editors indent nested lists by two spaces, begin a list right below a paragraph, and put label
lines under one another; Python-Markdown wants four spaces and blank lines. Rewriting the lines
keeps its parser untouched.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from translator.reading.labels import split_label

__all__ = ["canonical_lines"]

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_ITEM = re.compile(r"( *)([-*+]|\d{1,9}[.)]) +(?=\S)")
_HEADING = re.compile(r"#{1,6}[^#\n]")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]]*\]:")
_DEEPEST = 50  # lists within lists; Python-Markdown takes ever longer for each
_ITEMS = re.compile(rf" *(?:(?:[-*+]|\d{{1,9}}[.)]) +){{{_DEEPEST + 1}}}")
_CODE = 4  # spaces that make a code block where there is no list
_STEP = "    "


def canonical_lines(text: str) -> list[str]:
    """Return the lines of a Markdown text with lists, labels and comments in canonical form.

    Nested list items are indented by four spaces a level, a list and a label line stand between
    blank lines, comments that fill whole lines are left out. Fenced code stays as it is. Headings
    and the addresses of links stand below blank lines too: else Python-Markdown copies all that
    follows for each of them.

    Raises:
        ValueError: If lists are nested deeper than anybody can see.
    """
    state = _State()
    for line in text.expandtabs(4).split("\n"):
        state.take(line)
    return state.lines


@dataclass
class _State:
    """The lines so far, and what the next one stands in."""

    lines: list[str] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)
    fence: str = ""
    comment: bool = False

    def take(self, line: str) -> None:
        if self.fence:
            self.lines.append(line)
            closes = line.strip().startswith(self.fence) and not line.strip().strip(self.fence[0])
            self.fence = "" if closes else self.fence
        elif fence := _FENCE.match(line):
            self.fence = fence[1]
            self.lines.append(line)
        elif self.comment or line.lstrip().startswith("<!--"):
            self.comment = "-->" not in line
        elif not line.strip():
            self.lines.append("")
        elif item := _ITEM.match(line):
            self._item(line, item)
        elif split_label(line) or _HEADING.match(line):
            self.indents.clear()
            self.lines += ["", line, ""]
        elif _DEFINITION.match(line):
            self.lines += ["", line]
        else:
            self._other(line)

    def _item(self, line: str, item: re.Match[str]) -> None:
        if _ITEMS.match(line) or len(self.indents) > _DEEPEST:
            raise ValueError("lists are nested too deeply")
        indent = len(item[1])
        if not self.indents and (indent >= _CODE or not self._may_begin(item[2])):
            self.lines.append(line)
            return
        if not self.indents:
            self.lines.append("")
        self._leave(indent)
        marker = item[2].replace(")", ".")
        self.lines.append(f"{_STEP * len(self.indents)}{marker} {line[item.end() :]}")
        self.indents.append(indent)

    def _may_begin(self, marker: str) -> bool:
        """A number other than 1 right below a paragraph is part of its text: a year, a sum."""
        below_text = bool(self.lines and self.lines[-1])
        return not below_text or marker in {"-", "*", "+", "1.", "1)"}

    def _leave(self, indent: int) -> None:
        """Leave the lists that a line with this indent does not belong to."""
        while self.indents and indent < self.indents[-1] + 2:
            self.indents.pop()

    def _other(self, line: str) -> None:
        indent = len(line) - len(line.lstrip())
        below_blank = not self.lines or not self.lines[-1]
        if not self.indents or not below_blank:
            self.lines.append(line)
            return
        self._leave(indent)
        # Four spaces behind the text of the item are code within it.
        code = _STEP if self.indents and indent >= self.indents[-1] + 2 + _CODE else ""
        self.lines.append(_STEP * len(self.indents) + code + line.lstrip())
