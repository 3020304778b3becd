"""Compare the figures of a source and its translation by value."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from operator import itemgetter

from translator.numbers.atoms import (
    Atom,
    atoms_of,
    keys_of,
    same_unit,
    unit_fits,
    value_fits,
)
from translator.numbers.quantity import Day, Kind, Quantity

__all__ = ["Comparison", "compare"]

_FEW = 8  # sizes that may be multiplied
_ALIKE = 10  # times; لاکھوں may well be "millions"
_MOST = 32  # figures of one value that are looked at, of the thousands that there may be
_FAR = 60  # characters between two figures of which only the second names the unit of both
_COUNTS = frozenset({Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.ORDINAL})
_YEARS = frozenset({Kind.NUMBER, Kind.DATE, Kind.DECADE})


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the figures of two texts agree.

    Attributes:
        met: Figures of the source whose value the translation has, unit and all.
        missing: Certain figures of the source whose value it has not.
        unlike: Figures of the source and the translation with one value and different units, or
            sizes that are far apart: لاکھوں and "thousands".
        added: Certain figures of the translation whose value the source has not.
        partial: Whether a part of a missing or added figure is there: one end of a range, the
            month of a date.
    """

    met: tuple[Quantity, ...] = ()
    missing: tuple[Quantity, ...] = ()
    unlike: tuple[tuple[Quantity, Quantity], ...] = ()
    added: tuple[Quantity, ...] = ()
    partial: bool = field(default=False, compare=False)

    @property
    def faults(self) -> int:
        """How many figures are missing, unlike or added."""
        return len(self.missing) + len(self.unlike) + len(self.added)

    @property
    def agrees(self) -> bool:
        """Whether nothing is missing, unlike or added."""
        return not self.faults

    @property
    def mistaken(self) -> tuple[Quantity, Quantity] | None:
        """A missing figure and the added one that surely stands for it.

        Sure is it only if there is one of each, they count the same sort of thing, and no part of
        them is right: else that part would be said twice, or lost. A date that has all parts of
        the other is taken whole.
        """
        if len(self.missing) != 1 or len(self.added) != 1:
            return None
        wanted, given = self.missing[0], self.added[0]
        kinds = {wanted.kind, given.kind}
        alike = len(kinds) == 1 or kinds <= _COUNTS or kinds <= _YEARS
        whole = not self.partial or _parts(wanted.day) == _parts(given.day) != ()
        return (wanted, given) if alike and whole else None


def compare(source: Sequence[Quantity], translation: Sequence[Quantity]) -> Comparison:
    """Compare the quantities of a source with those of its translation.

    Values count, not how they are written or in which order they stand; one figure may answer
    for two equal ones. A date agrees if its parts are there. What may be no figure (see
    `Quantity.certain`) is asked for on neither side. Nor is a size without a number, "thousands";
    but where both sides name sizes, one must be like another.

    Args:
        source: The quantities of the source.
        translation: Those of the translation.
    """
    wanted, given = _Atoms(source), _Atoms(translation)
    met, missing, unlike = [], [], []
    for quantity in filter(_is_asked, source):
        answers = [given.answer(atom, wanted) for atom in atoms_of(quantity)]
        if any(answer is None for answer in answers):
            missing.append(quantity)
        elif wrong := [a for a in answers if a is not None and not a[1]]:
            unlike.append((quantity, wrong[0][0].owner))
        else:
            met.append(quantity)
    if sizes := _other_size(source, translation):
        unlike.append(sizes)
    added = [q for q in filter(_is_asked, translation) if not wanted.answer_all(q)]
    partial = any(given.answer_any(q) for q in missing) or any(wanted.answer_any(q) for q in added)
    return Comparison(tuple(met), tuple(missing), tuple(unlike), tuple(added), partial)


def _other_size(
    source: Sequence[Quantity], translation: Sequence[Quantity]
) -> tuple[Quantity, Quantity] | None:
    """Return a size of each side if none of the one is within ten times one of the other."""
    wanted = [q for q in source if q.vague]
    given = [q for q in translation if q.vague]
    if not (wanted and given):
        return None
    values = {q.value for q in wanted}
    if len(wanted) <= _FEW:  # سینکڑوں ہزاروں, "hundreds of thousands"
        values.add(math.prod((q.value for q in wanted), start=Fraction(1)))
    said = {q.value for q in given}
    alike = any(max(v, w) <= _ALIKE * min(v, w) for v in values for w in said)
    return None if alike else (wanted[0], given[0])


def _is_asked(quantity: Quantity) -> bool:
    return quantity.certain and not quantity.vague


class _Atoms:
    """The numbers of one text."""

    def __init__(self, quantities: Sequence[Quantity]) -> None:
        self._by_key: dict[tuple[str, Fraction], list[tuple[int, Atom]]] = {}
        every = (atom for quantity in quantities for atom in atoms_of(quantity))
        for place, atom in enumerate(every):
            for key in keys_of(atom):
                alike = self._by_key.setdefault(key, [])
                if len(alike) < _MOST:
                    alike.append((place, atom))
        self._following = dict(pairwise(quantities))

    def answer(self, atom: Atom, own: _Atoms) -> tuple[Atom, bool] | None:
        """Return what answers for an atom of `own`, and whether its unit fits too, if any does.

        "From 32,000 to 37,000 rupees": what names no unit may have that of another figure.
        """
        found = self._fitting(atom)
        for a in found:
            if unit_fits(atom, a) or self._may_be_unsaid(atom, a) or own._may_be_unsaid(a, atom):
                return a, True
        return (found[0], False) if found else None

    def answer_all(self, quantity: Quantity) -> bool:
        """Say whether the value of every part of a quantity is there."""
        return all(map(self._fitting, atoms_of(quantity)))

    def answer_any(self, quantity: Quantity) -> bool:
        """Say whether the value of some part of a quantity is there."""
        return any(map(self._fitting, atoms_of(quantity)))

    def _fitting(self, atom: Atom) -> list[Atom]:
        """Return the numbers of this text that are worth the same, in order."""
        alike = {found for key in keys_of(atom) for found in self._by_key.get(key, ())}
        return [a for _, a in sorted(alike, key=itemgetter(0)) if value_fits(atom, a)]

    def _may_be_unsaid(self, atom: Atom, bare: Atom) -> bool:
        """Say whether a number of this text names no unit, but the next one has that of `atom`."""
        following = self._following.get(bare.owner)
        if bare.unit or following is None or following.start - bare.owner.end > _FAR:
            return False
        return any(same_unit(atom.unit, a.unit) for a in atoms_of(following))


def _parts(day: Day | None) -> tuple[bool, ...]:
    """Return which parts of a date are said; nothing without a date."""
    return () if day is None else (day.year is None, day.month is None, day.day is None, day.hijri)
