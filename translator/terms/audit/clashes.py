"""Rules about lines that have the same spelling."""

from __future__ import annotations

from collections.abc import Iterator

from translator.terms.audit.entry import Entry, Value
from translator.terms.audit.problem import Problem
from translator.terms.audit.shelf import Shelf

__all__ = ["conflict", "duplicate", "override", "unreachable"]


def duplicate(entry: Entry, shelf: Shelf) -> Iterator[Problem]:
    """A spelling is in the file twice with the same target."""
    for value in shelf.shared(entry):
        other = shelf.same_target(entry, value.text)
        if other is not entry:
            message = (
                f'"{value.text}" stands in line {other.row.line} already, with the same target; '
                "make one line of them."
            )
            yield entry.error("duplicate", value, message)


def conflict(entry: Entry, shelf: Shelf) -> Iterator[Problem]:
    """A spelling is in the file twice with different targets, and nothing tells them apart."""
    target = entry.term.target
    for value in shelf.shared(entry):
        other = shelf.first(entry, value.text)
        if other.term.target != target and shelf.same_target(entry, value.text) is entry:
            message = (
                f'"{value.text}" is "{other.term.target}" in line {other.row.line} and "{target}" '
                "here; keep one, or give one a context or a domain of its own."
            )
            yield entry.error("conflict", value, message)


def override(entry: Entry, shelf: Shelf) -> Iterator[Problem]:
    """A spelling takes the place of the same spelling in another file."""
    target = entry.term.target
    for value in shelf.shared(entry):
        for other in shelf.overridden(entry, value.text):
            if other.term.target != target:
                message = (
                    f'"{value.text}" is "{target}" here and "{other.term.target}" in '
                    f'{_place(other)}; "{target}" of {entry.path.name} wins.'
                )
                yield entry.warning("override", value, message)


def unreachable(entry: Entry, shelf: Shelf) -> Iterator[Problem]:
    """A line can never be found, since none of its spellings is left to it."""
    if any(_taker(entry, value, shelf) is entry for value in entry.spellings):
        return
    takers = [_taker(entry, value, shelf) for value in entry.spellings]
    source = next(value for value in entry.urdu if value.column == "source")
    others = [taker for taker in takers if taker is not None]
    if not others:
        yield entry.error("unreachable", source, "No spelling holds a letter or a digit.")
        return
    places = "; ".join(dict.fromkeys(map(_place, others)))
    message = f"This line is never used: its spellings belong to {places}."
    # To be replaced as a whole by a newsroom's own file is nothing wrong.
    inside = all(other.file == entry.file for other in others)
    yield (entry.error if inside else entry.warning)("unreachable", source, message)


def _taker(entry: Entry, value: Value, shelf: Shelf) -> Entry | None:
    """Return the line that a spelling belongs to; none when no text can hold the spelling."""
    if not any(map(str.isalnum, value.text)):
        return None
    return shelf.owner(entry, value.text)


def _place(entry: Entry) -> str:
    return f"{entry.path.name}, line {entry.row.line}"
