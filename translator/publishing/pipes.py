"""Parts of the Markdown edition: pipe tables, headings, right-to-left text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from translator.article import Mark
from translator.publishing.inline import HtmlWriter, bracketed
from translator.publishing.inline_markdown import MarkdownWriter, kept_together
from translator.publishing.locale import ENGLISH, URDU

__all__ = ["Form", "Row", "UrduHtml", "cells", "escape", "fenced"]

Row = tuple[str, str]
"""English and Urdu."""
_WRITER = MarkdownWriter()


@dataclass(frozen=True)
class Form:
    """How Markdown is written for one reader of it.

    Attributes:
        html: Whether the reader lets HTML pass. Where it does not, characters set the direction
            of Urdu text, and attributes that of headings.
        has_title: Whether the English title stands in the text; else the page shows it anyway.
        link: Returns where a link leads, ready for its brackets; "" where it leads nowhere.
        picture: The same for pictures.
    """

    html: bool = True
    has_title: bool = True
    link: Callable[[str], str] = bracketed
    picture: Callable[[str], str] = bracketed

    def writer(self, *, right_to_left: bool = False) -> MarkdownWriter:
        """Return what writes inline Markdown."""
        return MarkdownWriter(html=self.html, right_to_left=right_to_left, link=self.link)

    def urdu(self, text: str) -> str:
        """Return plain Urdu text as Markdown that runs from right to left."""
        return self.rtl(self.writer(right_to_left=True).plain(text))

    def rtl(self, text: str, tag: str = "div") -> str:
        """Return Markdown that runs from right to left.

        Args:
            text: Markdown.
            tag: "div" for all that is in a cell, "span" for words among others.
        """
        if self.html:
            return f'<{tag} dir="rtl" lang="ur">{text}</{tag}>'
        # As entities: beside an invisible letter, signs of stress would be shown as they are.
        return f"&#8295;{text}&#8297;"

    def sign(self, word: str) -> str:
        """Return the sign of a sentence; many themes set `<sup>` like all else, hence brackets."""
        return f"<sup>({word})</sup>" if self.html else f"*({word})*"

    def heading(self, level: int, urdu: str) -> str:
        """Return a heading in Urdu; it is HTML where the reader lets that pass.

        Its style is for themes that set all text left.
        """
        if self.html:
            return f'<h{level} dir="rtl" lang="ur" style="text-align: right">{urdu}</h{level}>'
        return f'{"#" * level} {urdu} {{dir="rtl" lang="ur"}}'

    def table(self, rows: Sequence[Row], head: Row | None = None) -> str:
        """Return a table with English left and Urdu right; the names of both are its head."""
        english, urdu = head or (ENGLISH.language("en"), self.rtl(URDU.language("ur")))
        lines = (f"| {english} | {urdu} |" for english, urdu in rows)
        return "\n".join([f"| {english} | {urdu} |", "| :-- | --: |", *lines])

    def label(
        self, english: str, values_en: Sequence[str], urdu: str, values_ur: Sequence[str]
    ) -> Row:
        """Return a name with its values; the English ones are Markdown, all else is plain text."""
        writer = self.writer(right_to_left=True)
        return (
            f"**{escape(english)}:** {' · '.join(values_en)}",
            self.rtl(f"**{writer.plain(urdu)}:** {' · '.join(map(writer.text, values_ur))}"),
        )


class UrduHtml(HtmlWriter):
    """Writes Urdu as HTML, isolated by characters: GitHub takes `<bdi>` away."""

    def __init__(self, form: Form) -> None:
        """Remember where links may lead; the isolating is left to `text`."""
        super().__init__(right_to_left=False)
        self._link = form.link

    def text(self, text: str) -> str:
        """See `InlineWriter.text`."""
        return super().text(kept_together(text))

    def wrap(self, mark: Mark, text: str, inner: str) -> str:
        """See `InlineWriter.wrap`."""
        return super().wrap(replace(mark, address=self._link(mark.address)), text, inner)


def escape(text: str) -> str:
    """Return plain text as Markdown."""
    return _WRITER.plain(text)


def fenced(text: str, info: str) -> str:
    """Return a block of code."""
    runs = (len(run) for run in re.findall("`+", text))
    fence = "`" * max(3, *(n + 1 for n in runs), 3)
    language = re.sub(r"[^\w+#.-]", "", info)
    return f"{fence}{language}\n{text}\n{fence}"


def cells(rows: Sequence[Sequence[str]], rule: str = "---") -> str:
    """Return a table of anything; the first row is its head.

    Args:
        rows: Rows of cells.
        rule: "--:" for columns that are set right.
    """
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{f' {rule} |' * len(rows[0])}", *lines[1:]])
