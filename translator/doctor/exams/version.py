"""Which versions run here."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator

from translator import __version__
from translator.doctor.scene import Scene
from translator.doctor.verdict import Exam, Verdict, fine, wrong

__all__ = ["EXAM"]

_OLDEST = (3, 11)


def _look(_: Scene) -> Iterator[Verdict]:
    system = " ".join(filter(None, (platform.system(), platform.release(), platform.machine())))
    said = f"dozaban {__version__}, Python {platform.python_version()}, {system}."
    if sys.version_info >= _OLDEST:
        yield fine(said)
    else:
        yield wrong(said, "Install Python 3.11 or later, and dozaban with it.")


EXAM = Exam("version", _look)
