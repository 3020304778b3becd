"""A file in the output folder while a run works, by which the next one sees that it was stopped."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from translator.held import hold, may_be_held

__all__ = ["mark"]

_NAME = ".translate.run"


@contextmanager
def mark(out: Path) -> Iterator[bool]:
    """Mark an output folder for as long as a run lasts; a run that ends in good order clears it.

    Several runs may work at once: the first of them has the mark.

    Yields:
        Whether an earlier run did not come to its end. Nothing depends on it but what is told, so
        where it cannot be known, or written, it is False.
    """
    path = out / _NAME
    was_there = path.exists() and may_be_held()
    with ExitStack() as stack:
        is_ours = False
        with suppress(OSError):
            is_ours = may_be_held() and stack.enter_context(hold(path))
        yield was_there and is_ours
        if is_ours:
            with suppress(OSError):
                path.unlink()
