"""Corrections as they are shown below an article: what was, and what is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from translator.editing.words import Piece, word_diff
from translator.publishing.site.corrections import Correction

__all__ = ["Change", "changes_of"]


@dataclass(frozen=True, slots=True)
class Change:
    """A correction with its differences word by word."""

    correction: Correction
    pieces: tuple[Piece, ...]


def changes_of(corrections: Iterable[Correction]) -> tuple[Change, ...]:
    """Return corrections with what each of them changed."""
    return tuple(Change(one, word_diff(one.before, one.after)) for one in corrections)
