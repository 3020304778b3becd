"""A database some of whose bytes a failing disk has changed, and what is said of it."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.attacks.store.commands import CHANGING, READING, run
from tests.store.old import change, make_old

__all__ = ["Flips", "attack", "sound_file"]

_NEWEST = 5
_HEADER = 100  # bytes at the beginning of a file; of a page, where it says what is on it
_MOST = 3  # bytes that are changed in one stroke


@dataclass
class Flips:
    """What came of it.

    Attributes:
        codes: How often a command left with which code.
        bugs: What a command said that no user should read.
        strokes: How many files were damaged.
        noticed: How many of these `translate store check` called damaged, or could not read.
    """

    codes: Counter[int] = field(default_factory=Counter)
    bugs: list[str] = field(default_factory=list)
    strokes: int = 0
    noticed: int = 0


def sound_file(path: Path) -> bytes:
    """Return a database with something in each table, all in one file."""
    make_old(path, _NEWEST)
    change(path, "PRAGMA journal_mode = DELETE")
    return path.read_bytes()


def attack(folder: Path, times: int, seed: int = 0, commands: tuple[str, ...] = ()) -> Flips:
    """Damage a database at random places, and work on it.

    Args:
        folder: Where there is nothing yet.
        times: How often.
        seed: Decides where.
        commands: What is tried on each; by default all.
    """
    chance = random.Random(seed)  # noqa: S311 - places, no secret
    whole = sound_file(folder / "whole.db")
    found = Flips()
    for number in range(times):
        out = folder / str(number)
        out.mkdir()
        _try_all(found, out, damaged(whole, chance), commands or READING + CHANGING)
    return found


def damaged(whole: bytes, chance: random.Random) -> bytes:
    """Return a file with other bytes: where something is, or where pages say what is on them."""
    data = bytearray(whole)
    size = int.from_bytes(data[16:18]) or 65536
    used = [place for place, byte in enumerate(whole) if byte]
    for _ in range(chance.randint(1, _MOST)):
        place = chance.choice(used)
        if chance.random() < 0.3:
            place = place // size * size + chance.randrange(_HEADER)
        data[place] ^= chance.choice([1, 2, 4, 8, 16, 32, 64, 128, chance.randint(1, 255)])
    return bytes(data)


def _try_all(found: Flips, out: Path, data: bytes, commands: tuple[str, ...]) -> None:
    found.strokes += 1
    path = out / "editions.db"
    for number, line in enumerate(commands):
        if line in READING or number == len(READING):  # changes build on each other
            for beside in ("-wal", "-shm"):
                Path(f"{path}{beside}").unlink(missing_ok=True)
            path.write_bytes(data)
        said = run(line, out, out / f"new{number}")
        found.codes[said.code] += 1
        if not said.is_clean:
            found.bugs.append(f"{line}: {said.text}")
        found.noticed += line == "store check" and said.code == 1
