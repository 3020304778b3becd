"""Fit the weights of the risk, or show how well the risk does.

    python -m benchmarks.risk fit SET.tsv SET.tsv [...] [--drafts FILE.json]
    python -m benchmarks.risk show SET.tsv [...] [--drafts FILE.json]

A set holds `urdu<TAB>good English` a line. A draft counts as bad if it is in the fifth of its set
with the least chrF. `fit` learns on all sets but one and tests on that one, for each, and then
prints weights learned on all, for translator/risk/weights.py. `show` measures the risk as it is.
With --drafts the drafts are kept in a file, so that the engine need not make them again.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import numpy as np

from benchmarks.risk.drafts import Judged, judge
from benchmarks.risk.regression import Floats, Signal, fitted, labels, signals, table
from benchmarks.risk.report import calibration, line
from translator.draft import Severity
from translator.risk import risk
from translator.risk.features import FEATURES

Sets = dict[str, list[Judged]]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("task", choices=("fit", "show"))
    options.add_argument("sets", type=Path, nargs="+")
    options.add_argument("--drafts", type=Path)
    given = options.parse_args()
    sets = {path.stem: judge(path, given.drafts) for path in given.sets}
    if given.task == "fit":
        fit(sets)
    else:
        for name, judged in sets.items():
            scores = [risk(one.segment, one.draft, one.findings) for one in judged]
            show(name, judged, np.array(scores))


def fit(sets: Sets) -> None:
    for name, judged in sets.items():
        others = {other: found for other, found in sets.items() if other != name}
        if others:
            known, weights = learned(others)
            show(f"{name}, learned on {', '.join(others)}", judged, applied(judged, known, weights))
    print_weights(sets, *learned(sets))


def learned(sets: Sets) -> tuple[list[Signal], Floats]:
    """Return the signals that were seen, and the weights learned on sets."""
    known = signals(list(chain.from_iterable(sets.values())))
    rows = np.concatenate([table(judged, known) for judged in sets.values()])
    worst = np.concatenate([labels(judged) for judged in sets.values()])
    return known, fitted(rows, worst, known)


def applied(judged: Sequence[Judged], known: Sequence[Signal], weights: Floats) -> Floats:
    odds = weights[0] + table(judged, known) @ weights[1:]
    return np.asarray(1 / (1 + np.exp(-odds)))


def show(name: str, judged: Sequence[Judged], scores: Floats) -> None:
    worst, chrf = labels(judged), np.array([one.chrf for one in judged])
    rows = table(judged, signals(judged))
    plain = len(FEATURES)
    print(f"\n{name}: {len(judged)} drafts")
    print(f"{'':34}{'area':>7}{'caught':>9}{'risky':>10}{'rest':>8}")
    print(line("risk", worst, chrf, scores))
    print(line("engine score alone", worst, chrf, rows[:, FEATURES.index("doubt")]))
    print(line("length alone, short first", worst, chrf, -rows[:, FEATURES.index("length")]))
    print(line("length alone, long first", worst, chrf, rows[:, FEATURES.index("length")]))
    print(line("number of findings", worst, chrf, rows[:, plain:].sum(1)))
    print("\n".join(calibration(worst, chrf, scores)))


def print_weights(sets: Sets, known: Sequence[Signal], weights: Floats) -> None:
    drafts = sum(map(len, sets.values()))
    print(f"\n# learned on {drafts} drafts of {', '.join(sets)}")
    print(f"INTERCEPT = {weights[0]:.3f}")
    values = [f'    "{name}": {w:.3f},' for name, w in zip(FEATURES, weights[1:], strict=False)]
    print("FEATURE_WEIGHTS = {", *values, "}", sep="\n")
    found = list(zip(known, weights[1 + len(FEATURES) :], strict=True))
    for title, severity in (("ERRORS", Severity.ERROR), ("WARNINGS", Severity.WARNING)):
        print(f"{title} = {{")
        for (check, grave), weight in found:
            if grave is severity:
                print(f'    "{check}": {weight:.3f},  # {seen(sets, (check, grave))}')
        print("}")


def seen(sets: Sets, signal: Signal) -> str:
    """Say how many drafts show a signal, and which share of them is bad."""
    bad = [
        label
        for judged in sets.values()
        for one, label in zip(judged, labels(judged), strict=True)
        if signal in {(f.check, f.severity) for f in one.findings}
    ]
    return f"{len(bad)} drafts, {np.mean(bad):.0%} bad"


if __name__ == "__main__":
    main()
