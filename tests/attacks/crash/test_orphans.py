"""Processes that a build starts end with it, however it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

LONG = 60.0  # seconds after which a test that waits for something has failed
ROOT = Path(__file__).parents[3]
SCRIPT = """
import os, time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from translator.press import workers

if __name__ == "__main__":
    pool = ProcessPoolExecutor(1, get_context("spawn"), workers.work_for_parent)
    with workers.undisturbed():
        first = pool.submit(os.getpid)
    print(first.result(), flush=True)
    time.sleep(60)
"""


def is_alive(number: int) -> bool:
    try:
        state = Path(f"/proc/{number}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return False
    return state[0] not in {"Z", "X"}


def test_who_works_for_a_build_that_is_killed_ends(tmp_path):
    script = tmp_path / "builder.py"
    script.write_text(SCRIPT, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        text=True,
    ) as builder:
        assert builder.stdout is not None
        worker = int(builder.stdout.readline())
        os.kill(worker, signal.SIGINT)  # Ctrl-C reaches all of them; this one does not hear it
        assert is_alive(worker)
        builder.kill()
    last = time.monotonic() + LONG
    while is_alive(worker):
        assert time.monotonic() < last
        time.sleep(0.02)
