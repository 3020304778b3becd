"""A run as a process of its own: SOURCE OUT LOG, and a pause for each call of the engine.

Each sentence that the engine is asked for is a line of the log.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from tests.lines.build import engine, translate
from translator.engine import FakeEngine
from translator.lines import part

__all__ = ["Logging"]


class Logging(FakeEngine):
    """Notes what it is asked before it answers."""

    log = 0
    pause = 0.0

    def translate(self, requests, progress=None):
        os.write(self.log, "".join(f"{request.text}\n" for request in requests).encode())
        time.sleep(self.pause)
        self.calls.clear()
        return super().translate(requests, progress)


def main(source: str, out: str, log: str, pause: str) -> None:
    part._EVERY = 0.02  # noqa: SLF001 - as if the run were longer
    using = Logging(rule=engine().rule)
    using.log = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    using.pause = float(pause)
    translate(Path(source), Path(out), using)


if __name__ == "__main__":
    main(*sys.argv[1:])
