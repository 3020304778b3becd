"""A "not" must neither get lost nor come in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from translator.checks.check import Check, Sides
from translator.checks.words.negatives import (
    ENGLISH_IDIOMS,
    ENGLISH_PLAIN,
    FAMILIES,
    URDU_ANY,
    URDU_IDIOMS,
    URDU_PLAIN,
)
from translator.draft import Finding, Severity
from translator.urdu import isolated

__all__ = ["CHECK"]

_Pair = tuple[re.Pattern[str], re.Pattern[str]]
_NOT = frozenset(ENGLISH_PLAIN.split())


def _find(sides: Sides) -> Iterator[Finding]:
    """Find a plain negative of the source that nothing in the draft answers, and the reverse."""
    if not URDU_PLAIN.isdisjoint(sides.source_words):
        yield from _lost(sides)
    elif _may_deny(sides):
        yield from _added(sides)


def _lost(sides: Sides) -> Iterator[Finding]:
    if _denies(sides.text, sides.source):  # as nearly always
        return
    found = _urdu_plain().finditer(sides.source)
    if negative := next((m for m in found if m["word"]), None):  # the others are idioms
        word = negative["word"]
        yield CHECK.finding(
            f"The source says “{isolated(word)}”, but nothing in the translation is negative.",
            f"اصل متن میں ”{word}“ ہے مگر ترجمے میں نفی کہیں نہیں۔",
            source_place=sides.as_written(*negative.span("word")),
        )


def _added(sides: Sides) -> Iterator[Finding]:
    negative = _english_plain().search(sides.text)
    if negative and not _accounted(sides):
        word = negative[0]
        yield CHECK.finding(
            f"The translation says “{word}”, but nothing in the source is negative.",
            f"ترجمے میں ”{isolated(word)}“ ہے مگر اصل متن میں نفی نہیں۔",
            severity=Severity.WARNING,
            place=negative.span(),
        )


def _accounted(sides: Sides) -> bool:
    """Say whether the source denies in any way, or a name or Latin word of it does."""
    names = [outcome.target for outcome in sides.draft.outcomes]
    denies = _english_plain().search
    return bool(_urdu_any().search(sides.source)) or any(map(denies, [sides.source, *names]))


def _denies(text: str, source: str) -> bool:
    """Say whether an English text has a negative that no other word of the source explains."""
    text = text.lower().replace("’", "'")
    if _english_plain().search(text):
        for english, urdu in _pairs(ENGLISH_IDIOMS):
            if english.search(text) and urdu.search(source):
                text = english.sub(" ", text)
        if _english_plain().search(text):
            return True
    return any(len(e.findall(text)) > len(u.findall(source)) for e, u in _pairs(FAMILIES))


def _may_deny(sides: Sides) -> bool:
    """Say, in no time, whether it is worth while to look closer."""
    text = sides.text
    return not _NOT.isdisjoint(sides.small_words) or "n't" in text or "n’t" in text


@cache
def _urdu_plain() -> re.Pattern[str]:
    words = "|".join(sorted(URDU_PLAIN))
    return re.compile(rf"\b(?:(?:{'|'.join(URDU_IDIOMS)})(?!\w)|(?P<word>{words})\b)")


@cache
def _urdu_any() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{URDU_ANY})\b")


@cache
def _english_plain() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_NOT)}|no-\w+|\w+n['’]t)\b(?!\.? ?\d)", re.IGNORECASE)


@cache
def _pairs(rows: tuple[tuple[str, str], ...]) -> tuple[_Pair, ...]:
    """Compile rows of English and Urdu words that answer to each other."""
    return tuple((re.compile(rf"\b(?:{e})\b"), re.compile(rf"\b(?:{u})\b")) for e, u in rows)


CHECK = Check(
    "negation", Severity.ERROR, "a negative lost or added", "نفی کا رہ جانا یا بڑھ جانا", _find
)
