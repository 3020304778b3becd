"""Where the time of a run goes, over all its threads: asks every few milliseconds what they do.

Profilers that follow calls slow Python down and C not, and see one thread only.
"""

from __future__ import annotations

import contextlib
import linecache
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Self

__all__ = ["MODEL", "WAITING", "Sampler"]

MODEL = "waiting for translate_batch"
WAITING = "waiting for another thread"
_EVERY = 0.004  # seconds
_CALLS = ("translate_batch", ".result(")
_WAITS = ("/threading.py", "/queue.py", "/selectors.py", "/concurrent/futures/")


class Sampler(threading.Thread):
    """Counts, until it is stopped, what the other threads do, by room of the package.

    A frame belongs to the room, or the other library, that is innermost in it; the standard
    library counts for its caller.

    Attributes:
        seconds: Time by room, summed over threads.
        alone: The part of it in which no thread waited for the model.
        processor: Processor seconds by room; those of the model's own threads are not in it.
    """

    def __init__(self) -> None:
        """Make it ready; `with` starts and stops it."""
        super().__init__(daemon=True)
        self.seconds: Counter[str] = Counter()
        self.alone: Counter[str] = Counter()
        self.processor: Counter[str] = Counter()
        self._clocks: dict[int, tuple[int, float]] = {}
        self._done = threading.Event()

    def __enter__(self) -> Self:
        """Start."""
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self._done.set()
        self.join()

    def run(self) -> None:
        """Take samples; each weighs the time since the one before."""
        last = time.perf_counter()
        while not self._done.wait(_EVERY):
            at = time.perf_counter()
            self._sample(at - last)
            last = at

    def _sample(self, weight: float) -> None:
        frames = {n: f for n, f in sys._current_frames().items() if n != self.ident}  # noqa: SLF001 - the only way
        used = {number: self._used(number) for number in frames}
        rooms = {number: _room(frame) for number, frame in frames.items()}
        for number, room in rooms.items():
            self.seconds[room] += weight
            self.processor[room] += used[number]
            if MODEL not in rooms.values():
                self.alone[room] += weight

    def _used(self, number: int) -> float:
        """Return the processor seconds of a thread since it was last asked for."""
        with contextlib.suppress(OSError):  # it has ended
            if number not in self._clocks:
                clock = time.pthread_getcpuclockid(number)
                self._clocks[number] = clock, time.clock_gettime(clock)
            clock, before = self._clocks[number]
            now = time.clock_gettime(clock)
            self._clocks[number] = clock, now
            return now - before
        self._clocks.pop(number, None)
        return 0.0


def _room(leaf: FrameType) -> str:
    line = linecache.getline(leaf.f_code.co_filename, leaf.f_lineno or 0)
    if "/translator/engine/" in leaf.f_code.co_filename and any(call in line for call in _CALLS):
        return MODEL
    if any(part in leaf.f_code.co_filename for part in _WAITS):
        caller = leaf
        while caller.f_back and any(part in caller.f_code.co_filename for part in _WAITS):
            caller = caller.f_back
        waits_for_model = "/translator/engine/" in caller.f_code.co_filename
        return MODEL if waits_for_model else WAITING
    frame: FrameType | None = leaf
    while frame:
        if owner := _owner(Path(frame.f_code.co_filename)):
            return owner
        frame = frame.f_back
    return "others"


def _owner(path: Path) -> str:
    """Return the room or library that a file of code belongs to; empty for standard Python."""
    if path.suffix in {".html", ".xml"}:
        return "jinja2"
    for folder, prefix in (("translator", "translator/"), ("site-packages", "")):
        if folder in path.parts:
            after = path.parts[path.parts.index(folder) + 1 :]
            return (
                prefix + after[0].removesuffix(".py") + ("/" if len(after) > 1 and prefix else "")
            )
    return ""
