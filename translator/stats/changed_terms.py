"""Glossary terms that people took out of the machine's drafts, or put in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from translator.stats.reviewed import Reviewed
from translator.suggest import Rendering
from translator.suggest.edits import bare_words, edits
from translator.terms import Term, TermOutcome, check_term, form_pattern

__all__ = ["ChangedTerm", "changed_terms"]


@dataclass(frozen=True, slots=True)
class ChangedTerm:
    """A term that people disagree with, or that the machine forgets.

    Attributes:
        surface: The words of the source, normalised.
        target: The rendering that the glossary asks for.
        held: In how many reviewed drafts the machine had it, in any accepted form.
        taken_out: In how many of these it is there no more.
        put_in: In how many drafts that had it not a person put it.
        instead: What stands in its place, the most frequent first, where that can be told.
    """

    surface: str
    target: str
    held: int
    taken_out: int
    put_in: int
    instead: tuple[Rendering, ...]


def changed_terms(pieces: Iterable[Reviewed]) -> tuple[ChangedTerm, ...]:
    """Return the terms that were taken out or put in, the most often taken out first."""
    found: dict[tuple[str, str], list[tuple[TermOutcome, Reviewed]]] = defaultdict(list)
    for piece in pieces:
        for outcome in piece.work.machine.outcomes:
            found[outcome.surface, outcome.target].append((outcome, piece))
    rows = [_row(places) for places in found.values()]
    changed = [row for row in rows if row.taken_out or row.put_in]
    return tuple(sorted(changed, key=lambda r: (-r.taken_out, -r.put_in, r.surface, r.target)))


def _row(places: Sequence[tuple[TermOutcome, Reviewed]]) -> ChangedTerm:
    had = [_has(outcome, piece.start) for outcome, piece in places]
    has = [_has(outcome, piece.work.current.text) for outcome, piece in places]
    gone = [place for place, a, b in zip(places, had, has, strict=True) if a and not b]
    told = Counter(new for outcome, piece in gone if (new := _instead(outcome, piece)))
    return ChangedTerm(
        surface=places[0][0].surface,
        target=places[0][0].target,
        held=sum(had),
        taken_out=len(gone),
        put_in=sum(b and not a for a, b in zip(had, has, strict=True)),
        instead=tuple(Rendering(text, count) for text, count in told.most_common()),
    )


def _has(outcome: TermOutcome, text: str) -> bool:
    return check_term(Term("", outcome.target, forms=outcome.forms), text).found > 0


def _instead(outcome: TermOutcome, piece: Reviewed) -> str:
    """Return what a person wrote for a term, or the empty string if that cannot be told."""
    forms = (form_pattern(form).search(piece.start) for form in (outcome.target, *outcome.forms))
    words = bare_words(next(match[0] for match in forms if match))
    for edit in edits(piece.start, piece.work.current.text):
        if _place(words, edit.old) is not None:
            return " ".join(edit.new)
        at = _place(edit.old, words)
        if at is not None:  # only a part of the term was replaced
            return " ".join((*words[:at], *edit.new, *words[at + len(edit.old) :]))
    return ""


def _place(part: Sequence[str], whole: Sequence[str]) -> int | None:
    """Return where some words stand in others, whatever their case."""
    wanted, there = ([word.casefold() for word in words] for words in (part, whole))
    starts = range(len(there) - len(wanted) + 1)
    return next((at for at in starts if there[at : at + len(wanted)] == wanted), None)
