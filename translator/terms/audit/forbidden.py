"""The rule about renderings that are forbidden and accepted at once."""

from __future__ import annotations

from collections.abc import Iterator

from translator.terms.audit.entry import Entry, Value
from translator.terms.audit.problem import Problem
from translator.terms.audit.shelf import Shelf
from translator.terms.english import form_pattern
from translator.terms.verify import forbidden_in

__all__ = ["forbidden"]


def forbidden(entry: Entry, _: Shelf) -> Iterator[Problem]:
    """A forbidden rendering is accepted too, or stands in one that is."""
    if not entry.term.forbidden:
        return
    accepted = [(v, _squash(v)) for v in entry.english if v.column != "forbidden"]
    for bad in (value for value in entry.english if value.column == "forbidden"):
        squashed = _squash(bad)
        near = (good for good, text in accepted if _may_meet(squashed, text))
        found = next(filter(None, (_contradiction(entry, bad, good) for good in near)), None)
        if found:
            yield found


def _contradiction(entry: Entry, bad: Value, good: Value) -> Problem | None:
    if form_pattern(good.text).fullmatch(bad.text):
        message = f'"{bad.text}" is forbidden and accepted: "{good.text}" is in {good.column}.'
        return entry.error("forbidden", bad, message)
    if bad.text in forbidden_in((entry.term,), good.text):
        message = f'"{bad.text}" is forbidden and stands in "{good.text}", which is accepted.'
        return entry.error("forbidden", bad, message)
    return None


def _squash(value: Value) -> str:
    return value.text.replace("-", " ").casefold()


def _may_meet(one: str, other: str) -> bool:
    """Say whether one of two renderings may be found in the other; a pattern costs far more.

    All regular forms of a phrase share all but its last letter.
    """
    return one[:-1] in other or other[:-1] in one
