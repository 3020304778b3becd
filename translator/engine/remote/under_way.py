"""Work in threads that can be left: nobody waits for them, not even the end of the program."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import TypeVar

__all__ = ["begin"]

A = TypeVar("A")
B = TypeVar("B")


def begin(work: Callable[[A], B], about: Iterable[A], at_once: int) -> list[Future[B]]:
    """Begin to work on several things.

    The threads of a ThreadPoolExecutor would keep a program that was stopped for as long as a
    server is silent; these end with it.

    Args:
        work: What to do with each.
        about: The things.
        at_once: On how many to work at a time.

    Returns:
        What becomes of each, in order; cancel those that nobody needs any more.
    """
    waiting: SimpleQueue[tuple[Future[B], A]] = SimpleQueue()
    futures: list[Future[B]] = []
    for one in about:
        futures.append(Future())
        waiting.put((futures[-1], one))
    for _ in range(min(at_once, len(futures))):
        threading.Thread(target=_work, args=[work, waiting], daemon=True).start()
    return futures


def _work(work: Callable[[A], B], waiting: SimpleQueue[tuple[Future[B], A]]) -> None:
    while True:
        try:
            future, one = waiting.get_nowait()
        except Empty:
            return
        if not future.set_running_or_notify_cancel():
            continue
        try:
            future.set_result(work(one))
        except BaseException as error:  # noqa: BLE001 - whoever looks at the future gets it
            future.set_exception(error)
