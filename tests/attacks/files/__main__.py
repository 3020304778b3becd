"""Translate every nasty file in full size, each in a process of its own, and measure it.

    python -m tests.attacks.files [PART OF A NAME...]

The engine is one without a model: what is measured is all the rest.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from threading import Timer

import typer

from tests.attacks.files.driving import BUGS, without_model
from tests.attacks.files.nasty import PAGE, Nasty, corpus
from translator.cli.app import main

_LONGEST = 1800.0  # seconds until a file counts as one that hangs
_SELF = (sys.executable, "-m", "tests.attacks.files")
_ROOT = Path(__file__).resolve().parents[3]


def _attack(one: Nasty, folder: Path) -> tuple[str, float, int]:
    """Return what became of a file, the seconds of work and the megabytes it took."""
    path = folder / one.name
    # In a process of its own: a child is told to have taken at least what its parent had taken.
    subprocess.run([*_SELF, "--build", one.name, str(path)], cwd=_ROOT, check=True)
    words = [*_SELF, "--child", str(path), str(folder / "out")]
    before = time.perf_counter()
    child = subprocess.Popen(words, cwd=_ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    timer = Timer(_LONGEST, child.kill)
    timer.start()
    assert child.stdout
    said = child.stdout.read().decode()
    _, status, used = os.wait4(child.pid, 0)
    timer.cancel()
    child.returncode = os.waitstatus_to_exitcode(status)
    worked = used.ru_utime + used.ru_stime
    if time.perf_counter() - before >= _LONGEST:
        return "HANGS", worked, used.ru_maxrss >> 10
    return _judge(one, folder, said, child.returncode), worked, used.ru_maxrss >> 10


def _judge(one: Nasty, folder: Path, said: str, code: int) -> str:
    pages = list((folder / "out").rglob("index.html"))
    if any(bug in said for bug in BUGS) or code not in {0, 1}:
        return f"BROKEN: {said[-200:]}"
    if one.expected == PAGE:
        good = code == 0 and len(pages) == 1 and one.shows in pages[0].read_text("utf-8")
        return "page" if good else f"NO PAGE: {said[-200:]}"
    refused = code == 1 and not pages and one.expected in " ".join(said.split())
    return "sentence" if refused else f"NOT REFUSED: {said[-200:]}"


def _build(name: str, path: str) -> None:
    one = next(one for one in corpus() if one.name == name)
    Path(path).write_bytes(one.build(one.full))


def _child(path: str, out: str) -> None:
    sys.argv = ["translate", path, "--out", out]
    with without_model():
        main()


def _all(parts: list[str]) -> int:
    chosen = [one for one in corpus() if not parts or any(part in one.name for part in parts)]
    failed = 0
    typer.echo("| file | what | result | seconds | MB |\n| --- | --- | --- | ---: | ---: |")
    for one in chosen:
        with tempfile.TemporaryDirectory() as folder:
            result, seconds, size = _attack(one, Path(folder))
        failed += result not in {"page", "sentence"}
        typer.echo(
            f"| {one.name} | {' '.join(one.what.split())} | {result} | {seconds:.1f} | {size} |"
        )
    typer.echo(f"\n{len(chosen)} files, {failed} failed.")
    return 1 if failed else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        _child(*sys.argv[2:])
    elif sys.argv[1:2] == ["--build"]:
        _build(*sys.argv[2:])
    else:
        sys.exit(_all(sys.argv[1:]))
