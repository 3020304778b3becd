"""The stage: pairs with terms once more, the terms in English on the Urdu side."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training.annotate.annotate import annotated, chosen_targets, find_terms
from training.annotate.chance import chance
from training.annotate.rows import Row, read_rows
from training.annotate.settings import AnnotateSettings
from training.annotate.terms import known_terms
from training.config import Config
from training.lines import writing
from training.workspace import Say, Workspace
from translator.files import write_atomically
from translator.terms import Glossary

__all__ = ["run"]

_NAME = "annotate"
_MOST_FREQUENT = 50
_TOLD = 8


@dataclass
class _Tally:
    """What was seen, and what was done with it."""

    pairs: int = 0
    with_terms: int = 0
    annotated: int = 0
    terms: Counter[str] = field(default_factory=Counter)


def run(config: Config, work: Workspace, say: Say) -> None:
    """Write `annotate/pairs.tsv`: annotated copies of a share of the pairs with terms.

    Raises:
        TrainingError: If the pairs or a file of terms cannot be read, or no file be written.
    """
    settings, tally = config.annotate, _Tally()
    glossary = known_terms(settings)
    say(f"{len(glossary.terms):,} terms")
    rows = read_rows(work.folder("clean") / "pairs.tsv")
    copies = _copies(rows, glossary, settings, config.seed, tally)
    folder = work.folder(_NAME)
    with writing(folder / "pairs.tsv") as file:
        file.writelines(copy.line for copy in copies)
    _report(folder / "report.json", tally)
    work.note(_NAME, pairs=tally.pairs, with_terms=tally.with_terms, annotated=tally.annotated)
    frequent = ", ".join(f"{term} ({n:,})" for term, n in _frequent(tally)[:_TOLD])
    say(f"{tally.pairs:,} pairs, {tally.with_terms:,} with terms, {tally.annotated:,} annotated")
    say(f"most frequent: {frequent or 'none'}")


def _copies(
    rows: Iterator[Row], glossary: Glossary, settings: AnnotateSettings, seed: int, tally: _Tally
) -> Iterator[Row]:
    """Yield the annotated copies, counting as they are made."""
    for row in rows:
        tally.pairs += 1
        pair = row.urdu, row.english
        found = find_terms(*pair, glossary)
        if found is None:
            continue
        tally.with_terms += 1
        if chance(seed, "share", *pair) >= settings.share:
            continue
        targets = chosen_targets(found, pair, settings.partial, seed)
        tally.annotated += 1
        tally.terms.update(targets)
        yield row._replace(urdu=annotated(found, targets))


def _frequent(tally: _Tally) -> list[tuple[str, int]]:
    """Return the most frequent targets, equally frequent ones in the order of the alphabet."""
    return sorted(tally.terms.items(), key=lambda item: (-item[1], item[0]))[:_MOST_FREQUENT]


def _report(path: Path, tally: _Tally) -> None:
    values = {
        "pairs": tally.pairs,
        "with_terms": tally.with_terms,
        "annotated": tally.annotated,
        "different_terms": len(tally.terms),
        "most_frequent": _frequent(tally),
    }
    write_atomically(path, json.dumps(values, ensure_ascii=False, indent=1) + "\n")
