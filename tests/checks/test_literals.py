"""Code and addresses must come through letter by letter, in their place."""

from __future__ import annotations

from tests.checks.build import found, said
from translator.checks.literals import CHECK
from translator.draft import Draft, Severity

SOURCE = "پہلے pip پھر npm چلائیں۔"


def lost(text: str) -> tuple[str, Severity, str]:
    message = f"“{text}” was put at the end: its place was lost."
    return ("literal", Severity.WARNING, message)


def test_each_literal_that_was_put_at_the_end_is_a_warning():
    draft = Draft("Run them. (pip, npm)", lost=("pip", "npm"))
    assert said(found(CHECK, SOURCE, draft)) == [lost("pip"), lost("npm")]


def test_literals_in_their_place_are_fine():
    assert found(CHECK, SOURCE, "Run pip and then npm.") == []
