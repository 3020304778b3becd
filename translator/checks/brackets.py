"""Brackets must close, and be as many as in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from translator.checks.check import Check, Sides
from translator.draft import Finding, Fix, Severity, Span
from translator.urdu import isolated

__all__ = ["CHECK"]

_BRACKET = re.compile(r"[()\[\]{}]")
_CLOSERS = {"(": ")", "[": "]", "{": "}"}
# What a bracket that closes nothing may belong to: "1)", "a)", "الف)", ":-)".
_MARKER = re.compile(r"(?:(?:^|[\s،,])(?:\d{1,3}|[^\W\d_]|[ivx]{1,4}|الف)|[:;=8]['’]?-?)\Z")
_SAD = re.compile(r"[:;=]-?\Z")  # ":(", ":-["
_MARKER_REACH = 5  # characters before a bracket that may make it a marker
_ENDING = re.compile(r"[A-Za-z][(\[][a-z]{1,3}[)\]]")  # "host(s)", "distract[ing]"
_GLOSS = re.compile(r"[ -~]*[A-Za-z]{2}[ -~]*")
_LAST = re.compile(r"[)\]}][\s.!?۔؟…\"'”’“‘]*\Z")
_END = re.compile(r"[.!?…]*\s*\Z")


@dataclass(frozen=True, slots=True)
class _Brackets:
    """Pairs of brackets in a text, and where those stand that have no partner."""

    pairs: tuple[Span, ...] = ()
    alone: tuple[int, ...] = ()


_NONE = _Brackets()


def _find(sides: Sides) -> Iterator[Finding]:
    """Find brackets without a partner, and pairs that the other side lacks."""
    text = _without_lost(sides)
    source, draft = _brackets(sides.segment.text), _brackets(text)
    if source.alone:
        return
    if draft.alone:
        at = draft.alone[0]
        yield CHECK.finding(
            f"The bracket “{text[at]}” has no partner.",
            f"قوسین {isolated(text[at])} کا جوڑا موجود نہیں۔",
            place=(at, at + 1),
            fix=_fix(sides.segment.text, source, text, draft),
        )
    elif len(source.pairs) != len(draft.pairs):
        few = len(draft.pairs) < len(source.pairs)
        if _are_answered(sides.segment.text, source, text, draft):
            return
        yield CHECK.finding(
            f"The source has {_many(source)} of brackets, the translation {_many(draft)}.",
            f"اصل میں قوسین کے {len(source.pairs)} جوڑے ہیں، ترجمے میں {len(draft.pairs)}۔",
            severity=Severity.WARNING,
            place=None if few else draft.pairs[-1],
            source_place=source.pairs[-1] if few else None,
        )


def _are_answered(urdu: str, source: _Brackets, text: str, draft: _Brackets) -> bool:
    """Say whether all that is missing are names in Latin letters beside the same in Urdu.

    English says such a name once, without brackets. Endings in brackets, on the other hand, are
    none that a source can have.
    """
    small = text.lower()
    glosses = (urdu[start + 1 : end - 1].strip().lower() for start, end in source.pairs)
    spared = sum(1 for gloss in glosses if _GLOSS.fullmatch(gloss) and gloss in small)
    added = len(_ENDING.findall(text))
    return len(source.pairs) - spared <= len(draft.pairs) <= len(source.pairs) + added


def _without_lost(sides: Sides) -> str:
    """Return the draft without the brackets at its end that hold literals without a place."""
    lost = sides.draft.lost
    return sides.text.removesuffix(f" ({', '.join(lost)})") if lost else sides.text


def _brackets(text: str) -> _Brackets:
    if not _BRACKET.search(text):
        return _NONE
    opened: list[int] = []
    pairs: list[Span] = []
    alone: list[int] = []
    for match in _BRACKET.finditer(text):
        at, sign = match.start(), match[0]
        before = text[max(0, at - _MARKER_REACH) : at]
        if sign in _CLOSERS:
            if not (_SAD.search(before) and not text[at + 1 : at + 2].strip()):
                opened.append(at)
        elif opened and _CLOSERS[text[opened[-1]]] == sign:
            pairs.append((opened.pop(), at + 1))
        elif not _MARKER.search(before):
            alone.append(at)
    return _Brackets(tuple(sorted(pairs)), tuple(sorted(alone + opened)))


def _fix(urdu: str, source: _Brackets, text: str, draft: _Brackets) -> Fix | None:
    """Drop a bracket that the source does not have; close one that it closes at its end."""
    at = draft.alone[0]
    if len(draft.alone) > 1:
        return None
    if not source.pairs:
        return Fix(at, at + 1, "")
    closer = _CLOSERS.get(text[at])
    if len(source.pairs) == 1 and not draft.pairs and closer and _LAST.search(urdu):
        end = _END.search(text)
        place = end.start() if end else len(text)
        return Fix(place, place, closer)
    return None


def _many(brackets: _Brackets) -> str:
    count = len(brackets.pairs)
    return "1 pair" if count == 1 else f"{count} pairs" if count else "no pair"


CHECK = Check("brackets", Severity.ERROR, "brackets that do not match", "قوسین کی بے ترتیبی", _find)
