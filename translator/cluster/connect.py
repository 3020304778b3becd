"""Find the scheduler of a cluster and the workers that it has."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import TYPE_CHECKING

from translator.errors import EngineError

if TYPE_CHECKING:
    from distributed import Client

__all__ = ["connect", "count_threads", "leave", "lonely"]

_ANSWER = 5.0  # seconds in which a scheduler that is there answers


def connect(address: str, timeout: float) -> Client:
    """Return a connection to a cluster.

    Args:
        address: Where its scheduler is, as Dask writes it: `tcp://10.0.0.1:8786`.
        timeout: Seconds to try.

    Raises:
        EngineError: If Dask is not installed, or no scheduler answers at the address.
    """
    try:
        from distributed import Client  # noqa: PLC0415 - an extra, and 0.5 s
    except ImportError:
        raise EngineError(
            'A cluster needs Dask. Install it with: pip install "dozaban[cluster]".'
        ) from None
    # What goes wrong reaches the user as our sentence, not as Dask's tracebacks.
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL + 1)
    try:
        return Client(address, timeout=timeout, set_as_default=False, name="dozaban")
    except (OSError, RuntimeError, TypeError, ValueError) as error:
        raise EngineError(
            f"The cluster at {address} cannot be reached ({error}). "
            "See that `dask scheduler` runs there and that the address is the one it prints."
        ) from None


async def count_threads(client: Client) -> int:
    """Return how many chunks the workers of a cluster can work on at a time.

    Raises:
        OSError: If the scheduler does not answer.
    """
    return sum((await asyncio.wait_for(client.scheduler.ncores(), _ANSWER)).values())


def leave(client: Client) -> None:
    """Close a connection, also one whose other end is gone."""
    with suppress(OSError):
        client.close(timeout=_ANSWER)


def lonely(address: str, seconds: float) -> EngineError:
    """Return what to say when a cluster has had no workers for so many seconds."""
    return EngineError(
        f"The cluster at {address} has had no workers for {seconds:.0f} seconds. "
        f"Start some: dask worker {address}"
    )
