"""Whether memory stays flat over ten thousand articles.

    python -m benchmarks.soak batch [--articles N]    a batch, with an engine without model
    python -m benchmarks.soak model [--articles N]    translate batch, with the embedded model
    python -m benchmarks.soak publish [--articles N]  translate publish
    python -m benchmarks.soak desk [--articles N]     the review desk, an edition after the other
    python -m benchmarks.soak api [--articles N]      the API server, an article a request

The command runs as a process of its own. Its resident memory is read once a second, with that of
its children, and shown as the highest of each tenth of the work. A leak makes the last tenths
higher than the middle ones: leaves with 1 if the highest of the last three is more than 10 % and
16 MB above the highest of the fourth to sixth.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.soak_watch import Reading
from benchmarks.soak_work import WORKS

TENTHS = 10
GROWTH, SLACK = 1.1, 16  # a share, and MB: what allocators and caches still settle


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("work", choices=sorted(WORKS))
    options.add_argument("--articles", type=int, default=10_000)
    options.add_argument("--folder", type=Path, help="where there is space for all of it")
    given = options.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        readings = WORKS[given.work](Path(folder), given.articles)
    peaks = tenths(readings, given.articles)
    for tenth, peak in enumerate(peaks, 1):
        print(f"{tenth * given.articles // TENTHS:>8} articles {peak:>6} MB")
    middle, end = max(peaks[3:6]), max(peaks[7:])
    print(f"middle {middle} MB, end {end} MB, {readings[-1].seconds:.0f} s")
    sys.exit(end > max(middle * GROWTH, middle + SLACK))


def tenths(readings: list[Reading], articles: int) -> list[int]:
    """Return the highest memory in MB of each tenth of the work."""
    peaks = [0] * TENTHS
    for reading in readings:
        tenth = min(reading.done * TENTHS // articles, TENTHS - 1)
        peaks[tenth] = max(peaks[tenth], reading.memory)
    for tenth in range(1, TENTHS):
        peaks[tenth] = peaks[tenth] or peaks[tenth - 1]  # too quick for a reading
    return peaks


if __name__ == "__main__":
    main()
