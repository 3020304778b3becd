"""The full-size runs: `python -m tests.attacks.exchange` tries each file in a process of its own.

It prints name, result, seconds and memory of each, and leaves with 1 if one was not withstood:
ended in anything but an answer or an error for users, took more than `_PATIENCE` or more memory
than `_MEMORY`. With words, it tries only those whose name has one of them.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.attacks.exchange.bombs import BOMBS
from tests.attacks.exchange.models import DAMAGES, damaged
from tests.attacks.exchange.reading import Reader

_PATIENCE = 120  # seconds
_MEMORY = 2 << 30  # bytes


_LONGEST = 500  # characters of a sentence


def main(words: list[str]) -> int:
    """Try what is asked for; return the exit code."""
    if words[:1] == ["--one"]:
        return _one(words[1])
    wanted = [name for name in [*BOMBS, *DAMAGES] if not words or any(w in name for w in words)]
    bad = 0
    print(f"{'attack':36} {'seconds':>8} {'MB':>6}  result")
    for name in wanted:
        row, good = _tried(name)
        bad += not good
        print(row, flush=True)
    print(f"{len(wanted)} tried, {bad} not withstood")
    return 1 if bad else 0


def _tried(name: str) -> tuple[str, bool]:
    command = [sys.executable, "-m", "tests.attacks.exchange", "--one", name]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        return f"{name:36} {_PATIENCE:8}      -  goes on and on", False
    if done.returncode:
        return f"{name:36}        -      -  ends with {done.returncode}", False
    said = json.loads(done.stdout)
    row = f"{name:36} {said['seconds']:8.2f} {said['memory']:6}  {said['result']}"
    return row, said["good"]


def _one(name: str) -> int:
    import resource  # noqa: PLC0415 - Windows has none, and no need of this

    from translator.errors import DozabanError  # noqa: PLC0415 - what it takes is not counted

    resource.setrlimit(resource.RLIMIT_AS, (3 * _MEMORY, 3 * _MEMORY))
    with tempfile.TemporaryDirectory() as folder:
        path, read = _made(name, Path(folder))
        started, good = time.perf_counter(), True
        try:
            read(path)
            result = "read"
        except DozabanError as error:
            result, good = f"refused: {error}".replace(folder, "…"), len(str(error)) < _LONGEST
        except BaseException as error:  # noqa: BLE001 - what nobody should see
            result, good = f"{type(error).__name__}: {error}"[:90], False
        seconds = time.perf_counter() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    good = good and memory < _MEMORY >> 20
    said = {"seconds": seconds, "memory": memory, "result": result[:100], "good": good}
    print(json.dumps(said))
    return 0


def _made(name: str, folder: Path) -> tuple[Path, Reader]:
    if name in DAMAGES:
        from tests.attacks.exchange import reading  # noqa: PLC0415 - as above

        return damaged(folder, name), reading.engine
    bomb = BOMBS[name]
    path = folder / bomb.name
    path.write_text(bomb.make(bomb.full), encoding="utf-8", newline="")
    return path, bomb.read


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
