"""`--jobs` and `--cluster`: who does the work of a long run."""

from __future__ import annotations

from translator.cli.engines import open_engine
from translator.drafting import EnginePool, Pool
from translator.engine.install import default_engine
from translator.errors import UsageError

__all__ = ["open_pool"]


def open_pool(name: str | None, to: str, jobs: int | None, cluster: str | None) -> Pool:
    """Return what drafts the sentences of a run.

    Args:
        name: Name of the engine; by default what `translate models use` chose.
        to: ISO 639-1 code of the language that it must write.
        jobs: On how many cores of this machine it works; by default on all.
        cluster: Address of a Dask cluster that does the work instead.

    Raises:
        EngineError: If there is no such engine, or the cluster cannot be reached.
        UsageError: If both `jobs` and `cluster` are given.
    """
    if not cluster:
        return EnginePool(open_engine(name, to, jobs))
    if jobs:
        raise UsageError("Use either --jobs or --cluster: a cluster's workers have their own.")
    from translator.cluster import ClusterPool  # noqa: PLC0415 - Dask is an extra, and big

    name = name or default_engine()
    return ClusterPool(cluster, name, open_engine(name, to).info)
