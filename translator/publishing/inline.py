"""Render text with inline marks: one walk, whatever it writes."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Protocol
from urllib.parse import quote, urlsplit

from translator.article import Mark, MarkKind

__all__ = [
    "HtmlWriter",
    "InlineWriter",
    "bracketed",
    "latin_runs",
    "render_inline",
    "safe_address",
]

_DEEPEST = 16  # marks within marks; a word of the draft may stand for thousands of marked ones
_SCHEMES = frozenset({"", "http", "https", "mailto"})
# Browsers read addresses without these (WHATWG URL, 4.4), and so must whoever looks at the scheme.
_UNSEEN = re.compile(r"^[\x00-\x20]+|[\x00-\x20]+$|[\t\n\r]")
# Numbers, tickers and other Latin runs, kept together in right-to-left text.
_LATIN = "A-Za-z0-9\u00c0-\u024f"
_RUN = re.compile(
    rf"[-+\u2212]?[#@$\u00a2-\u00a5\u20a0-\u20c0]?[{_LATIN}]"
    rf"(?:[{_LATIN} ./:,'’&@_%+?=#~;-]*[{_LATIN}%+])?"
)


def latin_runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the numbers and Latin words that right-to-left text must keep together."""
    return (run.span() for run in _RUN.finditer(text))


class InlineWriter(Protocol):
    """Writes plain text and marked stretches in one markup language."""

    def text(self, text: str) -> str:
        """Return plain text, escaped."""
        ...

    def wrap(self, mark: Mark, text: str, inner: str) -> str:
        """Return a marked stretch: its plain text, and the same already rendered."""
        ...


def render_inline(text: str, marks: Sequence[Mark], writer: InlineWriter) -> str:
    """Return `text` with its marks in the writer's language; crossing marks are clipped."""
    return _render(text, 0, len(text), _nested(marks), writer)


def _render(text: str, start: int, end: int, marks: list[Mark], writer: InlineWriter) -> str:
    out, at = "", start
    while marks:
        mark, *marks = marks
        inner = _within(mark, marks)
        marks = marks[len(inner) :]
        out += writer.text(text[at : mark.start])
        rendered = _render(text, mark.start, mark.end, inner, writer)
        out += writer.wrap(mark, text[mark.start : mark.end], rendered)
        at = mark.end
    return out + writer.text(text[at:end])


def _within(outer: Mark, marks: Sequence[Mark]) -> list[Mark]:
    """Return the first of sorted marks that begin before another one ends."""
    return list(takewhile(lambda mark: mark.start < outer.end, marks))


def _nested(marks: Sequence[Mark]) -> list[Mark]:
    """Sort marks from the outside in; clip those that cross others, leave out the deepest."""
    done: list[Mark] = []
    around: list[Mark] = []  # those that may not have ended where the next one begins
    for mark in sorted(marks, key=lambda m: (m.start, -m.end, m.kind is not MarkKind.LINK)):
        around = [m for m in around if mark.start < m.end]
        clipped = replace(mark, end=min([mark.end, *(m.end for m in around)]))
        if clipped.start < clipped.end and len(around) < _DEEPEST:
            done.append(clipped)
            around.append(clipped)
    return done


def safe_address(address: str) -> str:
    """Return an address that may stand on a page, or "" for one that could run a script."""
    seen = _UNSEEN.sub("", address).strip()
    try:
        scheme = urlsplit(seen).scheme.lower()
    except ValueError:
        return ""
    return seen if scheme in _SCHEMES else ""


def bracketed(address: str) -> str:
    """Return a safe address in a form that cannot leave the brackets of a Markdown link."""
    return quote(safe_address(address), safe="!#$%&'*+,-./:;=?@[]_~")


class HtmlWriter:
    """Writes HTML. In right-to-left text numbers and Latin words are isolated with `<bdi>`."""

    def __init__(self, *, right_to_left: bool) -> None:
        """Choose the direction of the text."""
        self._isolate = right_to_left

    def text(self, text: str) -> str:
        """See `InlineWriter.text`."""
        if not self._isolate:
            return html.escape(text, quote=False)
        out, at = "", 0
        for start, end in latin_runs(text):
            isolated = html.escape(text[start:end], quote=False)
            before = html.escape(text[at:start], quote=False)
            out += f'{before}<bdi dir="ltr">{isolated}</bdi>'
            at = end
        return out + html.escape(text[at:], quote=False)

    def wrap(self, mark: Mark, text: str, inner: str) -> str:
        """See `InlineWriter.wrap`."""
        if mark.kind is MarkKind.CODE:
            return f'<code dir="ltr">{html.escape(text, quote=False)}</code>'
        if mark.kind is MarkKind.LINK:
            address = safe_address(mark.address)
            return f'<a href="{html.escape(address)}">{inner}</a>' if address else inner
        tag = "strong" if mark.kind is MarkKind.STRONG else "em"
        return f"<{tag}>{inner}</{tag}>"
