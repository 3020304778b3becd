"""Call the command in a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.attacks.crash.driver import ENV

__all__ = ["Ended", "begin", "call", "ended", "several", "strike"]

_ROOT = Path(__file__).parents[3]
_LONG = 120.0  # seconds after which a run that should have ended has failed


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended.

    Attributes:
        code: Its exit code, or less than 0 for a signal.
        out: What it printed.
        err: What it complained of.
    """

    code: int
    out: str
    err: str

    @property
    def is_clean(self) -> bool:
        """Whether it said nothing but sentences for people."""
        said = self.out + self.err
        wrong = ("Traceback", "went wrong that should not", "terminate called", "Exception ignored")
        return not any(part in said for part in wrong)


def begin(  # noqa: PLR0913 - all but two by name
    folder: Path,
    words: Sequence[object],
    *,
    pause: str = "0",
    env: Mapping[str, str] | None = None,
    wrap: Sequence[str] = (),
    before: Callable[[], None] | None = None,
    **more,
) -> subprocess.Popen[bytes]:
    """Start the command in a folder and return when its own code begins."""
    reads, writes = os.pipe()
    more = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    process = subprocess.Popen(
        [*wrap, sys.executable, "-m", "tests.attacks.crash.driver", pause, *map(str, words)],
        cwd=folder,
        env={**os.environ, **ENV, "PYTHONPATH": str(_ROOT), "BEGUN": str(writes), **(env or {})},
        pass_fds=[writes],
        preexec_fn=before,  # noqa: PLW1509 - this process has no threads that matter
        **more,
    )
    os.close(writes)
    with os.fdopen(reads, "rb") as told:
        told.read(1)
    return process


def ended(process: subprocess.Popen[bytes]) -> Ended:
    """Wait for the end of a run."""
    out, err = process.communicate(timeout=_LONG)
    return Ended(process.returncode, (out or b"").decode(), (err or b"").decode())


def call(folder: Path, words: Sequence[object], **more) -> Ended:
    """Run the command to its end."""
    return ended(begin(folder, words, **more))


def strike(
    folder: Path, words: Sequence[object], moment: float, number: int = signal.SIGKILL, **more
) -> Ended:
    """Run the command, send it a signal after some seconds, and wait for its end."""
    process = begin(folder, words, **more)
    time.sleep(moment)
    process.send_signal(number)
    return ended(process)


def several(*values: object, few: int) -> tuple[object, ...]:
    """Return the first few of the cases of a test, or all where ATTACK_ALL is set.

    A process takes a second, and most cases differ in what they call rather than in what fails.
    """
    return values if os.environ.get("ATTACK_ALL") else values[:few]
