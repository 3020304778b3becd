"""A process with everything loaded, in which others can be forked in a moment."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Self

from tests.store.children import children

__all__ = ["Nursery"]


class Nursery:
    """Runs functions in a process of its own, which has one thread only and so may be forked.

    Use it in a `with` statement.
    """

    def __init__(self) -> None:
        context = children()
        self._pipe, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there,))
        self._process.start()
        there.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pipe.close()
        self._process.join()

    def call(self, function: Callable[..., Any], *words: object) -> Any:
        """Return what a function of a module returns there."""
        self._pipe.send((function, words))
        result, problem = self._pipe.recv()
        assert problem is None, problem
        return result


def _serve(pipe: Connection) -> None:
    while True:
        try:
            function, words = pipe.recv()
        except EOFError:
            return
        try:
            pipe.send((function(*words), None))
        except Exception:  # noqa: BLE001 - the test shows it
            pipe.send((None, traceback.format_exc()))
