"""What a worker of the cluster does: check that it is the right one, draft, hand back."""

from __future__ import annotations

import pickle
import socket
import threading
from collections.abc import Callable

from translator import __version__
from translator.drafting import draft_jobs
from translator.engine import Engine
from translator.errors import EngineError

__all__ = ["Maker", "Order", "draft_chunk", "make_engine"]

Maker = Callable[[str, int], Engine]
"""Makes the engine of a name that decodes on so many threads."""

_ENGINES: dict[tuple[Maker, str], Engine] = {}
_MAKING = threading.Lock()


class Order:
    """A call of a function, made when the order is unpickled; its result takes the order's place.

    So the cluster carries plain bytes: its scheduler needs no dozaban and takes no sentence
    apart, and a worker that lacks dozaban fails at its task. Had it to import the function before
    the task began, Dask's connection to it would break instead, again and again.
    """

    def __init__(self, function: Callable[..., object], *arguments: object) -> None:
        """Take a function that can be imported, and what to call it with."""
        self._call = function, arguments

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        """Tell pickle to call the function."""
        return self._call


def make_engine(name: str, threads: int) -> Engine:
    """Return the engine called `name`; nothing is loaded before it translates.

    Raises:
        EngineError: If there is none.
    """
    from translator.engine.choose import engine_called  # noqa: PLC0415 - on workers only

    return engine_called(name, threads=threads)


def draft_chunk(version: str, make: Maker, name: str, signature: str, packed: bytes) -> bytes:
    """Draft the jobs of a chunk. Depends on nothing else, so it may be done again anywhere.

    Args:
        version: Version of dozaban that asks.
        make: How this process makes its engine, once.
        name: Name of the engine.
        signature: Signature that it must have, see `EngineInfo.signature`.
        packed: The jobs, pickled apart so that no other version unpickles them.

    Returns:
        The list of their drafts, pickled.

    Raises:
        EngineError: If this worker has another version or engine, or cannot load it.
    """
    host = socket.gethostname()
    if version != __version__:
        raise EngineError(
            f"The worker on {host} has dozaban {__version__}, but this is {version}. "
            "Install the same version on all machines of the cluster."
        )
    try:
        engine = _engine(make, name)
        _compare(engine.info.signature, signature, host)
        return pickle.dumps(draft_jobs(pickle.loads(packed), engine))  # noqa: S301 - Dask does too
    except EngineError as error:
        text = str(error)
        raise EngineError(
            text if host in text else f"The worker on {host} failed: {text}"
        ) from error


def _engine(make: Maker, name: str) -> Engine:
    """Return the engine that all threads of this process share."""
    with _MAKING:
        if (make, name) not in _ENGINES:
            _ENGINES[make, name] = make(name, _threads())
        return _ENGINES[make, name]


def _threads() -> int:
    """Return for how many cores this process stands: as many as Dask gave it threads."""
    from distributed import get_worker  # noqa: PLC0415 - on workers only

    return int(get_worker().state.nthreads)


def _compare(mine: str, wanted: str, host: str) -> None:
    if mine != wanted:
        raise EngineError(
            f"The worker on {host} has the engine {mine!r}, but here it is {wanted!r}. "
            "Install the same model on all machines of the cluster."
        )
