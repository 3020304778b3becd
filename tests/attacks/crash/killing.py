"""Kill a command at a random moment, look at what is there, and let the next run do the rest."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.attacks.crash.calls import Ended, call, strike
from tests.attacks.crash.cases import Case, State, named, seen

__all__ = ["Killing", "Tally"]

_SPREAD = 1.05  # of the time of an undisturbed run


@dataclass
class Tally:
    """What became of a number of kills.

    Attributes:
        struck: Runs that were killed before their end.
        old: Of these, how many had changed nothing that people see.
        midway: How many had changed something, and not all.
        new: How many had changed all.
        said: How many next runs said that an earlier one had been stopped.
    """

    struck: int = 0
    old: int = 0
    midway: int = 0
    new: int = 0
    said: int = 0


class Killing:
    """A case, its folder, and how both are undisturbed."""

    def __init__(self, case: Case, folder: Path) -> None:
        """Prepare the folder, and run the command once to its end."""
        self._case = case
        self._place, self._saved = folder / "place", folder / "saved"
        self._place.mkdir(parents=True)
        case.prepare(self._place)
        self.old = seen(case, self._place)
        shutil.copytree(self._place, self._saved, symlinks=True)
        began = time.monotonic()
        done = self._call()
        self.seconds = time.monotonic() - began
        assert done.code == 0, done
        assert done.is_clean, done
        self.new = seen(case, self._place)
        self.files = self._names()
        self.tally = Tally()

    def kill(self, chance: Random) -> None:
        """Kill it once, and let it come to its end."""
        shutil.rmtree(self._place)
        shutil.copytree(self._saved, self._place, symlinks=True)
        moment = chance.uniform(0, _SPREAD * self.seconds)
        words = self._case.words
        struck = strike(self._place, words, moment, pause=self._case.pause, env=self._env)
        assert struck.is_clean, struck
        left = seen(self._case, self._place)
        self._check(left)
        after = self._call()
        assert after.code == 0, after
        assert after.is_clean, after
        assert seen(self._case, self._place) == self.new
        assert self._names() == self.files, "something is left over"
        if struck.code:
            self._count(left, after)

    def _count(self, left: State, after: Ended) -> None:
        self.tally.struck += 1
        self.tally.old += left == self.old
        self.tally.new += left == self.new != self.old
        self.tally.midway += left not in (self.old, self.new)
        said = after.out + after.err
        self.tally.said += bool(self._case.says) and self._case.says in said

    def _check(self, left: State) -> None:
        """Each file is the old one or the new one; a database is sound, and grows."""
        for name, content in left.items():
            if isinstance(content, bytes):
                assert content in (self.old.get(name), self.new.get(name)), name
        missing = [name for name in self.old if name in self.new and name not in left]
        assert not missing

    def _call(self) -> Ended:
        return call(self._place, self._case.words, pause=self._case.pause, env=self._env)

    @property
    def _env(self) -> dict[str, str]:
        pairs = (pair.split("=") for pair in self._case.env)
        return {name: str(self._place / folder) for name, folder in pairs}

    def _names(self) -> set[str]:
        """Return the names of all files, hidden ones too, but SQLite's own."""
        found = (p for p in self._place.rglob("*") if p.is_file())
        return {
            named(p, self._place)
            for p in found
            if not p.name.endswith(("-wal", "-shm", "-journal"))
        }
