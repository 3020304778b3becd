"""Runs the guided fuzzer on one target after another, in a process and a folder each."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.attacks.fuzz.grammar import TOKENS
from tests.attacks.fuzz.seeds import found, seeds_of
from tests.attacks.fuzz.target import Target

__all__ = ["Outcome", "drive"]

_MEMORY = 2048  # MiB
_PATIENCE = 10  # seconds for one input
_LONGEST = 4096  # bytes of one input
_GRACE = 300  # seconds for the start and the end of a process on a busy machine
_EXECUTIONS = re.compile(r"stat::number_of_executed_units: (\d+)|^#(\d+)\t", re.MULTILINE)
_COVERAGE = re.compile(r" cov: (\d+)")
_ENDED = ("timeout-*", "oom-*", "crash-*", "leak-*", "hang-*")


@dataclass(frozen=True)
class Outcome:
    """What came of one target: inputs tried, edges of code reached, and inputs that broke it."""

    executions: int
    coverage: int
    findings: tuple[Path, ...]


def drive(target: Target, seconds: int, folder: Path) -> Outcome:
    """Feed a target for some seconds; a hang or a crash costs only the process that it ends."""
    here, corpus = folder / target.name, folder / target.name / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in (*seeds_of(target), *(path.read_bytes() for path in found(target))):
        (corpus / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
    words = _dictionary(here / "words.dict")
    executions, coverage = 0, 0
    end = time.monotonic() + seconds
    while (left := int(end - time.monotonic())) > 0:
        said = _process(target, here, corpus, words, left)
        executions += max((int(a or b) for a, b in _EXECUTIONS.findall(said)), default=0)
        coverage = max([coverage, *map(int, _COVERAGE.findall(said))])
        (here / "log.txt").write_text(said, encoding="utf-8")
        if not executions:
            raise SystemExit(f"{target.name}: the fuzzer did not start.\n{said[-2000:]}")
    return Outcome(executions, coverage, tuple(_findings(here)))


def _process(target: Target, here: Path, corpus: Path, words: Path, seconds: int) -> str:
    options = [
        f"-max_total_time={seconds}",
        f"-rss_limit_mb={_MEMORY}",
        f"-timeout={_PATIENCE}",
        f"-max_len={_LONGEST}",
        f"-artifact_prefix={here}/",
        f"-dict={words}",
        "-print_final_stats=1",
        str(corpus),
    ]
    module = [sys.executable, "-m", "tests.attacks.fuzz.guided", target.name, str(here)]
    try:
        said = subprocess.run(
            [*module, *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=seconds + _PATIENCE + _GRACE,
            check=False,
        ).stdout
    except subprocess.TimeoutExpired as error:
        said = error.stdout or b""
        (here / "hang-of-the-process").write_bytes(said)
    return said.decode("utf-8", "replace")


def _findings(here: Path) -> Iterable[Path]:
    yield from sorted(path.with_suffix("") for path in here.glob("*.txt") if path.stem != "log")
    for pattern in _ENDED:
        yield from sorted(here.glob(pattern))


def _dictionary(path: Path) -> Path:
    """Write the tokens as libFuzzer reads them."""
    lines = ('"' + "".join(f"\\x{byte:02x}" for byte in t.encode()) + '"' for t in TOKENS)
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    return path
