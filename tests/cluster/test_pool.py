from __future__ import annotations

import os
import signal
from concurrent.futures import CancelledError

import pytest

from tests.cluster.fake import INFO, POISON
from tests.cluster.stage import chunks, cluster_of, jobs, open_pool, wait_until
from translator.cluster import ClusterPool
from translator.drafting import draft_jobs
from translator.engine import EngineInfo, FakeEngine
from translator.errors import EngineError

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

_PATIENCE = 60  # seconds


@pytest.fixture(scope="module")
def cluster():
    with cluster_of(2) as started:
        yield started


@pytest.fixture
def pool(cluster, log):
    with open_pool(cluster, log) as opened:
        wait_until(lambda: opened.width == 8)  # also when a test before killed a worker
        yield opened


def test_all_drafts_are_those_of_a_single_machine(pool):
    told: list[int] = []
    given = chunks(20)
    futures = [pool.submit(chunk, told.append) for chunk in given]
    local = FakeEngine(info=INFO)
    assert [f.result(_PATIENCE) for f in futures] == [draft_jobs(chunk, local) for chunk in given]
    assert sum(told) == 40


def test_the_threads_of_a_worker_share_one_engine(pool, log):
    log.hold()
    futures = [pool.submit(chunk) for chunk in chunks(8)]
    wait_until(lambda: len(log.of("begun")) == 8)  # two sentences on each of four threads
    log.go()
    for future in futures:
        future.result(_PATIENCE)
    processes = {process for process, _ in log.of("done")}
    assert sorted(log.of("made")) == [(process, "2") for process in sorted(processes)]
    assert len(processes) == 2


def test_a_killed_worker_costs_what_it_was_working_on(pool, log):
    log.hold()
    given = chunks(20)
    futures = [pool.submit(chunk) for chunk in given]
    wait_until(lambda: len(log.of("begun")) == 8)
    victim = log.of("begun")[0][0]
    lost = [text for process, text in log.of("begun") if process == victim]
    os.kill(victim, signal.SIGKILL)
    log.go()
    local = FakeEngine(info=INFO)
    assert [f.result(_PATIENCE) for f in futures] == [draft_jobs(chunk, local) for chunk in given]
    done = [text for _, text in log.of("done")]
    begun = [text for _, text in log.of("begun")]
    assert len(lost) == 4
    assert sorted(done) == sorted(job.pieces[0].text for chunk in given for job in chunk)
    assert sorted(begun) == sorted(done + lost)


def test_sentences_that_kill_every_worker_are_given_up(cluster, pool):
    allowed, cluster.scheduler.allowed_failures = cluster.scheduler.allowed_failures, 0
    try:
        future = pool.submit(jobs(POISON))
        with pytest.raises(EngineError, match=r"1 workers .* died .* often they lack memory"):
            future.result(_PATIENCE)
    finally:
        cluster.scheduler.allowed_failures = allowed


def test_the_cluster_forgets_what_was_fetched(cluster, pool):
    for future in [pool.submit(chunk) for chunk in chunks(20)]:
        future.result(_PATIENCE)
    wait_until(lambda: not cluster.scheduler.tasks)


def test_closing_cancels_what_is_not_ready(cluster, pool, log):
    log.hold()
    futures = [pool.submit(chunk) for chunk in chunks(20)]
    wait_until(lambda: log.of("begun"))
    pool.close()
    for future in futures:
        with pytest.raises(CancelledError):
            future.result(_PATIENCE)
    log.go()
    wait_until(lambda: not cluster.scheduler.tasks)
    assert len(log.of("begun")) < 40


def test_a_worker_with_another_model_says_so(cluster, log):
    info = EngineInfo("file", "2")
    with open_pool(cluster, log, info) as pool, pytest.raises(EngineError) as caught:
        pool.submit(jobs("word")).result(_PATIENCE)
    assert f"The worker on {os.uname().nodename} has the engine {INFO.signature!r}" in str(
        caught.value
    )
    assert f"but here it is {info.signature!r}" in str(caught.value)


def test_a_worker_of_another_version_says_so(cluster, log, monkeypatch):
    monkeypatch.setattr("translator.cluster.pool.__version__", "99.9")
    with open_pool(cluster, log) as pool, pytest.raises(EngineError) as caught:
        pool.submit(jobs("word")).result(_PATIENCE)
    assert f"The worker on {os.uname().nodename} has dozaban" in str(caught.value)
    assert "but this is 99.9" in str(caught.value)


def test_a_worker_without_the_engine_says_so(cluster):
    with (
        ClusterPool(cluster.scheduler_address, "no-such-engine", INFO) as pool,
        pytest.raises(EngineError, match=r"The worker on .* failed: .*no-such-engine"),
    ):
        pool.submit(jobs("word")).result(_PATIENCE)
