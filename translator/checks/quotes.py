"""Quotation marks must close, and stand on both sides or on neither."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from translator.checks.check import Check, Sides
from translator.draft import Finding, Fix, Severity, Span
from translator.urdu import isolated

__all__ = ["CHECK"]

_ANY = re.compile("[\"'“”„‟«»‘’‚‛]")
# Two single signs are how some keyboards make a double one.
_SIGN = re.compile("[\"“”„‟«»]|['‘’‚‛]{2}|['‘’‚‛]")
# '90s, 'em, 'tis; the letter ayn in names: 'Abd, 'Ali, 'Umar.
_ELISION = re.compile(
    r"\d|(?:em|tis|twas|til|cause|bout|n|neath|Abd\w*|Ali|Umar|Omar|Uthman|Amr|Isa|Eid)\b",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"s\b")
_OPENER, _CLOSER, _EITHER = "opens", "closes", "either"
_PARTNERS = {"“": "”", "‘": "’", "«": "»"}
_AFTER = frozenset("([{-–—/\u200f\u200e")  # what may stand right before an opening mark
_BEFORE = frozenset(".,;:!?…)]}%۔،؛؟\"'“”’»")  # and right after a closing one
_LAST = re.compile(r"[.۔!?؟…]*[\"“”»'‘’]+[.۔!?؟…\s]*\Z")


@dataclass(frozen=True, slots=True)
class _Quotes:
    """What the quotation marks of a text do.

    Attributes:
        pairs: What stands in pairs, the marks included.
        alone: Where marks stand that have no partner.
        ways: For each of them, whether it opens or closes.
    """

    pairs: tuple[Span, ...] = ()
    alone: tuple[int, ...] = ()
    ways: tuple[str, ...] = ()


_NONE = _Quotes()


def _find(sides: Sides) -> Iterator[Finding]:
    """Find quotations that do not close, that are lost, or that were added.

    One that runs over several sentences is open in each of them, on both sides alike.
    """
    urdu, text = sides.segment.text, sides.text
    source, draft = _quotes(urdu), _quotes(text)
    if draft.alone and draft.ways != source.ways:
        at = draft.alone[0]
        yield CHECK.finding(
            f"The quotation mark {text[at]} has no partner.",
            f"علامتِ اقتباس {isolated(text[at])} کا جوڑا موجود نہیں۔",
            place=(at, at + 1),
            fix=_fix(urdu, source, text, draft),
        )
    elif source.pairs and draft == _NONE:
        yield CHECK.finding(
            "The source has quotation marks, the translation has none.",
            "اصل میں اقتباس کی علامتیں ہیں، ترجمے میں نہیں۔",
            severity=Severity.WARNING,
            source_place=source.pairs[0],
        )
    elif draft.pairs and source == _NONE:
        yield CHECK.finding(
            "The translation has quotation marks, the source has none.",
            "ترجمے میں اقتباس کی علامتیں ہیں، اصل میں نہیں۔",
            severity=Severity.WARNING,
            place=draft.pairs[0],
        )


def _quotes(text: str) -> _Quotes:
    if not _ANY.search(text):
        return _NONE
    doubles, singles = _Pairing(), _Pairing()
    for match in _SIGN.finditer(text):
        start, end = match.span()
        way = _way(text, start, end)
        if match[0] in "'‘’‚‛":
            _single(singles, text, start, way)
        elif not (way == _CLOSER and not doubles.opened and text[start - 1].isdigit()):  # inches
            doubles.add(start, end, way)
    alone = sorted(doubles.alone + doubles.opened + singles.alone + singles.opened)
    closing = {*doubles.alone, *singles.alone}
    ways = tuple(_CLOSER if at in closing else _OPENER for at in alone)
    return _Quotes(tuple(sorted(doubles.pairs + singles.pairs)), tuple(alone), ways)


class _Pairing:
    """Marks of one kind, paired one after the other."""

    def __init__(self) -> None:
        self.pairs: list[Span] = []
        self.opened: list[int] = []
        self.alone: list[int] = []

    def add(self, at: int, end: int, way: str) -> None:
        """Take the next mark; what could open or close does what is due."""
        if self.opened and way != _OPENER:
            self.pairs.append((self.opened.pop(), end))
        elif way == _CLOSER:
            self.alone.append(at)
        else:
            self.opened.append(at)


def _way(text: str, start: int, end: int) -> str:
    """Tell by its neighbours what a mark does; its own shape differs between typists."""
    before, after = text[start - 1 : start], text[end : end + 1]
    free = not before or before.isspace() or before in _AFTER
    bound = bool(after) and not after.isspace() and after not in _BEFORE
    if free == bound:
        return _OPENER if free else _CLOSER
    return _EITHER


def _single(singles: _Pairing, text: str, at: int, way: str) -> None:
    """Take a single mark unless it is an apostrophe: don't, soldiers', U.S.'s, '90s, al-'Aziz."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before.isalnum() and (after.isalnum() or (way == _CLOSER and not singles.opened)):
        return
    if way == _EITHER and _POSSESSIVE.match(text, at + 1):
        return
    if way == _CLOSER and not singles.opened and singles.pairs:
        # An apostrophe was taken for the end: 'the soldiers' friends.'
        singles.pairs[-1] = (singles.pairs[-1][0], at + 1)
        return
    if way == _OPENER and (before == "-" or _ELISION.match(text, at + 1)):
        return
    singles.add(at, at + 1, way)


def _fix(urdu: str, source: _Quotes, text: str, draft: _Quotes) -> Fix | None:
    """Drop a mark that the source does not have; close a quotation that ends its sentence."""
    at = draft.alone[0]
    sign = _SIGN.match(text, at)
    if sign is None or len(draft.alone) > 1:
        return None
    if source == _NONE:
        return Fix(at, sign.end(), "")
    if source.alone or len(source.pairs) != 1 or draft.pairs or draft.ways != (_OPENER,):
        return None
    # Who said it may stand after the quotation, if the draft and not the source begins with it.
    alike = (at > 0) == (source.pairs[0][0] > 0)
    end = len(text.rstrip())
    return Fix(end, end, _PARTNERS.get(sign[0], sign[0])) if alike and _LAST.search(urdu) else None


CHECK = Check(
    "quotes", Severity.ERROR, "quotation marks that do not match", "اقتباس کی علامتیں", _find
)
