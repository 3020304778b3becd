"""Whether there is memory for a run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from translator.doctor.scene import Scene
from translator.doctor.verdict import Exam, Verdict, fine, warning

__all__ = ["EXAM"]

_NEEDED = 500_000_000  # bytes; a run of many articles takes about 260 MB, its batches vary
_SYSTEM = Path("/proc/meminfo")
_GROUP = Path("/sys/fs/cgroup")
_AVAILABLE = re.compile(r"^MemAvailable:\s+(\d+) kB$", re.MULTILINE)


def _look(_: Scene) -> Iterator[Verdict]:
    found = list(_free())
    if not found:
        return  # only Linux tells it in this way
    free = min(found)
    said = f"{free / 1e9:.1f} GB of memory are available."
    if free < _NEEDED:
        yield warning(said, "Close other programs, or use fewer cores with --jobs 1.")
    else:
        yield fine(said)


def _free() -> Iterator[int]:
    with suppress(OSError):
        told = _AVAILABLE.search(_SYSTEM.read_text(encoding="ascii"))
        if told:
            yield int(told[1]) * 1024
    with suppress(OSError, ValueError):  # no limit is written as "max"
        most = int((_GROUP / "memory.max").read_text(encoding="ascii"))
        yield most - int((_GROUP / "memory.current").read_text(encoding="ascii"))


EXAM = Exam("memory", _look)
