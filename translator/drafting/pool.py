"""The seam between a run and whatever drafts for it: this process, or a cluster."""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from translator.draft import Draft
from translator.drafting.drafter import Job, draft_jobs
from translator.engine import Engine, EngineInfo, Progress
from translator.errors import StoppedError

__all__ = ["EnginePool", "Pool"]


class Pool(ABC):
    """Drafts jobs, several chunks at a time. Use it in a `with` statement."""

    @property
    @abstractmethod
    def info(self) -> EngineInfo:
        """What the engine is."""

    @property
    @abstractmethod
    def width(self) -> int:
        """How many chunks keep it busy; it may change while it works."""

    @abstractmethod
    def submit(self, jobs: Sequence[Job], progress: Progress | None = None) -> Future[list[Draft]]:
        """Begin to draft jobs.

        Args:
            jobs: One chunk; give equal jobs only once.
            progress: Told of each piece that has its first translation, in any thread.

        Returns:
            The draft of each job, in order, once they are there; or an EngineError.
        """

    @abstractmethod
    def close(self) -> None:
        """Stop as soon as possible; what is not ready is lost."""

    def __enter__(self) -> Self:
        """Return the pool itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()


class EnginePool(Pool):
    """Drafts in threads of this process.

    While one chunk is decoded, the translations of another are checked and mended, so that all
    cores have something to do; the engine itself decodes on all of them.
    """

    def __init__(self, engine: Engine, width: int = 2) -> None:
        """Take an engine; nothing is loaded yet.

        Args:
            engine: Drafts the chunks.
            width: How many are worked on at a time.
        """
        self._engine = engine
        self._width = width
        self._closing = threading.Event()
        self._threads = ThreadPoolExecutor(width, thread_name_prefix="drafting")

    @property
    def info(self) -> EngineInfo:
        """What the engine is."""
        return self._engine.info

    @property
    def width(self) -> int:
        """How many chunks are worked on at a time."""
        return self._width

    def submit(self, jobs: Sequence[Job], progress: Progress | None = None) -> Future[list[Draft]]:
        """See `Pool.submit`."""

        def step(done: int) -> None:
            if self._closing.is_set():
                raise StoppedError("Stopped.")
            if progress:
                progress(done)

        return self._threads.submit(draft_jobs, jobs, self._engine, step)

    def close(self) -> None:
        """See `Pool.close`; it waits for the batches that are being decoded."""
        self._closing.set()
        self._threads.shutdown(wait=True, cancel_futures=True)
