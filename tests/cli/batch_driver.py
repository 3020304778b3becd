"""A batch in a process of its own that writes down what its engine is asked, and can be killed.

    python -m tests.cli.batch_driver ARTICLES OUT LOG [--pause SECONDS] [--chunk N] [--real]

It says `begun` when the work begins. With --chunk, windows are of two chunks.
LOG gets a line for each sentence that the engine is asked
for the first time, before it answers. The clock stands still, so that two runs can be compared.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import time
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from tests.publishing.newsroom import english_of
from translator.drafting import EnginePool, stream
from translator.engine import ArgosEngine, Engine, FakeEngine, Hypothesis, Progress, Request
from translator.terms import Glossary
from translator.workflow import Order, Source, intake, line, printer, translate_stream

_MOMENT = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


class Counting:
    """An engine that writes down what it is asked."""

    def __init__(self, engine: Engine, log: Path, pause: float) -> None:
        self.info = engine.info
        self._engine = engine
        self._log = os.open(log, os.O_APPEND | os.O_CREAT | os.O_WRONLY)
        self._pause = pause  # seconds a sentence

    def translate(
        self, requests: Sequence[Request], progress: Progress | None = None
    ) -> list[list[Hypothesis]]:
        """Write down and answer; only the first time somebody asks for a sentence listens."""
        if progress:
            for request in requests:
                os.write(self._log, f"{request.text}\n".encode())
            time.sleep(self._pause * len(requests))
        return self._engine.translate(requests, progress)


def change(module: ModuleType, value: object, *names: str) -> None:
    """Put a value in the place of others that no user can choose."""
    for name in names:
        assert hasattr(module, name)
        setattr(module, name, value)


def main() -> None:
    """Run the batch."""
    options = argparse.ArgumentParser()
    options.add_argument("articles", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("log", type=Path)
    options.add_argument("--pause", type=float, default=0.0)
    options.add_argument("--chunk", type=int)
    options.add_argument("--real", action="store_true")
    given = options.parse_args()
    for module in (line, printer):
        change(module, lambda: _MOMENT, "now")
    if given.chunk:
        change(stream, given.chunk, "CHUNK")
        change(stream, 2 * given.chunk, "_FIRST_WINDOW", "WINDOW")
        change(intake, 2 * given.chunk, "_FIRST_WINDOW", "_WINDOW")
    fake = FakeEngine(rule=lambda request: [Hypothesis(english_of(request.text), -0.5)])
    engine = Counting(ArgosEngine() if given.real else fake, given.log, given.pause)
    sources = [Source(path.name, path) for path in sorted(given.articles.glob("*.txt"))]
    order = Order(Glossary(), given.out, skip=True)
    print("begun", flush=True)  # noqa: T201 - whoever started it waits for that
    with EnginePool(engine) as pool:
        for _ in translate_stream(sources, order, pool):
            pass


if __name__ == "__main__":
    main()
