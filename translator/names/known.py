"""The names of the table known.csv, and the everyday words that some of them also are."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

__all__ = ["Known", "known", "phrases"]


@dataclass(frozen=True, slots=True)
class Known:
    """A frequent name.

    Attributes:
        english: Its accepted spellings, the usual one first.
        words: What it means as an everyday word, in small letters; empty if it is always a name.
    """

    english: tuple[str, ...]
    words: frozenset[str] = frozenset()


@cache
def known() -> dict[str, Known]:
    """Return the frequent names by their normalised Urdu spelling."""
    text = Path(__file__).with_name("known.csv").read_text(encoding="utf-8")
    return {
        row["urdu"]: Known(
            tuple(row["english"].split("|")), frozenset(filter(None, row["word"].split("|")))
        )
        for row in csv.DictReader(text.splitlines())
    }


@cache
def phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the frequent names of several words by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(known(), key=len, reverse=True):
        parts = tuple(name.split())
        if len(parts) > 1:
            found.setdefault(parts[0], []).append(parts)
    return {first: tuple(names) for first, names in found.items()}
