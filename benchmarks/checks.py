"""How long all checks take for 10,000 segments, on one core.

    python benchmarks/checks.py SET.tsv [SET.tsv ...] [--segments N] [--rounds N]

The pairs of the sets, `urdu<TAB>good English` a line, are repeated until there are enough, and
checked in articles of forty segments. The time is that of the processor, which other programs do
not change, and the least of the rounds. What several checks share (the words of both sides, the
figures) is worked out once a segment; row by row it stands apart, before the checks.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from functools import cached_property
from itertools import cycle, islice, starmap
from pathlib import Path

from translator.article import Segment
from translator.checks import CHECKS, ArticleCheck, Check, Sides, run_checks
from translator.draft import Draft
from translator.segmenting import segment_key

GOAL = 5.0  # seconds
ARTICLE = 40  # segments
SHARED = [n for n, v in vars(Sides).items() if isinstance(v, cached_property) and n[0] != "_"]
Article = Sequence[tuple[Segment, Draft]]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("sets", type=Path, nargs="+")
    options.add_argument("--segments", type=int, default=10_000)
    options.add_argument("--rounds", type=int, default=3)
    given = options.parse_args()
    articles = read_articles(given.sets, given.segments)
    run_checks(articles[0])  # the tables are built before the clock starts
    total = min(whole(articles) for _ in range(given.rounds))
    for name, seconds in min((apart(articles) for _ in range(given.rounds)), key=total_of).items():
        print(f"{name:16}{seconds / given.segments * 1e6:8.1f} µs a segment")
    verdict = "met" if total < GOAL else "missed"
    print(f"{given.segments:,} segments: {total:.2f} s (goal: under {GOAL:.0f} s, {verdict})")


def read_articles(paths: Sequence[Path], segments: int) -> list[Article]:
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    pairs = []
    for number, line in enumerate(islice(cycle(lines), segments)):
        urdu, english, *_ = line.split("\t")
        pairs.append((Segment(number, 0, urdu, segment_key(urdu)), Draft(english)))
    return [pairs[at : at + ARTICLE] for at in range(0, segments, ARTICLE)]


def whole(articles: Sequence[Article]) -> float:
    began = time.process_time()
    for article in articles:
        run_checks(article)
    return time.process_time() - began


def apart(articles: Sequence[Article]) -> dict[str, float]:
    """Return the seconds that each shared value and each check took, in their order."""
    took = dict.fromkeys([*(f"({name})" for name in SHARED), *(c.name for c in CHECKS)], 0.0)
    for article in articles:
        sides = list(starmap(Sides, article))
        began = time.process_time()
        for name in SHARED:
            for one in sides:
                getattr(one, name)
            took[f"({name})"] += time.process_time() - began
            began = time.process_time()
        for check in CHECKS:
            run_one(check, sides)
            took[check.name] += time.process_time() - began
            began = time.process_time()
    return took


def total_of(took: dict[str, float]) -> float:
    return sum(took.values())


def run_one(check: Check | ArticleCheck, sides: Sequence[Sides]) -> None:
    if isinstance(check, ArticleCheck):
        list(check.find(sides))
        return
    for one in sides:
        list(check.find(one))


if __name__ == "__main__":
    main()
