"""Other processes that work on a store, begun quickly: what they need is loaded once for all."""

from __future__ import annotations

import multiprocessing
from multiprocessing.context import ForkServerContext

__all__ = ["children"]

_LOADED = [
    "psycopg",
    "sqlalchemy.dialects.postgresql.psycopg",
    "tests.store.counting",
    "tests.store.old",
    "translator.store.migrations.run",
]


def children() -> ForkServerContext:
    """Return what makes processes; forking this one would copy its threads' locks."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_LOADED)
    return context
