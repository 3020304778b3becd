"""YAML front matter at the head of a Markdown file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from translator.article import Block, BlockKind
from translator.errors import ArticleError
from translator.reading.labels import label_key

__all__ = ["FrontMatter", "front_matter_blocks", "split_front_matter"]

_MOST_LETTERS = 1 << 16  # the YAML reader takes a second for some ten thousand lines
_DEEPEST = 50  # values within values
_FENCE = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands at the head of a file.

    Attributes:
        values: Each value by its name, as written.
        lines: The line that each name stands on, counted from 1.
        length: Number of lines that the front matter takes up.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    length: int = 0


def split_front_matter(text: str, name: str) -> tuple[FrontMatter, str]:
    """Return the front matter, and the text after it.

    Values stay as they are written: a date is not turned round, a number keeps its zeros.

    Raises:
        ArticleError: If it is too long, not valid YAML, or not a list of `name: value` lines.
    """
    match = _FENCE.match(text)
    if match is None:
        return FrontMatter(), text
    if len(match[1]) > _MOST_LETTERS:
        raise ArticleError(
            f"{name}: the front matter is longer than {_MOST_LETTERS >> 10} KiB. Shorten it, or "
            "put a blank line above it if it is part of the article."
        )
    data, lines = _load(match[1], name)
    if not isinstance(data, dict):
        raise ArticleError(f"{name}: the front matter must be lines of the form `name: value`.")
    values = {str(k): v for k, v in data.items()}
    return FrontMatter(values, lines, match[0].count("\n")), text[match.end() :]


def _load(text: str, name: str) -> tuple[object, dict[str, int]]:
    """Return what YAML makes of a text, and the lines of its names in the file."""
    import yaml  # noqa: PLC0415 - most articles have no front matter

    try:
        _check_plain(yaml.parse(text, Loader=yaml.BaseLoader), name)
        # BaseLoader makes strings, lists and mappings only, whatever a tag asks for.
        loader = yaml.BaseLoader(text)
        node = loader.get_single_node()
        data = loader.construct_document(node) if node else {}
        _as_text(data)
    except (yaml.YAMLError, RecursionError, TypeError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 2}" if mark else "one of its values"
        raise ArticleError(
            f"{name}: the front matter is not valid YAML at {where}. "
            "Put values that hold a colon into quotation marks."
        ) from None
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    lines: dict[str, int] = {}
    for key, _ in pairs:
        written, line = str(key.value), key.start_mark.line + 2
        if lines.setdefault(written, line) != line:
            raise ArticleError(
                f"{name}: the front matter names {written} twice, in lines {lines[written]} and "
                f"{line}. Leave one of them out."
            )
    return data, lines


def _check_plain(events: Iterable[Any], name: str) -> None:
    """Make sure that no value refers to another one: nine such lines can stand for gigabytes.

    Nor may values stand within values without end: YAML takes ever longer for each.
    """
    depth = 0
    for event in events:
        depth += type(event).__name__.endswith("StartEvent")
        depth -= type(event).__name__.endswith("EndEvent")
        if depth > _DEEPEST:
            raise RecursionError
        if type(event).__name__ == "AliasEvent":
            raise ArticleError(
                f"{name}: the front matter refers to another value (*{event.anchor}) in line "
                f"{event.start_mark.line + 2}. Write the value itself there."
            )


def front_matter_blocks(front: FrontMatter) -> list[Block]:
    """Return front matter as blocks: the title, and a label line for every other value."""
    blocks = []
    for name, value in front.values.items():
        key, line = label_key(name) or name, front.lines.get(name, 0)
        text = _as_text(value)
        if key != "title":
            blocks.append(Block(BlockKind.LABEL, text, info=key, label=name, line=line))
        elif text:
            blocks.append(Block(BlockKind.TITLE, text, line=line))
    return blocks


def _as_text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_as_text(v) for v in value)
    if isinstance(value, dict):
        return ", ".join(f"{_as_text(k)}: {_as_text(v)}" for k, v in value.items())
    return "" if value is None else " ".join(str(value).split())
