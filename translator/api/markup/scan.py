"""Cut HTML into tags and what stands between them, each letter by letter.

A parser that builds a document would write attributes anew, lose the letter case of SVG, and add
what it finds missing; here nothing changes but words. Every pattern is possessive where it
repeats, so that no input takes longer than its length allows.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["RAW", "Kind", "Token", "has_no_end", "scan"]

RAW = frozenset("iframe noembed noframes script style textarea xmp".split())
"""Whose content is no markup (HTML, 13.2.5.2 and 13.2.5.3), but for titles: words stand there."""

_VALUE = r"""(?:"[^"]*+(?:"|\Z) | '[^']*+(?:'|\Z) | [^\t\n\f\r >"'][^\t\n\f\r >]*+)"""
_ATTRIBUTES = rf"""(?:
    [\t\n\f\r /]++
  | [^\t\n\f\r />][^\t\n\f\r />=]*+ (?:[\t\n\f\r ]*+ = [\t\n\f\r ]*+ {_VALUE}?+)?+
)*+"""
_TOKEN = re.compile(
    rf"""
    (?P<aside> <!-- (?:-?>|.*?(?:--!?>|\Z)) | <(?:[!?]|/(?![a-zA-Z]))[^>]*+>?+ )
  | <(?P<end>/)?(?P<name>[a-zA-Z][^\t\n\f\r />]*+){_ATTRIBUTES}(?P<closed>>|\Z)
  | (?P<text> [^<]++ | < )
    """,
    re.DOTALL | re.VERBOSE,
)
_COMMENT_END = re.compile(r"(?:--!?|\A<!---?)>\Z")


class Kind(enum.Enum):
    """What a token is."""

    ASIDE = enum.auto()  # a comment, a document type, the content of a script
    END = enum.auto()
    START = enum.auto()
    TEXT = enum.auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of HTML.

    Attributes:
        kind: What it is.
        raw: Its characters.
        name: Of a tag, in lower case.
    """

    kind: Kind
    raw: str
    name: str = ""


def has_no_end(aside: str) -> bool:
    """Say whether a comment, or what is read as one, ends only because the text does."""
    if aside.startswith("<!--"):
        return _COMMENT_END.search(aside) is None
    return not aside.endswith(">")


def scan(html: str) -> Iterator[Token]:
    """Yield the tokens of a text; joined they are the text.

    A tag that the text ends within is text.
    """
    at = 0
    while match := _TOKEN.match(html, at):
        token = _token(match)
        yield token
        at = match.end()
        if token.kind is Kind.START and token.name in RAW:
            end = _raw_end(html, at, token.name)
            if end > at:
                yield Token(Kind.ASIDE, html[at:end])
            at = end


def _token(match: re.Match[str]) -> Token:
    if match["aside"]:
        return Token(Kind.ASIDE, match[0])
    if not match["closed"]:
        return Token(Kind.TEXT, match[0])
    return Token(Kind.END if match["end"] else Kind.START, match[0], match["name"].lower())


def _raw_end(html: str, at: int, name: str) -> int:
    found = re.compile(rf"</{name}(?=[\t\n\f\r />])", re.IGNORECASE).search(html, at)
    return found.start() if found else len(html)
