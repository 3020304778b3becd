"""Bound the work of Python-Markdown: signs that open and never close make it look for ever."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import re

    from markdown import Markdown

__all__ = ["TangledError", "bound"]

# Characters that Python looks at one by one: one to three seconds. A paragraph with 5,000 links
# takes a tenth of it.
_MOST_STEPS = 20_000_000
_FIXED = 8  # steps that any sign costs
_COPIED = 256  # characters that are copied in the time of one step
_SPLIT = 2  # characters of a block that all processors of blocks look at meanwhile
_CELL = 200  # steps that a cell of a table takes


class TangledError(Exception):
    """To read this Markdown takes too long."""


def bound(parser: Markdown) -> None:
    """Make a parser raise `TangledError` instead of working on one text without end.

    The methods are replaced in its own parts only, so that other parsers stay as they are.
    """
    effort = _Effort()
    for pattern in parser.inlinePatterns:
        _replace(pattern, "handleMatch", effort.at_signs)
        _replace(pattern, "getText", effort.in_brackets)
        _replace(pattern, "getLink", effort.in_brackets)
        _replace(pattern, "find_code_spans", effort.in_code)
    for processor in parser.parser.blockprocessors:
        _replace(processor, "run", effort.in_blocks)


def _replace(part: object, method: str, counted: Callable[[Any], Any]) -> None:
    if hasattr(part, method):
        setattr(part, method, counted(getattr(part, method)))


class _Effort:
    """Counts steps; each method returns one of the parser that is counted."""

    def __init__(self) -> None:
        self._left = _MOST_STEPS

    def _take(self, steps: int) -> None:
        self._left -= _FIXED + steps
        if self._left < 0:
            raise TangledError

    def at_signs(self, handle: Callable[[re.Match[str], str], Any]) -> Callable[..., Any]:
        """What a sign begins: the text is copied for each of them."""

        def counted(match: re.Match[str], data: str) -> Any:  # noqa: ANN401 - as there
            self._take(len(data) // _COPIED)
            return handle(match, data)

        return counted

    def in_brackets(self, search: Callable[[str, int], Any]) -> Callable[..., Any]:
        """The text and the address of a link, of which each letter is looked at."""

        def counted(data: str, index: int) -> Any:  # noqa: ANN401 - as there
            found = search(data, index)
            self._take(found[-2] - index)
            return found

        return counted

    def in_code(self, search: Callable[[int, str], Any]) -> Callable[..., Any]:
        """Code, whose end is looked for in all that follows."""

        def counted(start: int, text: str) -> Any:  # noqa: ANN401 - as there
            found = search(start, text)
            closed = found[1] is not None and text[found[0]] != "`"  # else all was looked through
            self._take(((found[1] if closed else len(text)) - start) // _SPLIT)
            return found

        return counted

    def in_blocks(self, run: Callable[[Any, list[str]], Any]) -> Callable[..., Any]:
        """A part of the text between blank lines; what follows in it is looked at again."""

        def counted(parent: Any, blocks: list[str]) -> Any:  # noqa: ANN401 - as there
            self._take(len(blocks[0]) // _SPLIT + blocks[0].count("|") * _CELL)
            return run(parent, blocks)

        return counted
