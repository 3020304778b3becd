"""A process that is killed while it works on a store."""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median

from tests.store.claims import Claim, Said, Word
from tests.store.work import work

__all__ = ["Struck", "rehearse", "strike"]


@dataclass(frozen=True, slots=True)
class Struck:
    """What a killed process had said.

    Attributes:
        done: What was done: the call had returned.
        begun: What was begun, but had not returned; None if everything had.
    """

    done: tuple[Claim, ...]
    begun: Claim | None


def rehearse(path: Path, kinds: Sequence[str], first: int) -> dict[str, float]:
    """Work in peace, and so load and build everything that the forked processes need.

    Returns:
        For each kind the usual seconds from the beginning of its transaction to its return.
    """
    took, opened = defaultdict(list), 0.0
    heard: list[Said] = []
    work(path, kinds, first, heard.append)
    for said in heard:
        if said.word is Word.OPEN:
            opened = said.at
        elif said.word is Word.DONE:
            took[said.claim.kind].append(said.at - opened)
    return {kind: median(times) for kind, times in took.items()}


def strike(path: Path, kinds: Sequence[str], first: int, delay: float) -> Struck:
    """Let a process work, and kill it in the midst of the last thing that it does.

    Args:
        path: The database.
        kinds: What it does, see `work`.
        first: Number of its first label.
        delay: Seconds from the beginning of the last transaction.
    """
    fork = multiprocessing.get_context("fork")
    pipe, there = fork.Pipe(duplex=False)
    child = fork.Process(target=work, args=(path, kinds, first, there.send))
    child.start()
    there.close()
    heard = _until_last(pipe, len(kinds))
    time.sleep(delay)
    child.kill()
    child.join()
    heard.extend(_said(pipe))
    assert child.exitcode in {0, -signal.SIGKILL}, "it failed by itself"
    done = tuple(said.claim for said in heard if said.word is Word.DONE)
    return Struck(done, None if heard[-1].word is Word.DONE else heard[-1].claim)


def _until_last(pipe: Connection, number: int) -> list[Said]:
    """Wait until a process begins the last of so many transactions; return what it said."""
    heard = []
    for said in _said(pipe):
        heard.append(said)
        number -= said.word is Word.OPEN
        if number == 0:
            break
    return heard


def _said(pipe: Connection) -> Iterator[Said]:
    """Yield what a process says until its end."""
    try:
        while True:
            yield pipe.recv()
    except EOFError:
        return
