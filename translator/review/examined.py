"""What the checks say of an edition, found again for little after a few sentences changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from translator.checks import AnyCheck, Sides, run_alone, run_together
from translator.draft import Finding
from translator.edition import Pair

__all__ = ["Examined", "examine"]


@dataclass(frozen=True, slots=True)
class _Alone:
    """A sentence with its translation, and what those checks say that need no other one."""

    sides: Sides
    findings: tuple[Finding, ...]

    def is_of(self, pair: Pair) -> bool:
        """Say whether a pair has the same texts: only these are looked at."""
        segment, own = pair.segment, self.sides.segment
        if pair.current is not self.sides.draft and pair.current != self.sides.draft:
            return False
        return segment is own or (segment.text, segment.marks) == (own.text, own.marks)


@dataclass(frozen=True, slots=True)
class Examined:
    """What the checks say of the sentences of an edition.

    Attributes:
        alone: Each sentence in order, by its number in the store.
        found: The findings of each, in order.
        checks: The checks that were run.
    """

    alone: dict[int, _Alone]
    found: tuple[tuple[Finding, ...], ...]
    checks: tuple[AnyCheck, ...]


def examine(
    pairs: Iterable[Pair], checks: Sequence[AnyCheck], old: Examined | None = None
) -> Examined:
    """Run checks on the sentences of an edition.

    Args:
        pairs: The sentences in order.
        checks: The checks.
        old: What was found before with the same checks, of which all is taken that still holds.
    """
    known = {} if old is None else old.alone
    alone = {p.review.segment: _looked_at(p, checks, known.get(p.review.segment)) for p in pairs}
    if old is not None and _is_all_the_same(alone, known):
        return old
    sides = [one.sides for one in alone.values()]
    found = run_together(sides, [one.findings for one in alone.values()], checks)
    return Examined(alone, tuple(found), tuple(checks))


def _looked_at(pair: Pair, checks: Sequence[AnyCheck], known: _Alone | None) -> _Alone:
    if known is not None and known.is_of(pair):
        return known
    findings = run_alone(Sides(pair.segment, pair.current), checks)
    # Other sides are kept: what the checks worked out in these is ten times the text.
    return _Alone(Sides(pair.segment, pair.current), findings)


def _is_all_the_same(alone: dict[int, _Alone], known: dict[int, _Alone]) -> bool:
    """Say whether these are the same sentences in the same order."""
    same = zip(alone.items(), known.items(), strict=False)
    return len(alone) == len(known) and all(a == b and x is y for (a, x), (b, y) in same)
