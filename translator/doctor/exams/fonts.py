"""Whether the Urdu font of the pages is whole, and what the system has."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator

from translator.doctor.manifest import FONTS, damage_of
from translator.doctor.scene import Scene
from translator.doctor.verdict import Exam, Verdict, fine, wrong

__all__ = ["EXAM"]

_PATIENCE = 10.0  # seconds


def _look(scene: Scene) -> Iterator[Verdict]:
    damage = damage_of(scene.package, FONTS)
    if damage.faults:
        yield wrong(
            f"The Urdu font of the pages is not whole: {', '.join(damage.faults)}.",
            "Install dozaban again.",
        )
    else:
        yield fine("The Urdu font of the pages, Noto Nastaliq Urdu, is there, checksums right.")
    families = _families()
    if families is not None:
        told = ", ".join(families) or "none; pages bring theirs along"
        yield fine(f"Nastaliq fonts of this system: {told}.")


def _families() -> list[str] | None:
    """Return the Nastaliq fonts that the system has; None if it does not tell."""
    program = shutil.which("fc-list")
    if program is None:
        return None
    words = [program, ":lang=ur", "family"]
    try:
        done = subprocess.run(  # noqa: S603 - the system's own list of fonts
            words, stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    names = {
        line.split(",")[0].strip() for line in done.stdout.decode("utf-8", "replace").split("\n")
    }
    return sorted(name for name in names if "nasta" in name.lower())


EXAM = Exam("fonts", _look)
