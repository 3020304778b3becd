"""`python -m tests.attacks.desk --requests N`: random requests to desks, none of which may fail."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from contextlib import nullcontext
from pathlib import Path

from tests.attacks.desk.campaign import Campaign
from tests.attacks.desk.stand import cheap_passwords, stand
from tests.postgres import new_database

_ROUND = 2000  # requests to one desk, whose history grows with them


def main() -> int:
    """Ask; return 1 if any answer was wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.attacks.desk")
    parser.add_argument("--requests", type=int, default=10_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgresql", action="store_true", help="instead of SQLite")
    given = parser.parse_args()
    answers: Counter[int] = Counter()
    faults: list[str] = []
    begun, left, seed = time.monotonic(), given.requests, given.seed
    while left > 0 and not faults:
        one = _asked(min(left, _ROUND), seed, postgresql=given.postgresql)
        answers, left, seed = answers + one.answers, left - _ROUND, seed + 1
        faults += one.faults
    for fault in faults[:10]:
        sys.stdout.write(f"{fault}\n")
    told = ", ".join(f"{status}: {n}" for status, n in sorted(answers.items()))
    took = time.monotonic() - begun
    sys.stdout.write(f"{answers.total()} requests in {took:.0f} s ({told}); {len(faults)} wrong\n")
    return 1 if faults else 0


def _asked(many: int, seed: int, *, postgresql: bool) -> Campaign:
    r = random.Random(seed)  # noqa: S311 - no secret
    with (
        tempfile.TemporaryDirectory() as folder,
        new_database() if postgresql else nullcontext() as place,
        cheap_passwords(),
        stand(Path(folder), accounts=bool(seed % 2), place=place) as desk,
    ):
        campaign = Campaign(desk, "Ali" if seed % 4 == 1 else "Sara")
        for _ in range(many):
            campaign.ask(r)
        return campaign


if __name__ == "__main__":
    sys.exit(main())
