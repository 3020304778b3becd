"""Whether the embedded model is the one that came with the tool, byte for byte."""

from __future__ import annotations

import json
from collections.abc import Iterator

from translator.doctor.manifest import MODEL, damage_of
from translator.doctor.scene import Scene
from translator.doctor.verdict import Exam, Verdict, fine, wrong

__all__ = ["EXAM"]

_ADVICE = "Install dozaban again."


def _look(scene: Scene) -> Iterator[Verdict]:
    damage = damage_of(scene.package, MODEL)
    if damage.faults:
        yield wrong(f"The embedded model is not whole: {', '.join(damage.faults)}.", _ADVICE)
        return
    path = scene.package / MODEL / "metadata.json"
    version = json.loads(path.read_text(encoding="utf-8"))["package_version"]
    yield fine(f"The embedded model ur_en {version}: {damage.files} files, all checksums right.")


EXAM = Exam("model", _look)
