"""Whether others on this machine can read the database."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from translator.doctor.scene import Scene
from translator.doctor.verdict import Exam, Verdict, fine, warning

__all__ = ["EXAM"]

_CLASSES = (
    (stat.S_IRGRP | stat.S_IWGRP, stat.S_IXGRP),
    (stat.S_IROTH | stat.S_IWOTH, stat.S_IXOTH),
)


def _look(scene: Scene) -> Iterator[Verdict]:
    path = Path(scene.store)
    if os.name != "posix" or "://" in str(scene.store) or not path.is_file():
        return
    beside = (path.with_name(path.name + end) for end in ("", "-wal", "-shm"))
    open_to_others = [str(p) for p in beside if p.is_file() and _is_open(p.resolve())]
    if open_to_others:
        names = " ".join(open_to_others)
        yield warning(
            "Others on this machine can read or change the database, with who wrote what in it.",
            f"If they should not: chmod 600 {names}.",
        )
    else:
        yield fine("Only you can read and change the database.")


def _is_open(path: Path) -> bool:
    """Say whether a file lets others in, and all folders above it let them through."""
    mode = path.stat().st_mode
    above = [folder.stat().st_mode for folder in path.parents]
    return any(mode & use and all(a & through for a in above) for use, through in _CLASSES)


EXAM = Exam("access", _look)
