"""Kill commands at random moments, many times, and print what became of them.

    python -m tests.attacks.crash [NAME...] [--times N] [--seed N]

A line a command: kills that came before its end; after how many of them nothing, a part or all
of what people see was new; after how many the next run said so. It ends with the first file that
is neither old nor new.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path
from random import Random

from tests.attacks.crash.cases import CASES
from tests.attacks.crash.killing import Killing


def main() -> None:
    """Run the campaign."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("names", nargs="*", choices=[[], *CASES], metavar="NAME")
    options.add_argument("--times", type=int, default=100)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    print("| command | kills | nothing new | a part | all | next run said so | seconds |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for name in given.names or CASES:
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            killing = Killing(CASES[name], Path(folder))
            chance = Random(given.seed)  # noqa: S311 - no secret
            for _ in range(given.times):
                killing.kill(chance)
        t, seconds = killing.tally, time.monotonic() - began
        numbers = f"{t.struck} | {t.old} | {t.midway} | {t.new} | {t.said} | {seconds:.0f}"
        print(f"| {name} | {numbers} |", flush=True)


if __name__ == "__main__":
    main()
