"""A pool of threads around an engine."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import CancelledError

import pytest

from tests.drafting.pools import jobs
from translator.drafting import EnginePool, draft_jobs
from translator.engine import EngineInfo, FakeEngine, Hypothesis, Progress, Request
from translator.errors import EngineError, StoppedError

LONG = 30.0  # seconds after which a test that waits for something has failed


class Stepping:
    """An engine that tells its progress a request at a time, each when it is let go on."""

    def __init__(self) -> None:
        self.info = EngineInfo("stepping", "1")
        self.begun = threading.Semaphore(0)
        self.go_on = threading.Event()
        self.answered = 0

    def translate(
        self, requests: Sequence[Request], progress: Progress | None = None
    ) -> list[list[Hypothesis]]:
        """Answer a request after the other."""
        self.begun.release()
        for _ in requests:
            assert self.go_on.wait(LONG)
            self.answered += 1
            if progress:
                progress(1)
        return [[Hypothesis("word")] for _ in requests]


def test_a_chunk_is_drafted_as_without_a_pool():
    work = jobs(20)
    told: list[int] = []
    with EnginePool(FakeEngine()) as pool:
        assert pool.submit(work, told.append).result(LONG) == draft_jobs(work, FakeEngine())
    assert sum(told) == 20


def test_it_tells_what_its_engine_is():
    engine = FakeEngine(info=EngineInfo("other", "2"))
    with EnginePool(engine, width=3) as pool:
        assert (pool.info, pool.width) == (engine.info, 3)


def test_so_many_chunks_as_it_is_wide_are_worked_on_at_a_time():
    engine = Stepping()
    with EnginePool(engine, width=2) as pool:
        futures = [pool.submit(jobs(1)) for _ in range(3)]
        assert engine.begun.acquire(timeout=LONG)
        assert engine.begun.acquire(timeout=LONG)
        assert not engine.begun.acquire(timeout=0.05)
        engine.go_on.set()
        assert [len(future.result(LONG)) for future in futures] == [1, 1, 1]


def test_an_error_of_the_engine_is_that_of_its_chunk_only():
    def rule(request: Request) -> list[Hypothesis]:
        if request.text.startswith("ج"):
            raise EngineError("Broken.")
        return [Hypothesis("word")]

    good, _, bad = jobs(3)
    with EnginePool(FakeEngine(rule=rule)) as pool:
        broken, whole = pool.submit([bad]), pool.submit([good])
        with pytest.raises(EngineError, match="Broken"):
            broken.result(LONG)
        assert [draft.text for draft in whole.result(LONG)] == ["Word"]


def test_closing_stops_a_chunk_at_its_next_step_and_begins_no_other():
    engine, told = Stepping(), []
    pool = EnginePool(engine, width=1)
    running = pool.submit(jobs(50), told.append)
    waiting = pool.submit(jobs(1))
    assert engine.begun.acquire(timeout=LONG)
    closing = threading.Thread(target=pool.close)
    closing.start()
    with pytest.raises(CancelledError):
        waiting.result(LONG)
    engine.go_on.set()
    closing.join(LONG)
    assert not closing.is_alive()
    with pytest.raises(StoppedError):
        running.result(0)
    assert engine.answered == 1
    assert told == []


def test_a_closed_pool_takes_nothing_and_may_be_closed_again():
    pool = EnginePool(FakeEngine())
    pool.close()
    pool.close()
    with pytest.raises(RuntimeError):
        pool.submit(jobs(1))
