"""`python -m tests.attacks.fuzz [TARGET...] --seconds N`: feed the parsers, led by coverage."""

from __future__ import annotations

import argparse
import importlib.util
import sys
import tempfile
from pathlib import Path

from tests.attacks.fuzz.driving import drive
from tests.attacks.fuzz.targets import TARGETS


def main() -> int:
    """Run the targets that are asked for; return 1 if any was broken."""
    asked = _arguments()
    if importlib.util.find_spec("atheris") is None:
        print("atheris is not installed. Run: pip install -e '.[fuzz]'", file=sys.stderr)
        return 2
    folder = asked.folder or Path(tempfile.mkdtemp(prefix="fuzz-"))
    print(f"{'target':<20}{'executions':>12}{'coverage':>10}{'findings':>10}", flush=True)
    total = broken = 0
    for target in TARGETS:
        if asked.targets and target.name not in asked.targets:
            continue
        outcome = drive(target, asked.seconds, folder)
        row = f"{target.name:<20}{outcome.executions:>12,}{outcome.coverage:>10,}"
        print(f"{row}{len(outcome.findings):>10}", flush=True)
        for path in outcome.findings:
            print(f"  {path}")
        total += outcome.executions
        broken += len(outcome.findings)
    print(f"{'all':<20}{total:>12,}{'':>10}{broken:>10}")
    return 1 if broken else 0


def _arguments() -> argparse.Namespace:
    names = [target.name for target in TARGETS]
    parser = argparse.ArgumentParser(prog="python -m tests.attacks.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(names))
    parser.add_argument("--seconds", type=int, default=60, help="for each target; 60 by default")
    parser.add_argument("--folder", type=Path, help="for inputs and findings; else a new one")
    asked = parser.parse_args()
    if unknown := sorted(set(asked.targets) - {*names}):
        parser.error(f"there is no target {unknown[0]}; the targets are {', '.join(names)}")
    return asked


if __name__ == "__main__":
    sys.exit(main())
