"""Past one machine: chunks of sentences drafted by the workers of a Dask cluster."""

from translator.cluster.pool import ClusterPool

__all__ = ["ClusterPool"]
