"""Reads the memory of a process and its children while it works, for `benchmarks/soak.py`."""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Reading", "resident", "watched"]

_EVERY = 1.0  # seconds


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read once: seconds since the start, articles that were done, memory in MB."""

    seconds: float
    done: int
    memory: int


@contextmanager
def watched(process: subprocess.Popen[str], done: Callable[[], int]) -> Iterator[list[Reading]]:
    """Read the memory of a process every second until the block ends.

    Args:
        process: A process that runs.
        done: Returns how many articles are done.

    Yields:
        The readings, one more each second.
    """
    readings: list[Reading] = []
    began, over = time.perf_counter(), threading.Event()

    def read() -> None:
        while not over.wait(_EVERY):
            memory = resident(process.pid)
            if memory:
                readings.append(Reading(time.perf_counter() - began, done(), memory))

    reader = threading.Thread(target=read)
    reader.start()
    try:
        yield readings
    finally:
        over.set()
        reader.join()


def resident(number: int) -> int:
    """Return the memory in MB of a process and all below it; 0 if it has ended."""
    try:
        status = Path(f"/proc/{number}/status").read_text(encoding="utf-8")
        children = Path(f"/proc/{number}/task/{number}/children").read_text(encoding="ascii")
    except OSError:
        return 0
    own = int((status.partition("VmRSS:")[2].split() or ["0"])[0]) // 1024
    return own + sum(resident(int(child)) for child in children.split())
