"""Plant faults and count what the checks say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.faults.fault import Fault
from benchmarks.faults.names import two_spellings
from translator.article import Segment
from translator.checks import run_checks
from translator.draft import Draft, Finding, Severity
from translator.segmenting import segment_key

__all__ = ["Alarms", "Caught", "Pair", "alarms", "caught", "spellings"]

Pair = tuple[str, str]
Found = Sequence[tuple[Finding, ...]]
SPELLING = "name in two spellings"
_ARTICLE = 20  # sentences that are checked together


@dataclass(frozen=True, slots=True)
class Caught:
    """What became of one kind of fault.

    Attributes:
        name: What was done.
        checks: The checks of which one should notice.
        planted: How many faults.
        right: How many one of those checks noticed.
        errors: How many one of them called an error.
        noticed: How many any check noticed.
    """

    name: str
    checks: tuple[str, ...]
    planted: int
    right: int
    errors: int
    noticed: int


@dataclass(frozen=True, slots=True)
class Alarms:
    """How many good sentences have findings: by check, with errors, with anything."""

    sentences: int
    errors: Counter[str]
    findings: Counter[str]


def caught(fault: Fault, pairs: Sequence[Pair], each: int, seed: int) -> Caught:
    """Plant a fault into at most `each` pairs and run all checks.

    A fault is noticed if there is a finding that the good translation does not have.
    """
    chance = Random(f"{seed} {fault.name}")  # noqa: S311 - nothing here is secret
    new = [_new([good], [bad]) for good, bad in _planted(fault, pairs, each, chance)]
    return _counted(fault.name, fault.checks, new)


def spellings(each: int, seed: int) -> Caught:
    """Do the same with articles in which one name is spelled in two ways."""
    chance = Random(f"{seed} {SPELLING}")  # noqa: S311 - nothing here is secret
    new = []
    for _ in range(each):
        good, bad = two_spellings(chance)
        drafts = [(urdu, Draft(text)) for (urdu, _), text in zip(good, bad, strict=True)]
        new.append(_new(good, drafts))
    return _counted(SPELLING, ("spelling",), new)


def alarms(pairs: Sequence[Pair]) -> Alarms:
    """Run all checks on good translations."""
    errors: Counter[str] = Counter()
    findings: Counter[str] = Counter()
    for at in range(0, len(pairs), _ARTICLE):
        for found in _check([(u, Draft(e)) for u, e in pairs[at : at + _ARTICLE]]):
            errors.update({f.check for f in found if f.severity is Severity.ERROR})
            findings.update({f.check for f in found})
            errors["any"] += any(f.severity is Severity.ERROR for f in found)
            findings["any"] += bool(found)
    return Alarms(len(pairs), errors, findings)


def _planted(
    fault: Fault, pairs: Sequence[Pair], each: int, chance: Random
) -> Iterator[tuple[Pair, tuple[str, Draft]]]:
    """Yield good pairs, each with its spoilt draft."""
    order = chance.sample(range(len(pairs)), len(pairs))
    planted = 0
    for at, other in zip(order, order[1:] + order[:1], strict=True):
        pair = pairs[at]
        if fault.prepare:
            pair = fault.prepare(pair, pairs[other], chance)
        spoilt = fault.damage(*pair, chance)
        draft = Draft(spoilt) if isinstance(spoilt, str) else spoilt
        if draft is None or draft.text == pair[1]:
            continue
        yield pair, (pair[0], draft)
        planted += 1
        if planted == each:
            return


def _new(good: Sequence[Pair], bad: Sequence[tuple[str, Draft]]) -> list[Finding]:
    """Return the findings of a spoilt text that the good one does not have."""
    before = _check([(urdu, Draft(english)) for urdu, english in good])
    known = {(f.check, f.message) for found in before for f in found}
    return [f for found in _check(bad) for f in found if (f.check, f.message) not in known]


def _counted(name: str, checks: tuple[str, ...], new: Sequence[Sequence[Finding]]) -> Caught:
    right = [[f for f in found if f.check in checks] for found in new]
    grave = [any(f.severity is Severity.ERROR for f in found) for found in right]
    return Caught(name, checks, len(new), sum(map(bool, right)), sum(grave), sum(map(bool, new)))


def _check(drafts: Sequence[tuple[str, Draft]]) -> Found:
    segments = [Segment(n, 0, urdu, segment_key(urdu)) for n, (urdu, _) in enumerate(drafts)]
    return run_checks([(s, draft) for s, (_, draft) in zip(segments, drafts, strict=True)])
