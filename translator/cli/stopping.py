"""Ctrl-C, and what else asks a command to stop: it stops in good order and says so."""

from __future__ import annotations

import _thread
import os
import signal
import sys
import time

TYPE_CHECKING = False  # the module with that name takes as long to load as all others here
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

__all__ = ["heed", "leave_at_once", "stopped_code", "was_stopped"]

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")  # not all systems have the last
_MOMENT = 0.01  # seconds
_received: list[int] = []


def leave_at_once() -> None:
    """End this process with a sentence when it is asked to stop: nothing is begun yet."""
    _take(_leave)


def heed() -> None:
    """Let whatever asks this process to stop be a KeyboardInterrupt, once.

    The second time it ends at once: all that it writes is whole at any moment.
    """
    _take(_stop)
    sys.unraisablehook = _unraisable


def stopped_code() -> int:
    """Return the exit code of a command that was stopped: 130 for Ctrl-C."""
    return 128 + (_received[0] if _received else signal.SIGINT)


def was_stopped() -> bool:
    """Return whether this process was asked to stop."""
    return bool(_received)


def _take(handler: Callable[[int, FrameType | None], None]) -> None:
    """Handle what asks to stop, but what whoever started us wants ignored, as `nohup` does."""
    for name in _NAMES:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, handler)


def _leave(number: int, _frame: FrameType | None) -> None:
    _received.append(number)
    try:
        os.write(2, b"translate: Stopped.\n")
    finally:  # whether or not anybody is there to read it
        os._exit(stopped_code())


def _stop(number: int, _frame: FrameType | None) -> None:
    _received.append(number)
    if len(_received) > 1:
        os._exit(stopped_code())
    raise KeyboardInterrupt


def _unraisable(lost: sys.UnraisableHookArgs) -> None:
    """Ask again where an interrupt came at a moment at which Python cannot hand it on."""
    if not isinstance(lost.exc_value, KeyboardInterrupt):
        sys.__unraisablehook__(lost)
        return
    number = _received.pop() if _received else signal.SIGINT
    _thread.start_new_thread(_ask_again, (signal.Signals(number),))


def _ask_again(number: signal.Signals) -> None:
    time.sleep(_MOMENT)  # this is no place to raise anything, either
    _thread.interrupt_main(number)
