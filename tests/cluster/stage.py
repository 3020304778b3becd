"""What the tests of clusters look at: the jobs, the log of the engine, the cluster itself."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from distributed import LocalCluster

from tests.cluster.fake import INFO, make
from translator.article import Segment
from translator.cluster import ClusterPool
from translator.drafting import Job, plan_job
from translator.engine import EngineInfo
from translator.terms import Glossary

__all__ = ["Log", "chunks", "cluster_of", "jobs", "open_pool", "wait_until"]

_PATIENCE = 60  # seconds; only a failure takes so long


@dataclass(frozen=True)
class Log:
    """What all engines of a folder did."""

    folder: Path

    def of(self, event: str) -> list[tuple[int, str]]:
        """Return process and text of each event of a kind, in the order of the log."""
        path = self.folder / "log"
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        found = (line.split(" ", 2) for line in lines)
        return [(int(process), text) for process, kind, text in found if kind == event]

    def hold(self) -> None:
        """Let no engine finish anything."""
        (self.folder / "hold").touch()

    def go(self) -> None:
        """Let them."""
        (self.folder / "hold").unlink()


def jobs(*words: str) -> list[Job]:
    """Return a job a word, which the engine copies."""
    return [
        plan_job(Segment(0, i, f"یہ جملہ {word} ہے۔", word), Glossary(), INFO.signature)
        for i, word in enumerate(words)
    ]


def chunks(number: int) -> list[list[Job]]:
    """Return so many chunks of two sentences, none twice."""
    names = [f"{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(number)]
    return [jobs(f"{name}one", f"{name}two") for name in names]


@contextmanager
def cluster_of(workers: int, preload: Sequence[str] = ()) -> Iterator[LocalCluster]:
    """Start a cluster of processes with two threads each."""
    with LocalCluster(
        n_workers=workers,
        threads_per_worker=2,
        processes=True,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        silence_logs=60,
        preload=list(preload),
    ) as cluster:
        yield cluster


def open_pool(
    cluster: LocalCluster, log: Log, info: EngineInfo = INFO, patience: float = _PATIENCE
) -> ClusterPool:
    """Open a pool whose workers have the engine of a log."""
    address = cluster.scheduler_address
    return ClusterPool(address, str(log.folder), info, patience=patience, make=make)


def wait_until(happens: Callable[[], object]) -> None:
    """Wait for something that another process does."""
    until = time.monotonic() + _PATIENCE
    while not happens():
        assert time.monotonic() < until, "it did not happen"
        time.sleep(0.02)
