"""What the machine, or a limit set for this process, does not give: memory, files, threads."""

from __future__ import annotations

import errno

from translator.errors import ShortageError

__all__ = ["end_if_short", "shortage"]

_MEMORY = (
    "There is not enough memory for this. Close other programs, allow the command more "
    "(ulimit -v), or give it less at a time; what was finished is kept."
)
_FILES = (
    "Too many files are open at once. Allow the command more (ulimit -n); what was finished is "
    "kept."
)
_THREADS = (
    "No more threads or processes can be started. Close other programs, or allow more "
    "(ulimit -u); what was finished is kept."
)
# What libraries written in C say when they cannot be loaded for want of memory.
_SAID = ("failed to map segment", "bad_alloc", "allocate memory")
_SAID_OF_THREADS = ("can't start new thread", "Resource temporarily unavailable")


def shortage(error: BaseException) -> str | None:
    """Return the sentence for a user if an error says that something ran out, else None."""
    number = getattr(error, "errno", None)
    said = str(error) if isinstance(error, ImportError | OSError | RuntimeError) else ""
    if isinstance(error, MemoryError) or number == errno.ENOMEM or _has(said, _SAID):
        return _MEMORY
    if number in {errno.EMFILE, errno.ENFILE} or "Too many open files" in said:
        return _FILES
    if isinstance(error, RuntimeError | BlockingIOError) and _has(said, _SAID_OF_THREADS):
        return _THREADS
    return None


def end_if_short(error: BaseException) -> None:
    """End a run if an error says that something ran out: no article or sentence is to blame.

    Raises:
        ShortageError: If it does.
    """
    if said := shortage(error):
        raise ShortageError(said) from error


def _has(said: str, parts: tuple[str, ...]) -> bool:
    return any(part in said for part in parts)
