"""Inline Markdown that all common readers of it understand alike, in a table cell too."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from translator.article import Mark, MarkKind
from translator.publishing.inline import bracketed, latin_runs, render_inline

__all__ = ["MarkdownWriter", "inline_markdown", "kept_together"]

# Signs that mean something to one reader of Markdown or another, as entities all understand.
_ENTITIES = {c: f"&#{ord(c)};" for c in "`|*_[]\\~!#"} | {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_IN_CODE = str.maketrans(_ENTITIES)
_IN_TEXT = str.maketrans({c: _ENTITIES[c] for c in "&<>~"} | {c: f"\\{c}" for c in "\\`*_[]{}|#"})
# No reader takes an escaped sign in a bare address for a part of it.
_ADDRESS = re.compile(
    r"\bhttps?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*[A-Za-z0-9_~/#=%-]", re.IGNORECASE
)
# What stays in order by itself between words that run from right to left (UAX #9, W2-W4).
_STEADY = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*|\d+(?:[.,:/]\d+)*")
_LEFT_TO_RIGHT, _END = "\u2066", "\u2069"


def kept_together(text: str) -> str:
    """Return Urdu text with characters around prices, dates and the like that isolate them."""
    out, at = "", 0
    for start, end in latin_runs(text):
        run = text[start:end]
        out += text[at:start] + (run if _STEADY.fullmatch(run) else _isolated(run))
        at = end
    return out + text[at:]


def inline_markdown(text: str, marks: Sequence[Mark], writer: MarkdownWriter) -> str:
    """Return `text` with its marks as Markdown.

    Stress begins and ends with a letter or a digit, since beside a space or a full stop its signs
    would be shown as they are (CommonMark 0.31, 6.2).
    """
    return render_inline(text, [*_tight(text, marks)], writer)


def _tight(text: str, marks: Sequence[Mark]) -> Iterator[Mark]:
    for mark in marks:
        start, end = mark.start, mark.end
        if mark.kind in {MarkKind.EMPHASIS, MarkKind.STRONG}:
            while start < end and not _is_word(text[start]):
                start += 1
            while start < end and not _is_word(text[end - 1]):
                end -= 1
        yield replace(mark, start=start, end=end)


def _is_word(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LMN"


@dataclass(frozen=True)
class MarkdownWriter:
    """Writes Markdown that is safe in a table cell.

    Attributes:
        html: Whether its readers let HTML pass.
        right_to_left: Whether numbers and Latin words must be kept together.
        link: Returns where a link leads, ready for its brackets; "" where it leads nowhere.
    """

    html: bool = True
    right_to_left: bool = False
    link: Callable[[str], str] = bracketed

    def text(self, text: str) -> str:
        """See `InlineWriter.text`; addresses become links."""
        flat, out, at = _flat(text), "", 0
        for match in _ADDRESS.finditer(flat):
            out += self.plain(flat[at : match.start()]) + self._kept(f"<{match[0]}>")
            at = match.end()
        rest = self.plain(flat[at:])
        return out + (rest.removesuffix("!") + "&#33;" if rest.endswith("!") else rest)

    def plain(self, text: str) -> str:
        """Return plain text, escaped, with no links in it."""
        text = _flat(text)
        return (kept_together(text) if self.right_to_left else text).translate(_IN_TEXT)

    def wrap(self, mark: Mark, text: str, inner: str) -> str:
        """See `InlineWriter.wrap`."""
        if mark.kind is MarkKind.CODE:
            return self._code(_flat(text))
        if mark.kind is MarkKind.LINK:
            inner = self.plain(text) if _ADDRESS.search(text) else inner
            address = self.link(mark.address)
            return f"[{inner}]({address})" if address else inner
        sign = "**" if mark.kind is MarkKind.STRONG else "*"
        return f"{sign}{inner}{sign}"

    def _code(self, text: str) -> str:
        if text == text.translate(_IN_CODE):
            return self._kept(f"`{text}`")
        if self.html:
            return self._kept(f"<code>{text.translate(_IN_CODE)}</code>")
        if "|" in text:  # it is escaped in a table, and nowhere else
            return self.plain(text)
        fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
        space = " " if "`" in {text[:1], text[-1:]} else ""
        return self._kept(f"{fence}{space}{text}{space}{fence}")

    def _kept(self, written: str) -> str:
        return _isolated(written) if self.right_to_left else written


def _flat(text: str) -> str:
    return " ".join(re.split(r"[\r\n]+", text))


def _isolated(text: str) -> str:
    return f"{_LEFT_TO_RIGHT}{text}{_END}"
