"""Whether the output folder takes files; none is written to see it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from translator.doctor.scene import Scene
from translator.doctor.verdict import Exam, Verdict, fine, wrong

__all__ = ["EXAM", "nearest"]

_ADVICE = "Change its permissions, or choose another one with --out."


def nearest(path: Path) -> Path:
    """Return the path if something is there, else the nearest above it where something is."""
    absolute = path.absolute()
    return next(p for p in (absolute, *absolute.parents) if os.path.lexists(p))


def _look(scene: Scene) -> Iterator[Verdict]:
    there = nearest(scene.out)
    if not there.is_dir():
        yield wrong(f"{there} is no folder.", "Move it away, or choose another one with --out.")
    elif not os.access(there, os.W_OK | os.X_OK):
        yield wrong(f"The folder {there} takes no files.", _ADVICE)
    elif there == scene.out.absolute():
        yield fine(f"The output folder {scene.out} takes files.")
    else:
        yield fine(f"The output folder {scene.out} will be made by the first run.")


EXAM = Exam("folder", _look)
