"""What goes wrong in a cluster, as a sentence for the user."""

from __future__ import annotations

from concurrent.futures import CancelledError
from typing import TYPE_CHECKING

from translator import __version__
from translator.errors import DozabanError, EngineError

if TYPE_CHECKING:
    from distributed import Client, KilledWorker

__all__ = ["explained"]

_NAMED = 3  # workers that a sentence names


async def explained(error: Exception, client: Client, address: str) -> DozabanError:
    """Return what to tell the user of a chunk that was not drafted.

    Args:
        error: What Dask gave instead of its drafts.
        client: The connection.
        address: Where the scheduler is.
    """
    from distributed import KilledWorker  # noqa: PLC0415 - an extra

    if isinstance(error, DozabanError):
        return error
    if isinstance(error, KilledWorker):
        return _killed(error, address)
    if isinstance(error, CancelledError):
        return EngineError(
            f"The connection to the cluster at {address} was lost. What was ready is kept: start "
            "`dask scheduler` there again, and then the same command."
        )
    if isinstance(error, ImportError):
        return EngineError(
            f"A worker of the cluster cannot run dozaban {__version__}: {await _wrong(client)}"
            f"{error}. Install dozaban {__version__} on all machines of the cluster."
        )
    return EngineError(
        f"The cluster at {address} failed ({type(error).__name__}: {error}). "
        "Look into the logs of its workers."
    )


def _killed(error: KilledWorker, address: str) -> EngineError:
    return EngineError(
        f"{error.allowed_failures + 1} workers of the cluster at {address} died one after the "
        f"other while they had the same sentences, the last at {error.last_worker.address}. "
        "Look into the logs of its workers; often they lack memory."
    )


async def _wrong(client: Client) -> str:
    """Name the workers that do not have the version that this process has."""
    asked = {"op": "versions", "packages": ["dozaban"]}
    try:
        told = await client.scheduler.broadcast(msg=asked, on_error="ignore")
    except OSError:
        return ""
    found = {at: answer["packages"]["dozaban"] or "no dozaban" for at, answer in told.items()}
    wrong = [f"{at} has {version}" for at, version in found.items() if version != __version__]
    return ", ".join(wrong[:_NAMED]) + ("; " if wrong else "")
