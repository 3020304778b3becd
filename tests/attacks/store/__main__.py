"""The long runs: `python -m tests.attacks.store --times 200` prints what came of them.

Processes that work on a store are killed, and bytes of a store are changed, as often as wished.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.attacks.store.flips import attack
from tests.store.killed import rehearse, strike
from tests.store.newsroom import SLUG, keep_run, label, whole_edition
from tests.store.nursery import Nursery
from tests.store.old import ask
from tests.store.sound import unsound
from tests.store.work import KINDS
from translator.store import Store

_REHEARSED = 4


def kills(folder: Path, times: int, seed: int) -> tuple[Counter[str], list[str]]:
    """Kill processes in the midst of what they do to one store.

    Returns:
        How many were cut off in which kind of work, and what is wrong with the store.
    """
    chance = random.Random(seed)  # noqa: S311 - moments, no secret
    path, cut, wrong = folder / "editions.db", Counter[str](), []
    with Store(path) as store:
        keep_run(store, whole_edition(label(0)))
    with Nursery() as nursery:
        took = nursery.call(rehearse, folder / "editions.db", list(KINDS) * _REHEARSED, 1)
        labels = set()
        for number in range(1, times + 1):
            kind = chance.choice(list(KINDS))
            moment = chance.uniform(0, took[kind])
            struck = nursery.call(strike, path, [kind], 1000 + number * 10, moment)
            cut[kind] += struck.begun is not None
            labels |= {claim.label for claim in struck.done if claim.kind != "run"}
            wrong += _wrong(path, labels)
    return cut, wrong


def _wrong(path: Path, labels: set[str]) -> list[str]:
    """Return what is wrong with a store, and which acknowledged changes are not in it."""
    with Store(path) as store:
        history = store.history(SLUG)
        found = [*unsound(store, SLUG, history)]
        said = {unit.origin for unit in store.units()}
    for event in history:
        words = f"{event.note} {event.after.english if event.after else ''}"
        said |= set(words.split())
    found += [f"{word} was acknowledged and is lost" for word in sorted(labels - said)]
    found += [str(row) for row in ask(path, "PRAGMA integrity_check") if row != ("ok",)]
    return found + [str(row) for row in ask(path, "PRAGMA foreign_key_check")]


def main() -> int:
    """Run both, print a table, and return 1 if anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.attacks.store")
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=["kills", "flips"])
    given = parser.parse_args()
    bad = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if given.only != "flips":
            cut, wrong = kills(folder, given.times, given.seed)
            bad += len(wrong)
            _print("kills", given.times, f"{sum(cut.values())} in mid-write", wrong)
        if given.only != "kills":
            found = attack(folder, given.times, given.seed)
            bad += len(found.bugs)
            codes = ", ".join(f"{n} left with {c}" for c, n in sorted(found.codes.items()))
            told = f"{codes}; {found.noticed} files told by `store check`"
            _print("flips", given.times, told, found.bugs)
    return bool(bad)


def _print(name: str, times: int, told: str, wrong: list[str]) -> None:
    sys.stdout.write(f"{name:<8}{times:>6}  {told}; wrong: {len(wrong)}\n")
    sys.stdout.writelines(f"    {line}\n" for line in wrong[:20])
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
