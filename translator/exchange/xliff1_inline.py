"""A text with inline markup as the content of an XLIFF 1.2 element."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from translator.article import Mark
from translator.exchange.xliff1_codes import CTYPES, NAMESPACE, Codes, legal

__all__ = ["fill"]

_Coded = tuple[Mark, int]


def fill(element: Any, text: str, marks: Sequence[Mark], codes: Codes) -> None:  # noqa: ANN401 - untyped library
    """Write a text into an element, each mark as a `g`.

    Marks that cross are written in pieces, all with the number of the mark.

    Args:
        element: The empty `source` or `target`.
        text: The text; what XML cannot hold is left out.
        marks: Its inline markup.
        codes: The codes of the sentence so far; those of these marks are added.
    """
    ordered = sorted(marks, key=_place)
    numbered = zip(ordered, codes.numbers(ordered), strict=True)
    _fill(element, text, (0, len(text)), list(numbered))


def _place(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end


def _fill(parent: Any, text: str, span: tuple[int, int], coded: list[_Coded]) -> None:  # noqa: ANN401 - untyped library
    at, end = span
    while coded:
        (mark, number), *rest = coded
        _append(parent, text[at : mark.start])
        names = {"id": str(number), "ctype": CTYPES[mark.kind]}
        inner, coded = _split(rest, mark.end)
        group = etree.SubElement(parent, f"{{{NAMESPACE}}}g", names)
        _fill(group, text, (mark.start, mark.end), inner)
        at = mark.end
    _append(parent, text[at:end])


def _split(coded: Iterable[_Coded], at: int) -> tuple[list[_Coded], list[_Coded]]:
    """Divide marks into those before a place and those after it, cutting what crosses it."""
    inner, after = [], []
    for mark, number in coded:
        if mark.start < at:
            inner.append((replace(mark, end=min(mark.end, at)), number))
        if mark.start >= at or mark.end > at:
            after.append((replace(mark, start=max(mark.start, at)), number))
    return inner, sorted(after, key=lambda one: _place(one[0]))


def _append(parent: Any, text: str) -> None:  # noqa: ANN401 - untyped library
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + legal(text)
    else:
        parent.text = (parent.text or "") + legal(text)
