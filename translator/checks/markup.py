"""No remains of markup may stand in a translation, and no link may be lost."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from translator.article import MarkKind
from translator.checks.check import Check, Sides
from translator.draft import Finding, Fix, Severity
from translator.urdu import isolated

__all__ = ["CHECK"]

# Control characters, and such as have no width: joiners, direction marks, soft hyphens.
_UNSEEN = (
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)
_SUSPECT = re.compile(rf"{_UNSEEN}|[*_`\[<&{{}}%⁇▁\ufffd]")
_TAG = r"</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>"
_REMAINS = re.compile(
    rf"(?P<unseen>{_UNSEEN}+)|(?P<drop>\*\*+|__+|`+|{_TAG})|(?P<entity>&(?:[a-zA-Z]{{2,8}}|#x?\w{{1,6}});)"
    r"|(?P<keep>\[[^\[\]]*\]\([^()]*\)|\{\{|\}\}|\{\d*\}|(?<!\d)%[sd]\b|<unk>|⁇|\ufffd|▁)"
)


def _find(sides: Sides) -> Iterator[Finding]:
    """Find remains of markup that the source does not have, and links that are in no mark."""
    if _SUSPECT.search(sides.text):
        yield from _remains(sides)
    if sides.segment.marks:
        yield from _lost_links(sides)


def _remains(sides: Sides) -> Iterator[Finding]:
    source = sides.segment.text
    for match in _REMAINS.finditer(sides.text):
        if match[0] not in source:
            english, urdu = _words(match)
            yield CHECK.finding(english, urdu, place=match.span(), fix=_fix(match))


def _words(match: re.Match[str]) -> tuple[str, str]:
    if match.lastgroup == "unseen":
        code = f"U+{ord(match[0][0]):04X}"
        return (
            f"An invisible character ({code}) is in the translation.",
            f"ترجمے میں نظر نہ آنے والا حرف {isolated(code)} ہے۔",
        )
    return (
        f"“{match[0]}” is a remainder of markup.",
        f"ترجمے میں {isolated(match[0])} مارک اپ کا بچا ہوا ٹکڑا ہے۔",
    )


def _fix(match: re.Match[str]) -> Fix | None:
    """Drop what only sets type, read what stands for a character; leave the rest to people."""
    if match.lastgroup == "keep" or match[0] == "<unk>":
        return None
    text = html.unescape(match[0]) if match.lastgroup == "entity" else ""
    return Fix(match.start(), match.end(), text)


def _lost_links(sides: Sides) -> Iterator[Finding]:
    kept = {mark.address for mark in sides.draft.marks}
    for mark in sides.segment.marks:
        if mark.kind is MarkKind.LINK and mark.address not in kept:
            yield CHECK.finding(
                f"The link to {mark.address} is lost.",
                f"{isolated(mark.address)} کا لنک ترجمے میں نہیں رہا۔",
                source_place=(mark.start, mark.end),
            )


CHECK = Check("markup", Severity.ERROR, "remains of markup, lost links", "مارک اپ کی خرابی", _find)
