"""Time and peak memory of the whole command, beside a bare start of Python, in one run.

    python benchmarks/command.py ARTICLE [--rounds N]

Run it on an idle machine. Each figure is the median of the rounds.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COMMAND = str(Path(sys.executable).parent / "translate")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("article", type=Path)
    options.add_argument("--rounds", type=int, default=5)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        article = [COMMAND, str(given.article), "--out", str(out), "--quiet"]
        python = median([sys.executable, "-c", "pass"], given.rounds)
        show("python -c pass", python, python)
        show("translate --help", median([COMMAND, "--help"], given.rounds), python)
        cold = median(article, given.rounds, before=lambda: shutil.rmtree(out, ignore_errors=True))
        show("translate, all new", cold, python)
        show("translate, nothing new", median(article, given.rounds), python)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"peak memory of the largest: {peak} MB")


def median(command: list[str], rounds: int, before=lambda: None) -> float:  # noqa: ANN001
    times = []
    for _ in range(rounds):
        before()
        began = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def show(name: str, seconds: float, base: float) -> None:
    print(f"{name:26}{seconds:7.2f} s{seconds / base:8.1f} x")


if __name__ == "__main__":
    main()
