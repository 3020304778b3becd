"""Start the process that tries what may crash, and read what it tells."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from functools import cached_property
from pathlib import Path

from translator.doctor.trial.home import elsewhere
from translator.doctor.trial.result import TrialResult

__all__ = ["Trial"]

_PATIENCE = 300.0  # seconds; gigabytes of a model from a slow disk take a minute


class Trial:
    """A process that loads libraries and models and translates a sentence."""

    def __init__(self, engine: str | None = None, patience: float = _PATIENCE) -> None:
        """Start it; if that cannot be done, its result tells why.

        Args:
            engine: An engine that shall translate as well as the embedded one.
            patience: For how many seconds its end is awaited.
        """
        self._patience = patience
        self._folder = ""
        self._process: subprocess.Popen[bytes] | None = None
        self._refused = ""
        try:
            self._folder = tempfile.mkdtemp(prefix="dozaban-doctor-")
            self._process = self._started([engine] if engine else [])
        except OSError as error:
            self._refused = f"it cannot be started: {error.strerror}"

    @cached_property
    def result(self) -> TrialResult:
        """What became of it; waits for its end."""
        result = TrialResult(ended=self._refused)
        if self._process is None:
            return result
        try:
            told, _ = self._process.communicate(timeout=self._patience)
        except subprocess.TimeoutExpired:
            self._process.kill()
            told, _ = self._process.communicate()
            result.ended = f"it was not done after {self._patience:.0f} seconds"
        for line in told.decode("utf-8", "replace").splitlines():
            # Libraries print what they like.
            with contextlib.suppress(ValueError, LookupError, TypeError, AttributeError):
                result.take(json.loads(line))
        if self._process.returncode and not result.ended:
            result.ended = _end(self._process.returncode)
        elif result.under_way and not result.ended:
            result.ended = "it ended too early"
        return result

    def _started(self, words: list[str]) -> subprocess.Popen[bytes]:
        # -P: whatever lies in the present folder is not to be imported.
        own = ["-P", "-X", "utf8", "-m", "translator.doctor.trial.process"]
        return subprocess.Popen(  # noqa: S603 - our own module in our own Python
            [sys.executable, *own, *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **elsewhere(Path(self._folder))},
        )

    def stop(self) -> None:
        """End the process if it is still there, and remove its folder."""
        if self._process:
            self._process.kill()
            self._process.communicate()
        shutil.rmtree(self._folder, ignore_errors=True)


def _end(code: int) -> str:
    return f"it crashed with signal {-code}" if code < 0 else f"it ended with {code}"
