"""Parts of the Markdown edition: pipe tables, headings, right-to-left text."""

from __future__ import annotations

from collections.abc import Sequence

from translator.publishing.inline import MarkdownWriter
from translator.publishing.locale import ENGLISH, URDU

__all__ = ["Row", "cells", "escape", "label", "rtl", "table", "titled"]

Row = tuple[str, str]
"""English and Urdu."""
_WRITER = MarkdownWriter()


def escape(text: str) -> str:
    """Return plain text as Markdown."""
    return _WRITER.text(text)


def rtl(text: str) -> str:
    """Return Markdown that runs from right to left."""
    return f'<div dir="rtl" lang="ur">{text}</div>'


def table(rows: Sequence[Row]) -> str:
    """Return a table of sentences."""
    head = f"| {ENGLISH.language('en')} | {rtl(URDU.language('ur'))} |\n| :-- | --: |"
    return "\n".join([head, *(f"| {english} | {urdu} |" for english, urdu in rows)])


def cells(rows: Sequence[Sequence[str]]) -> str:
    """Return a table of anything; the first row is its head."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{' --- |' * len(rows[0])}", *lines[1:]])


def label(english: str, values_en: Sequence[str], urdu: str, values_ur: Sequence[str]) -> Row:
    """Return a name with its values; the English ones are Markdown, all else is plain text."""
    return (
        f"**{escape(english)}:** {' · '.join(values_en)}",
        rtl(f"**{escape(urdu)}:** {' · '.join(map(escape, values_ur))}"),
    )


def titled(level: int, urdu: str, english: str) -> str:
    """Return a heading in both languages; the Urdu is HTML."""
    tag = f"h{level}"
    return f'{"#" * level} {english}\n\n<{tag} dir="rtl" lang="ur">{urdu}</{tag}>'
