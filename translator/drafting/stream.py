"""Draft any number of jobs in bounded memory, with always enough under way."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field
from itertools import islice

from translator.draft import Draft
from translator.drafting.drafter import Job
from translator.drafting.pool import Pool
from translator.engine import Progress
from translator.errors import DozabanError, DraftingError
from translator.shortages import end_if_short
from translator.urdu import isolated

__all__ = ["CHUNK", "WINDOW", "draft_stream"]

WINDOW = 2048
"""Jobs that are sorted together by length: the more, the less a batch must be filled up. A pool
that drafts many chunks at a time gets more, or there would be too little for each."""
_FIRST_WINDOW = 256  # so that the pool has something to do while the next ones are prepared
CHUNK = 192
"""Most jobs of a chunk: what is lost when the process is killed is one or two of them a core."""
_LEAST = 24  # jobs of a chunk; smaller ones are decoded slowly
_SHOWN = 40  # letters of a sentence in a message

Drafted = list[tuple[Job, Draft | DraftingError]]


def draft_stream(
    jobs: Iterable[Job | None], pool: Pool, *, progress: Progress | None = None
) -> Iterator[Drafted]:
    """Draft jobs in chunks of like length.

    Jobs are taken lazily, a window at a time, and only when the pool has too little to do, so
    that any number of them needs the memory of about two windows. Equal jobs of a window are
    drafted once.

    Args:
        jobs: What to draft. None means that who gives them holds too much that waits: what came
            before is not to wait for more, and if that is nothing, an empty chunk is yielded.
        pool: Drafts it; at most one chunk more than keeps it busy is under way.
        progress: Told of each piece that has its first translation, never by two threads at once.

    Yields:
        Each chunk as soon as it is ready, in no particular order; a job that was given several
        times comes that often. A job that cannot be drafted, whatever the reason, comes with an
        error that names its sentence: one must not spoil the work on the others.

    Raises:
        EngineError: If the engine fails.
    """
    told = _one_at_a_time(progress) if progress else None
    chunks = _chunks(jobs, pool)
    running: dict[Future[list[Draft]], _Chunk] = {}
    try:
        while True:
            is_end = True
            for chunk in islice(chunks, max(0, pool.width + 1 - len(running))):
                is_end = False
                if chunk.jobs:
                    running[pool.submit(chunk.jobs, told)] = chunk
                else:
                    yield []
            if is_end and not running:
                return
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            # Those that went well first: what they brought is not to be lost.
            for future in sorted(done, key=lambda future: future.exception() is not None):
                yield _outcome(running.pop(future), future, pool)
    finally:
        for future in running:
            future.cancel()


@dataclass
class _Chunk:
    """Jobs that are drafted together, and how often each was given."""

    jobs: list[Job] = field(default_factory=list)
    times: list[int] = field(default_factory=list)

    def drafted(self, drafts: Iterable[Draft | DraftingError]) -> Drafted:
        return [
            pair
            for job, draft, times in zip(self.jobs, drafts, self.times, strict=True)
            for pair in [(job, draft)] * times
        ]


def _outcome(chunk: _Chunk, future: Future[list[Draft]], pool: Pool) -> Drafted:
    """Return what became of a chunk; if it went wrong, of each of its jobs by itself.

    Raises:
        DozabanError: If the engine fails, or the work was stopped.
    """
    try:
        return chunk.drafted(future.result())
    except DozabanError:
        raise
    except Exception as error:  # noqa: BLE001 - see `draft_stream`
        end_if_short(error)
        return chunk.drafted([_alone(job, pool) for job in chunk.jobs])


def _alone(job: Job, pool: Pool) -> Draft | DraftingError:
    try:
        return pool.submit([job]).result()[0]
    except DozabanError:
        raise
    except Exception as error:  # noqa: BLE001 - see `draft_stream`
        end_if_short(error)
        shown = isolated(job.segment.text[:_SHOWN])
        return DraftingError(
            f"The sentence that begins {shown} cannot be translated ({type(error).__name__}: "
            f"{error}). Please report it, and leave it out until then."
        )


def _chunks(jobs: Iterable[Job | None], pool: Pool) -> Iterator[_Chunk]:
    """Cut jobs into chunks, those of a window sorted: the longest first."""
    for window in _windows(jobs, pool):
        if not window:
            yield _Chunk()
        times: dict[str, int] = {}
        for job in window:
            times[job.fingerprint] = times.get(job.fingerprint, 0) + 1
        unique = {job.fingerprint: job for job in window}.values()
        ordered = sorted(unique, key=lambda job: len(job.segment.text), reverse=True)
        # Few jobs make smaller chunks: no part of the pool is to wait for another.
        size = min(CHUNK, max(_LEAST, -(-len(ordered) // pool.width)))
        for at in range(0, len(ordered), size):
            part = ordered[at : at + size]
            yield _Chunk(part, [times[job.fingerprint] for job in part])


def _windows(jobs: Iterable[Job | None], pool: Pool) -> Iterator[list[Job]]:
    window: list[Job] = []
    size = _FIRST_WINDOW
    for job in jobs:
        if job is not None:
            window.append(job)
        if job is None or len(window) >= size:
            yield window
            window, size = [], min(max(WINDOW, pool.width * CHUNK), 2 * size)
    if window:
        yield window


def _one_at_a_time(progress: Progress) -> Progress:
    lock = threading.Lock()

    def step(done: int) -> None:
        with lock:
            progress(done)

    return step
