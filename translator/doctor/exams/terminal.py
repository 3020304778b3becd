"""Whether the terminal can show Urdu."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from translator.doctor.scene import Scene
from translator.doctor.verdict import Exam, Verdict, fine, warning

__all__ = ["EXAM"]

_URDU = "اردو"


def _look(_: Scene) -> Iterator[Verdict]:
    encoding = getattr(sys.stdout, "encoding", None) or "unknown"
    try:
        _URDU.encode(encoding)
    except (LookupError, UnicodeError):
        yield warning(
            f"The terminal takes {encoding}, so it shows question marks instead of Urdu; "
            "pages are not concerned.",
            "Set LANG=C.UTF-8 or PYTHONUTF8=1.",
        )
    else:
        yield fine(f"The terminal takes {encoding}, so it can print Urdu.")


EXAM = Exam("terminal", _look)
