"""What the memory offers, as lines for people and as plain data."""

from __future__ import annotations

from typing import Any

from translator.cli.findings.text import legible
from translator.editing.words import as_text, word_diff
from translator.memory import Match
from translator.urdu import isolated

__all__ = ["match_json", "match_lines"]


def match_lines(match: Match, sentence: str) -> tuple[str, str]:
    """Return the English with its similarity, and how its Urdu differs from a sentence.

    Args:
        match: What the memory offers.
        sentence: The Urdu that is to be translated.
    """
    unit = match.unit
    difference = isolated(as_text(word_diff(unit.source, sentence)))
    told = ", ".join(legible(name) for name in (unit.origin, unit.who) if name)
    origin = f"  ({told})" if told else ""
    return f"{match.similarity:.0%}  {legible(unit.target)}", f"    {difference}{origin}"


def match_json(match: Match) -> dict[str, Any]:
    """Return a match as plain data; its similarity is from 0 to 1."""
    unit = match.unit
    return {
        "similarity": round(match.similarity, 3),
        "urdu": unit.source,
        "english": unit.target,
        "origin": unit.origin,
        "who": unit.who,
        "at": unit.at and unit.at.isoformat(),
    }
