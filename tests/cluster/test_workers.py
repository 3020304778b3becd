"""Clusters whose workers come and go, or cannot do the work."""

from __future__ import annotations

import sys

import pytest

from tests.cluster.fake import INFO
from tests.cluster.stage import cluster_of, jobs, open_pool, wait_until
from translator.cluster import ClusterPool
from translator.drafting import draft_jobs
from translator.errors import EngineError

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

_PATIENCE = 60  # seconds
_BARE = "import sys; sys.modules['translator'] = None"  # a worker that cannot import dozaban


@pytest.fixture(scope="module")
def cluster():
    with cluster_of(0) as started:
        yield started


def _scale(cluster, workers):
    """Have so many workers, and wait for them to be there or gone."""
    cluster.scale(workers)
    wait_until(lambda: len(cluster.scheduler.workers) == workers)


def test_a_cluster_without_workers_is_no_cluster(cluster, log):
    _scale(cluster, 0)
    address = cluster.scheduler_address
    with pytest.raises(EngineError, match=f"has had no workers .* dask worker {address}"):
        open_pool(cluster, log, patience=0.1)


def test_a_worker_that_comes_later_gets_work(cluster, log):
    _scale(cluster, 1)
    with open_pool(cluster, log) as pool:
        assert pool.width == 4
        log.hold()
        futures = [pool.submit(jobs(f"one{end}")) for end in "abcdefgh"]
        wait_until(lambda: len(log.of("begun")) == 2)
        _scale(cluster, 2)
        wait_until(lambda: pool.width == 8)
        wait_until(lambda: len(log.of("begun")) == 4)
        log.go()
        assert all(future.result(_PATIENCE) for future in futures)
        assert len({process for process, _ in log.of("done")}) == 2


def test_work_for_which_no_worker_is_left_is_given_up(cluster, log):
    _scale(cluster, 1)
    with open_pool(cluster, log, patience=0.5) as pool:
        _scale(cluster, 0)
        with pytest.raises(EngineError, match="has had no workers for 0 seconds"):
            pool.submit(jobs("word")).result(_PATIENCE)


def test_a_scheduler_that_goes_away_ends_the_work(log):
    with cluster_of(1) as cluster, open_pool(cluster, log) as pool:
        _scale(cluster, 0)
        future = pool.submit(jobs("word"))
        cluster.close()
        with pytest.raises(EngineError, match=r"was lost\. What was ready is kept"):
            future.result(_PATIENCE)


def test_a_worker_without_dozaban_is_named(log):
    with (
        cluster_of(1, preload=[_BARE]) as cluster,
        open_pool(cluster, log) as pool,
        pytest.raises(EngineError, match=r"cannot run dozaban .* Install dozaban"),
    ):
        pool.submit(jobs("word")).result(_PATIENCE)


def test_an_address_where_nobody_listens_is_said(log):
    with pytest.raises(EngineError, match=r"tcp://127.0.0.1:1 cannot be reached .*dask scheduler"):
        ClusterPool("tcp://127.0.0.1:1", str(log.folder), INFO, timeout=0.2)


@pytest.mark.parametrize("address", ["somewhere", "odd://127.0.0.1:1", "tls://127.0.0.1:1"])
def test_an_address_that_is_none_is_said(address):
    with pytest.raises(EngineError, match=f"{address} cannot be reached"):
        ClusterPool(address, "embedded", INFO, timeout=0.2)


def test_without_dask_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(EngineError, match=r'pip install "dozaban\[cluster\]"'):
        ClusterPool("tcp://127.0.0.1:1", "embedded", INFO)


@pytest.mark.model
def test_workers_draft_with_the_embedded_model(cluster, model):
    _scale(cluster, 1)
    given = jobs("Bitcoin", "Ethereum")
    with ClusterPool(cluster.scheduler_address, "embedded", model.info) as pool:
        drafts = pool.submit(given).result(_PATIENCE)
    assert drafts == draft_jobs(given, model)
    assert "Bitcoin" in drafts[0].text
