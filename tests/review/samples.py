"""Rows, terms and a check for the tests of what the desk knows of an edition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from translator.article import BlockKind
from translator.checks import ArticleCheck, Check, Sides
from translator.draft import Finding, Severity
from translator.editing import Origin, State
from translator.review.values import Row
from translator.terms import Stage, Status, TermOutcome

__all__ = ["BAD", "EVEN", "row", "term"]


def row(**given: Any) -> Row:
    """Return a row; what is not given is what most rows have."""
    usual = {
        "id": 7,
        "number": 12,
        "version": 1,
        "state": State.DRAFT,
        "origin": Origin.MACHINE,
        "by": "",
        "kind": BlockKind.PARAGRAPH,
        "level": 0,
        "marker": "",
        "is_first": True,
        "urdu": Markup(),
        "english": Markup(),
        "plain_urdu": "روپے بہت ملے۔",
        "plain_english": "They got “many” rupees.",
    }
    return Row(**(usual | given))


def term(
    surface: str, target: str, *forms: str, status: Status = Status.MET, expected: int = 1
) -> TermOutcome:
    """Return what became of a term."""
    return TermOutcome(surface, target, status, Stage.ANNOTATED, expected, 1, forms)


def _bad(sides: Sides) -> Iterator[Finding]:
    for word, severity in (("bad", Severity.ERROR), ("odd", Severity.WARNING)):
        if word in sides.text:
            at = sides.text.index(word)
            yield BAD.finding(f"It is {word}.", "", severity=severity, place=(at, at + 3))


def _even(all_sides: list[Sides]) -> Iterator[tuple[int, Finding]]:
    """Find the sentences that say what another one says."""
    texts = [sides.text for sides in all_sides]
    for at, text in enumerate(texts):
        if texts.count(text) > 1:
            yield at, EVEN.finding("Another one says the same.", "")


BAD = Check("number", Severity.ERROR, "", "", _bad)
EVEN = ArticleCheck("spelling", Severity.WARNING, "", "", _even)
