"""What people and runs do to a store, one thing after the other."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from tests.store.claims import Said, Watched
from tests.store.newsroom import SLUG, english, keep_drafts, keep_run, label, now, whole_edition
from translator.desk import apply_arrival, approve, edit, look_at, reopen
from translator.editing import State
from translator.memory import Unit
from translator.store import Store

__all__ = ["KINDS", "work"]

_UNITS = 20  # that come into the memory at once
_WHO = "Hina"


class _Worker:
    """Does one thing after the other."""

    def __init__(self, store: Watched, chance: random.Random) -> None:
        self.store = store
        self.chance = chance

    def edit(self, word: str) -> None:
        """Correct one sentence."""
        number = self.chance.randint(1, len(self.store.edition(SLUG).pairs))
        with self.store.claimed("edit", word, 1):
            done = edit(self.store, SLUG, number, english(word), who=_WHO, at=now())
            assert done.changed == (number,)

    def approve(self, word: str) -> None:
        """Approve all that is open; if nothing is, take all approvals back."""
        states = {n: p.review.state for n, p in enumerate(self.store.edition(SLUG).pairs, 1)}
        wanted = [n for n, state in states.items() if state is not State.APPROVED]
        kind, do = ("approve", approve) if wanted else ("reopen", reopen)
        numbers = wanted or list(states)
        with self.store.claimed(kind, word, len(numbers)):
            done = do(self.store, SLUG, numbers, who=_WHO, at=now(), note=word)
            assert list(done.changed) == numbers, done

    def bring_in(self, word: str) -> None:
        """Take a file over that has another text, state and comment for each sentence."""
        assert self.store.path
        path = self.store.path.with_suffix(".csv")
        size = _write_csv(path, self.store, word, self.chance)
        arrival = look_at(self.store, path, SLUG)
        with self.store.claimed("import", word, size):
            apply_arrival(self.store, arrival, who=_WHO, at=now(), theirs=True)

    def remember(self, word: str) -> None:
        """Add units to the memory, some for sentences that the article can have."""
        segments = [p.segment for p in whole_edition(word, self.chance).pairs]
        sources = [(s.text, s.key) for s in segments]
        sources += [(f"{word} {n}", f"{n:016}") for n in range(_UNITS - len(sources))]
        units = [
            Unit(text, english(word, n), key, origin=word, who=_WHO)
            for n, (text, key) in enumerate(sources)
        ]
        with self.store.claimed("memory", word, len(units)):
            assert self.store.add_units(units, now()) == len(units)

    def run(self, word: str) -> None:
        """Translate the article again, which somebody rewrote."""
        edition = whole_edition(word, self.chance)
        names = keep_drafts(self.store, edition)
        with self.store.claimed("run", word, 1):
            keep_run(self.store, edition, names)


KINDS: dict[str, Callable[[_Worker, str], None]] = {
    "edit": _Worker.edit,
    "approve": _Worker.approve,
    "import": _Worker.bring_in,
    "memory": _Worker.remember,
    "run": _Worker.run,
}


def work(path: Path, kinds: Sequence[str], first: int, tell: Callable[[Said], None]) -> None:
    """Do things of these kinds, one after the other.

    Args:
        path: The database; holds the edition.
        kinds: What to do.
        first: Number of the first label; decides also what is done to which sentence.
        tell: Gets what is said.
    """
    with Watched(path) as store:
        store.tell = tell
        worker = _Worker(store, random.Random(first))  # noqa: S311 - no secret
        for number, kind in zip(count(first), kinds, strict=False):
            KINDS[kind](worker, label(number))


def _write_csv(path: Path, store: Store, word: str, chance: random.Random) -> int:
    """Write what another tool made of the edition; return how many events will come of it."""
    pairs = store.edition(SLUG).pairs
    commented = chance.sample(range(len(pairs)), 3)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "version", "english", "state", "comment"])
        for place, pair in enumerate(pairs):
            review = pair.review
            said = f"{word} it is so." if place in commented else ""
            state = chance.choice([State.EDITED, State.APPROVED])
            text = english(word, place)
            writer.writerow([review.segment, review.version, text, state, said])
    return len(pairs) + len(commented)
