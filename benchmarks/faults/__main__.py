"""How many planted faults the checks find, and how often they cry wolf.

    python -m benchmarks.faults SET.tsv [SET.tsv ...] [--each 300] [--seed 12345] [--json]

A set holds `urdu<TAB>good English` a line. Each kind of fault is planted into at most EACH pairs
of all sets together; false alarms are counted on the unspoilt pairs, set by set.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks.faults.measure import alarms, caught, spellings
from benchmarks.faults.registry import FAULTS
from benchmarks.faults.report import as_values, print_report


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("sets", type=Path, nargs="+")
    options.add_argument("--each", type=int, default=300)
    options.add_argument("--seed", type=int, default=12345)
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    sets = {path.stem: read_pairs(path) for path in given.sets}
    pairs = [pair for found in sets.values() for pair in found]
    results = [caught(fault, pairs, given.each, given.seed) for fault in FAULTS]
    results.append(spellings(given.each, given.seed))
    false = {name: alarms(found) for name, found in sets.items()}
    if given.json:
        print(json.dumps(as_values(results, false), ensure_ascii=False, indent=2))
    else:
        print_report(results, false)


def read_pairs(path: Path) -> list[tuple[str, str]]:
    """Return the Urdu and English of each line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(urdu, english) for urdu, english, *_ in (line.split("\t") for line in lines)]


if __name__ == "__main__":
    main()
