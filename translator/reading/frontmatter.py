"""YAML front matter at the head of a Markdown file."""

from __future__ import annotations

import re
from typing import Any

from translator.article import Block, BlockKind
from translator.errors import ArticleError
from translator.reading.labels import label_key

__all__ = ["front_matter_blocks", "split_front_matter"]

_FENCE = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE)


def split_front_matter(text: str, name: str) -> tuple[dict[str, Any], str]:
    """Return the front matter as a mapping, and the text after it.

    Values stay as they are written: a date is not turned round, a number keeps its zeros.

    Raises:
        ArticleError: If it is not valid YAML, or not a list of `name: value` lines.
    """
    match = _FENCE.match(text)
    if match is None:
        return {}, text
    data = _load(match[1], name)
    if not isinstance(data, dict):
        raise ArticleError(f"{name}: the front matter must be lines of the form `name: value`.")
    return {str(k): v for k, v in data.items()}, text[match.end() :]


def _load(text: str, name: str) -> object:
    import yaml  # noqa: PLC0415 - most articles have no front matter

    try:
        # BaseLoader makes strings, lists and mappings only, whatever a tag asks for.
        data = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - safer than SafeLoader
        _as_text(data)
    except (yaml.YAMLError, RecursionError, TypeError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 2}" if mark else "one of its values"
        raise ArticleError(
            f"{name}: the front matter is not valid YAML at {where}. "
            "Put values that hold a colon into quotation marks."
        ) from None
    return {} if data is None else data


def front_matter_blocks(data: dict[str, Any]) -> list[Block]:
    """Return front matter as blocks: the title, and a label line for every other value."""
    blocks = []
    for name, value in data.items():
        key = label_key(name) or name
        text = _as_text(value)
        if key != "title":
            blocks.append(Block(BlockKind.LABEL, text, info=key, label=name))
        elif text:
            blocks.append(Block(BlockKind.TITLE, text))
    return blocks


def _as_text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_as_text(v) for v in value)
    if isinstance(value, dict):
        return ", ".join(f"{_as_text(k)}: {_as_text(v)}" for k, v in value.items())
    return "" if value is None else " ".join(str(value).split())
