"""What became of each source: counted, with examples, as JSON and Markdown."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from training.clean.sieve import NAMES
from translator.urdu import has_arabic, isolated

__all__ = ["Report", "Tally"]

Example = tuple[str, ...]
"""The texts that were dropped: of a pair both sides, Urdu first."""


@dataclass(slots=True)
class Tally:
    """What became of the texts of one source.

    Attributes:
        name: Name of the source.
        found: How many there were.
        dropped: How many were dropped, by rule.
        examples: The first of them, by rule.
    """

    name: str
    found: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[Example]] = field(default_factory=dict)

    @property
    def kept(self) -> int:
        """How many are kept."""
        return self.found - self.dropped.total()

    def add(self, rule: str | None, texts: Example, most: int) -> None:
        """Count a text or pair, dropped by a rule or kept; show it if fewer than `most` are."""
        self.found += 1
        if rule is None:
            return
        self.dropped[rule] += 1
        shown = self.examples.setdefault(rule, [])
        if len(shown) < most:
            shown.append(texts)

    def as_data(self) -> dict[str, Any]:
        """Return all of it for JSON, rules in the order in which they are asked."""
        rules = [name for name in NAMES if name in self.dropped]
        return {
            "name": self.name,
            "found": self.found,
            "kept": self.kept,
            "dropped": {name: self.dropped[name] for name in rules},
            "examples": {name: [list(one) for one in self.examples[name]] for name in rules},
        }


@dataclass(frozen=True, slots=True)
class Report:
    """What became of all sources.

    Attributes:
        sources: Those of pairs.
        mono: Those of texts of one language.
    """

    sources: Sequence[Tally]
    mono: Sequence[Tally] = ()

    def as_data(self) -> dict[str, Any]:
        """Return all of it for JSON."""
        return {
            "sources": [tally.as_data() for tally in self.sources],
            "mono": [tally.as_data() for tally in self.mono],
        }

    def as_markdown(self) -> str:
        """Return all of it for people."""
        lines = ["# What was kept", "", *_table("Pairs", self.sources)]
        if self.mono:
            lines += ["", *_table("Sentences", self.mono)]
        return "\n".join([*lines, *self._examples()]) + "\n"

    def _examples(self) -> list[str]:
        lines: list[str] = []
        tallies = (*self.sources, *self.mono)
        for name, says in NAMES.items():
            shown = [(t.name, one) for t in tallies for one in t.examples.get(name, ())]
            if shown:
                lines += ["", f"## {name}: {says}", ""]
                lines += [f"- {source}: {_shown(texts)}" for source, texts in shown]
        return lines


def _table(title: str, tallies: Sequence[Tally]) -> list[str]:
    rules = [name for name in NAMES if any(name in tally.dropped for tally in tallies)]
    heads = [title, "found", "kept", *rules]
    rows = [
        [t.name, str(t.found), str(t.kept), *(str(t.dropped[rule]) for rule in rules)]
        for t in (*tallies, _sum(tallies))
    ]
    return [_row(heads), _row(["---", *["---:"] * (len(heads) - 1)]), *map(_row, rows)]


def _sum(tallies: Sequence[Tally]) -> Tally:
    dropped: Counter[str] = sum((tally.dropped for tally in tallies), Counter())
    return Tally("**all**", sum(tally.found for tally in tallies), dropped)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _shown(texts: Example) -> str:
    plain = (html.escape(text, quote=False) for text in texts)
    return " → ".join(isolated(text) if has_arabic(text) else text for text in plain)
