"""Code and addresses must come through letter by letter, in their place."""

from __future__ import annotations

from tests.checks.build import segment
from translator.checks.literals import check_literals
from translator.draft import Draft, Finding, Severity

SEGMENT = segment("پہلے pip پھر npm چلائیں۔")


def lost(text: str) -> Finding:
    message = f"“{text}” was put at the end: its place was lost."
    return Finding("literal", Severity.WARNING, message)


def test_each_literal_that_was_put_at_the_end_is_a_warning():
    draft = Draft("Run them. (pip, npm)", lost=("pip", "npm"))
    assert list(check_literals(SEGMENT, draft)) == [lost("pip"), lost("npm")]


def test_literals_in_their_place_are_fine():
    assert list(check_literals(SEGMENT, Draft("Run pip and then npm."))) == []
