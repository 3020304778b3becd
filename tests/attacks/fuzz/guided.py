"""Feeds one target, led by coverage; started by `python -m tests.attacks.fuzz`, never by hand.

Arguments: the target, the folder for findings, and options for libFuzzer. What fails in Python is
kept and the run goes on; only a hang, too much memory or a crash of the interpreter ends it.
"""

from __future__ import annotations

import hashlib
import sys
import traceback
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["translator"]):
    from tests.attacks.fuzz.targets import TARGETS


class _Keeper:
    """Runs a target, and keeps the first and shortest input of each different failure."""

    def __init__(self, name: str, folder: Path) -> None:
        self._run = next(target.run for target in TARGETS if target.name == name)
        self._folder = folder

    def __call__(self, data: bytes) -> None:
        try:
            self._run(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            self._keep(data, error)

    def _keep(self, data: bytes, error: Exception) -> None:
        last = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{type(error).__name__} {last.filename}:{last.lineno}"
        path = self._folder / hashlib.sha256(place.encode()).hexdigest()[:12]
        if not path.exists() or path.stat().st_size > len(data):
            path.write_bytes(data)
            shown = "".join(traceback.format_exception(error)[-4:])
            path.with_suffix(".txt").write_text(f"{place}\n{shown}", errors="backslashreplace")


if __name__ == "__main__":
    target, folder, *options = sys.argv[1:]
    with atheris.instrument_imports(include=["translator"]):  # what is imported late counts too
        atheris.Setup([sys.argv[0], *options], _Keeper(target, Path(folder)))
        atheris.Fuzz()
