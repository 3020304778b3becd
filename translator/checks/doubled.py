"""The same word must not stand twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from operator import eq

from translator.checks.check import Check, Sides
from translator.draft import Finding, Fix, Severity
from translator.urdu import isolated

__all__ = ["CHECK"]

_TWICE = re.compile(
    r"(?<![\w'’.-])([^\W\d_]+(?:['’][^\W\d_]+)*)(?:\s+\1)+(?![\w'’-])", re.IGNORECASE
)
_GRAMMATICAL = frozenset({"had", "that"})  # "what he had had", "I know that that is so"
# In capitals, other words that stand twice are names or initials: Walla Walla, A A Milne.
_NEVER_NAMES = frozenset(
    "a an the of in on at to for from with by and or but as is are was were be been has have he she"
    " it its his her their they we i you this these those which who not will would can if".split()
)


def _find(sides: Sides) -> Iterator[Finding]:
    """Find a word said twice, unless grammar, a name or the source asks for that."""
    words = sides.small_words
    if not any(map(eq, words, islice(words, 1, None))):
        return
    for match in _TWICE.finditer(sides.text):
        if not _is_meant(match, sides.segment.text):
            word = match[1]
            yield CHECK.finding(
                f"“{word}” stands there twice in a row.",
                f"لفظ {isolated(word)} لگاتار دو بار آیا ہے۔",
                place=match.span(),
                fix=Fix(match.end(1), match.end(), ""),
            )


def _is_meant(match: re.Match[str], source: str) -> bool:
    word = match[1].lower()
    said = [part.lower() for part in match[0].split()]
    if word in _GRAMMATICAL and len(said) == 2:  # noqa: PLR2004 - a pair
        return True
    capital = all(part[0].isupper() for part in match[0].split())
    name = capital and (word not in _NEVER_NAMES or len(word) == 1)
    return name or any(twice[0].lower().split() == said for twice in _TWICE.finditer(source))


CHECK = Check("doubled", Severity.WARNING, "a word twice in a row", "ایک لفظ لگاتار دو بار", _find)
