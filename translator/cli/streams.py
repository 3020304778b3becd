"""The three standard streams, of which a caller may have closed any."""

from __future__ import annotations

import errno
import io
import os
import sys

from translator.errors import OutputError

__all__ = ["FULL", "flush_output", "give_up", "open_streams", "prepare", "unwritten"]

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}
"""Numbers of errors that say that a stream leads into a file that takes no more."""

_STANDARD = 3  # the numbers below are those of the standard streams


def open_streams() -> None:
    """Open what is closed, to nowhere.

    Else the next file that is opened would get its number, and what a library says to people
    would be written into that file.
    """
    while (number := os.open(os.devnull, os.O_RDWR)) < _STANDARD:
        os.set_inheritable(number, True)
    os.close(number)
    for name, mode, number in (("stdin", "r", 0), ("stdout", "w", 1), ("stderr", "w", 2)):
        if getattr(sys, name) is None:
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115 - never closed


def prepare() -> None:
    """Let no sign fail that a stream has no bytes for."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without Urdu is no reason to fail


def flush_output() -> None:
    """Bring what was printed to whoever reads it.

    Raises:
        BrokenPipeError: If nobody does any more.
        OutputError: If it cannot be written.
    """
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(unwritten(error)) from None


def unwritten(error: OSError) -> str:
    """Return what to say when what was printed finds no room."""
    return (
        f"What the command prints cannot be written ({error.strerror}). What it did is kept; "
        "send its output somewhere else."
    )


def give_up() -> None:
    """Drop what the streams still hold if nobody takes it; Python would complain at its end."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
