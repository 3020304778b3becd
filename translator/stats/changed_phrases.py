"""Words that people replaced again and again, and what they propose for the glossary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from translator.stats.reviewed import Reviewed
from translator.suggest import Correction, Suggestion, ranked, suggest_from_corrections
from translator.suggest.edits import edits

__all__ = ["ChangedPhrase", "changed_phrases", "proposals"]

_OFTEN = 2  # sentences; what was changed once is no habit


@dataclass(frozen=True, slots=True)
class ChangedPhrase:
    """Words of the machine, what people wrote for them, and in how many segments."""

    old: str
    new: str
    count: int


def changed_phrases(pieces: Iterable[Reviewed]) -> tuple[ChangedPhrase, ...]:
    """Return what was replaced by what in two segments or more, the most frequent first.

    Changes of case, of signs or of function words only are left out, and so are stretches of
    more than four words.
    """
    counts: Counter[tuple[str, str]] = Counter()
    shown: dict[tuple[str, str], tuple[str, str]] = {}
    for piece in pieces:
        for key, edit in {e.key: e for e in edits(piece.start, piece.work.current.text)}.items():
            counts[key] += 1
            shown.setdefault(key, (" ".join(edit.old), " ".join(edit.new)))
    often = [ChangedPhrase(*shown[key], n) for key, n in counts.items() if n >= _OFTEN]
    return tuple(sorted(often, key=lambda p: (-p.count, p.old.casefold(), p.new.casefold())))


def proposals(pieces: Iterable[Reviewed], limit: int) -> tuple[Suggestion, ...]:
    """Return glossary entries that would have saved corrections, the most useful first."""
    corrections = (Correction(p.work.urdu, p.start, p.work.current.text) for p in pieces)
    return tuple(ranked(suggest_from_corrections(corrections), limit))
