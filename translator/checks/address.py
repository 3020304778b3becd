"""Web addresses, e-mails, handles and hashtags must stay as they are, letter by letter."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterator

from translator.checks.check import Check, Sides
from translator.draft import Finding, Fix, Severity, Span
from translator.drafting.literals import address_spans
from translator.urdu import isolated

__all__ = ["CHECK"]

_SIGNS = ("@", "#", "://", "www.")
_TAG = re.compile(r"(?<![\w@#/.&=?-])[@#][A-Za-z_][A-Za-z0-9_]+(?![\w@])")
_URDU_TAG = re.compile(r"(?<!\w)#[\u0600-\u06ff]")
_ALIKE = 0.6  # share of letters in order from which one address is taken for another, misspelt

Found = list[tuple[str, Span]]


def _find(sides: Sides) -> Iterator[Finding]:
    """Find addresses of the source that the draft lacks, and those that it makes up."""
    urdu, text = sides.segment.text, sides.text
    if not any(sign in urdu or sign in text for sign in _SIGNS):
        return
    wanted, said = _addresses(urdu), _addresses(text)
    missing = _beyond(wanted, [*(a for a, _ in said), *sides.draft.lost])
    extra = _beyond(said, [a for a, _ in wanted])
    for address, place in missing:
        partner = _partner(address, extra, only=len(missing) == 1)
        if partner:
            extra.remove(partner)
        yield _missing(address, place, partner[1] if partner else None)
    # A hashtag in Urdu is translated, so it may answer for one in Latin letters.
    answered = len(_URDU_TAG.findall(urdu))
    for address, place in extra:
        if address[0] == "#" and answered:
            answered -= 1
        else:
            yield _added(address, place)


def _addresses(text: str) -> Found:
    spans = address_spans(text)
    tags = (match.span() for match in _TAG.finditer(text))
    spans += [tag for tag in tags if not any(a <= tag[0] < b for a, b in spans)]
    return [(text[start:end], (start, end)) for start, end in sorted(spans)]


def _beyond(found: Found, others: list[str]) -> Found:
    """Return what is found more often than among the others."""
    left = Counter(others)
    beyond: Found = []
    for address, place in found:
        if left[address]:
            left[address] -= 1
        else:
            beyond.append((address, place))
    return beyond


def _partner(address: str, extra: Found, *, only: bool) -> tuple[str, Span] | None:
    """Return the address that the draft has in place of one of the source."""
    same = [e for e in extra if (e[0][0] in "@#") == (address[0] in "@#")]
    if only and len(same) == 1:
        return same[0]
    close = difflib.get_close_matches(address, [a for a, _ in same], n=1, cutoff=_ALIKE)
    return next((e for e in same if e[0] in close), None)


def _missing(address: str, source_place: Span, place: Span | None) -> Finding:
    return CHECK.finding(
        f"“{address}” is not in the translation letter by letter.",
        f"{isolated(address)} ترجمے میں ہوبہو موجود نہیں۔",
        place=place,
        source_place=source_place,
        fix=Fix(*place, address) if place else None,
    )


def _added(address: str, place: Span) -> Finding:
    return CHECK.finding(
        f"“{address}” is not in the source.",
        f"{isolated(address)} اصل متن میں نہیں ہے۔",
        place=place,
    )


CHECK = Check("address", Severity.ERROR, "addresses that changed", "بدلے ہوئے ویب پتے", _find)
