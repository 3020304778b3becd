"""A question stays a question, and nothing else becomes one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.check import Check, Sides
from translator.draft import Finding, Fix, Severity

__all__ = ["CHECK"]

_ASKS = ("?", "؟")
_END = re.compile(r"[?؟][?؟!.\s\"'“”‘’»)\]}]*\Z")
# The end marks that give way to the question mark; else the place before closing quotes.
_TAIL = re.compile(r"[.!…,;:]+(?=[\s\"'“”‘’»)\]}]*\Z)|(?=[\s\"'“”‘’»]*\Z)")
_CAN_ASK = frozenset(
    "کیوں کیسے کیسا کیسی کہاں کدھر کب کون کس کن کسے کتنا کتنے کتنی کونسا کونسے کونسی آیا".split()
)
_WHETHER = "کیا"
_FIRST = 3  # words among which کیا asks; further on it mostly means "did"


def _find(sides: Sides) -> Iterator[Finding]:
    """Find a question mark that stands on one side only."""
    source = sides.segment.text
    asked = any(sign in source for sign in _ASKS)
    if asked and "?" not in sides.text:
        if _END.search(source):
            yield _lost(sides.text)
    elif not asked and "?" in sides.text and not _may_ask(sides.source_words):
        at = sides.text.rindex("?")
        yield CHECK.finding(
            "The translation asks, the source does not.",
            "ترجمے میں سوالیہ نشان ہے، اصل متن میں نہیں۔",
            severity=Severity.WARNING,
            place=(at, at + 1),
        )


def _lost(text: str) -> Finding:
    """Return the finding of a question that does not end in a question mark."""
    start, end = _TAIL.search(text).span()  # type: ignore[union-attr]
    return CHECK.finding(
        "The source asks a question, the translation does not.",
        "اصل متن میں سوال ہے، ترجمے میں سوالیہ نشان نہیں۔",
        place=(start, end),
        fix=Fix(start, end, "?"),
    )


def _may_ask(words: list[str]) -> bool:
    """Say whether a source asks by its words alone; many a writer leaves out the mark."""
    return _WHETHER in words[:_FIRST] or not _CAN_ASK.isdisjoint(words)


CHECK = Check(
    "question", Severity.ERROR, "a question mark lost or added", "سوالیہ نشان کا فرق", _find
)
