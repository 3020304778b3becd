"""Print what was measured as Markdown tables, or give it as plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.faults.measure import Alarms, Caught
from translator.checks import CHECKS

__all__ = ["TARGETS", "as_values", "by_check", "print_report"]

TARGETS = {
    "number": (0.9, 0.03),
    "leftover": (0.9, 0.03),
    "loop": (0.9, 0.03),
    "empty": (0.9, 0.03),
    "copied": (0.9, 0.03),
    "quotes": (0.9, 0.03),
    "negation": (0.8, 1.0),
}
"""Least recall, and most false alarms in any set with warnings, of the checks with a goal."""


def by_check(results: Sequence[Caught]) -> dict[str, tuple[int, int, int]]:
    """Return planted faults, noticed ones and those called errors by the check meant first."""
    sums: dict[str, tuple[int, int, int]] = {}
    for r in results:
        a, b, c = sums.get(r.checks[0], (0, 0, 0))
        sums[r.checks[0]] = a + r.planted, b + r.right, c + r.errors
    return sums


def print_report(results: Sequence[Caught], sets: Mapping[str, Alarms]) -> None:
    """Print the faults, then the checks with their goals."""
    registered = {check.name for check in CHECKS}
    print("| fault | check | planted | caught by it | as error | by any |")
    print("| --- | --- | ---: | ---: | ---: | ---: |")
    for r in results:
        there = " / ".join(c if c in registered else f"{c} (not registered)" for c in r.checks)
        shares = (_share(n, r.planted) for n in (r.right, r.errors, r.noticed))
        print("|", " | ".join((r.name, there, str(r.planted), *shares)), "|")
    _print_checks(by_check(results), sets, registered)


def _print_checks(
    sums: Mapping[str, tuple[int, int, int]], sets: Mapping[str, Alarms], registered: set[str]
) -> None:
    print("\nRecall, and false alarms on good sentences: errors alone, then with warnings.\n")
    print("| check | planted | recall | as error |", *(f"{s} |" for s in sets), "goal |")
    print("| --- | ---: | ---: | ---: |", *("---: |" for _ in sets), "--- |")
    names = [c.name for c in CHECKS]
    for name in [*names, *(n for n in sums if n not in names), "any"]:
        planted, right, errors = sums.get(name, (0, 0, 0))
        recall = _share(right, planted)
        recall = f"**{recall}**" if name in TARGETS else recall
        alarms = [_alarm(name, s) for s in sets.values()]
        shown = name if name in {*registered, "any"} else f"{name} (not registered)"
        goal = _verdict(name, planted, right, sets) if name in registered else ""
        print(
            "|",
            " | ".join((shown, str(planted), recall, _share(errors, planted), *alarms)),
            end=" ",
        )
        print("|", goal, "|")


def _verdict(name: str, planted: int, right: int, sets: Mapping[str, Alarms]) -> str:
    if name not in TARGETS or not planted:
        return ""
    least, most = TARGETS[name]
    worst = max(s.findings[name] / s.sentences for s in sets.values())
    said = f"recall ≥ {least:.0%}" + (f", alarms ≤ {most:.0%}" if most < 1 else "")
    return f"{said}: {'pass' if right / planted >= least and worst <= most else '**fail**'}"


def _alarm(name: str, alarms: Alarms) -> str:
    errors, findings = alarms.errors[name], alarms.findings[name]
    return f"{errors / alarms.sentences:.2%} {findings / alarms.sentences:.2%}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "–"


def as_values(results: Sequence[Caught], sets: Mapping[str, Alarms]) -> dict[str, object]:
    """Return all counts as values that JSON can hold."""
    return {
        "faults": [
            {
                "fault": r.name,
                "checks": list(r.checks),
                "planted": r.planted,
                "caught": r.right,
                "errors": r.errors,
                "any": r.noticed,
            }
            for r in results
        ],
        "alarms": {
            name: {
                "sentences": s.sentences,
                "errors": dict(s.errors),
                "findings": dict(s.findings),
            }
            for name, s in sets.items()
        },
    }
