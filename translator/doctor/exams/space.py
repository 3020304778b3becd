"""Whether there is room on the disks."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from translator.doctor.exams.folder import nearest
from translator.doctor.scene import Scene
from translator.doctor.verdict import Exam, Verdict, fine, warning, wrong

__all__ = ["EXAM"]

_LITTLE, _NOTHING = 1_000_000_000, 100_000_000  # bytes


def _look(scene: Scene) -> Iterator[Verdict]:
    yield _room(nearest(scene.out), "for the output", "or choose another folder with --out")
    yield _room(Path(tempfile.gettempdir()), "for passing files", "or name another in TMPDIR")


def _room(folder: Path, use: str, otherwise: str) -> Verdict:
    free = shutil.disk_usage(folder).free
    said = f"{free / 1e9:.1f} GB are free in {folder}, {use}."
    advice = f"Make room there, {otherwise}."
    if free < _NOTHING:
        return wrong(said, advice)
    return warning(said, advice) if free < _LITTLE else fine(said)


EXAM = Exam("space", _look)
