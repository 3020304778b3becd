"""What runs that were killed left in the output folder."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from translator.doctor.scene import Scene
from translator.doctor.verdict import Exam, Verdict, fine, warning

__all__ = ["EXAM"]

_WAITING = re.compile(r"\..+\.tmp")
_STALE = 3600.0  # seconds; no run writes one file for that long
_MOST = 500_000  # files that are looked at; a site of 5,000 articles has 50,000


def _look(scene: Scene) -> Iterator[Verdict]:
    stale = list(_stale(scene.out))
    if stale:
        yield warning(
            f"Runs that were killed left {len(stale)} unfinished files, such as {stale[0]}.",
            "They do no harm; remove them.",
        )
    else:
        yield fine("No run that was killed left anything.")


def _stale(out: Path) -> Iterator[Path]:
    files = ((folder, name) for folder, _, names in os.walk(out) for name in names)
    for folder, name in islice(files, _MOST):
        path = Path(folder) / name
        if _WAITING.fullmatch(name) and _age(path) > _STALE:
            yield path


def _age(path: Path) -> float:
    try:
        return time.time() - path.lstat().st_mtime
    except OSError:
        return 0.0


EXAM = Exam("leftovers", _look)
