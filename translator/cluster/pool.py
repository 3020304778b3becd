"""A pool of workers on other machines, reached through the scheduler of a Dask cluster."""

from __future__ import annotations

import asyncio
import pickle
import time
from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from translator import __version__
from translator.cluster.connect import connect, count_threads, leave, lonely
from translator.cluster.failures import explained
from translator.cluster.work import Maker, Order, draft_chunk, make_engine
from translator.draft import Draft
from translator.drafting import Job, Pool
from translator.engine import EngineInfo, Progress

if TYPE_CHECKING:
    from distributed import Future as Remote

__all__ = ["ClusterPool"]

_CHUNKS_A_THREAD = 2  # one is worked on, one waits there, so that no worker waits for the next
_LOOK = 1.0  # seconds between two looks at which workers there are


class ClusterPool(Pool):
    """A `Pool` over a Dask cluster that is already there.

    A chunk is one task. A worker that dies costs what it was working on, which Dask gives to
    others; one that comes later gets work as well.
    """

    def __init__(  # noqa: PLR0913 - the last three by name
        self,
        address: str,
        engine: str,
        info: EngineInfo,
        *,
        timeout: float = 10.0,
        patience: float = 60.0,
        make: Maker = make_engine,
    ) -> None:
        """Connect, and wait for the first worker.

        Args:
            address: Where the scheduler is, as Dask writes it: `tcp://10.0.0.1:8786`.
            engine: Name of the engine; each worker loads its own, so a path must be there too.
            info: What it must be: a worker with another refuses the work.
            timeout: Seconds to try to connect.
            patience: Seconds without any worker after which the pool gives up.
            make: How a worker makes the engine; a function that workers can import.

        Raises:
            EngineError: If Dask is not installed, or scheduler or workers are not there.
        """
        self._info = info
        self._address, self._patience = address, patience
        self._order = partial(Order, draft_chunk, __version__, make, engine, info.signature)
        self._remotes: set[Remote] = set()
        self._under_way: set[Future[list[Draft]]] = set()
        self._deserted = False
        self._client = connect(address, timeout)
        self._loop = self._client.loop.asyncio_loop
        self._threads = self._first_threads()
        self._watching = asyncio.run_coroutine_threadsafe(self._watch(), self._loop)

    @property
    def info(self) -> EngineInfo:
        """What the engine is, here and on all workers."""
        return self._info

    @property
    def width(self) -> int:
        """Number of chunks that keep the workers busy that are there now."""
        return max(1, self._threads) * _CHUNKS_A_THREAD

    def submit(self, jobs: Sequence[Job], progress: Progress | None = None) -> Future[list[Draft]]:
        """See `Pool.submit`; `progress` is told of a chunk as a whole, when it is there."""
        order = pickle.dumps(self._order(pickle.dumps(list(jobs))))
        # A key of its own for each: with equal keys chunks would share a failure. That nothing is
        # drafted twice is the caller's care, who looks into the store.
        remote = self._client.submit(pickle.loads, order, key=f"dozaban-{uuid4()}")
        report = partial(progress, sum(len(job.pieces) for job in jobs)) if progress else None
        drafts = asyncio.run_coroutine_threadsafe(self._bring(remote, report), self._loop)
        self._under_way.add(drafts)
        drafts.add_done_callback(self._under_way.discard)
        return drafts

    def close(self) -> None:
        """See `Pool.close`; workers end the chunks that they are at, for nobody."""
        self._watching.cancel()
        for drafts in list(self._under_way):
            drafts.cancel()
        leave(self._client)

    def _first_threads(self) -> int:
        try:
            self._client.wait_for_workers(1, timeout=self._patience)
            threads: int = self._client.sync(count_threads, self._client)
        except OSError:
            leave(self._client)
            raise lonely(self._address, self._patience) from None
        return threads

    async def _bring(self, remote: Remote, report: partial[None] | None) -> list[Draft]:
        """Return the drafts of a chunk when they are there, and let the scheduler forget it."""
        self._remotes.add(remote)
        try:
            answer = await self._gathered(remote)
        except Exception as error:
            if self._deserted:
                raise lonely(self._address, self._patience) from error
            raise await explained(error, self._client, self._address) from error
        finally:
            self._remotes.discard(remote)
            remote.release()
        if report:
            report()
        drafts: list[Draft] = pickle.loads(answer)  # noqa: S301 - as Dask does, see docs/scale.md
        return drafts

    async def _gathered(self, remote: Remote) -> bytes:
        """Return what a task gives.

        Dask's own coroutine is shielded: what that has begun complains aloud when it is cancelled,
        and it ends by itself when the task is released.
        """
        task = asyncio.ensure_future(self._client.gather(remote, asynchronous=True))
        task.add_done_callback(lambda done: done.cancelled() or done.exception())
        answer: bytes = await asyncio.shield(task)
        return answer

    async def _watch(self) -> None:
        """Look which workers there are; give up when there have been none for too long."""
        seen = time.monotonic()
        while True:
            await asyncio.sleep(_LOOK)
            try:
                self._threads = await count_threads(self._client)
            except OSError:  # the scheduler is gone, and Dask tells that to all who wait
                continue
            if self._threads:
                seen = time.monotonic()
            self._deserted = time.monotonic() - seen > self._patience
            if self._deserted:
                for remote in list(self._remotes):
                    remote.release()
