"""Cut the process off from all networks, by the kernel."""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path

__all__ = ["cut_off"]

_NEW_USERS, _NEW_NETWORK = 0x10000000, 0x40000000  # CLONE_NEWUSER, CLONE_NEWNET of Linux


def cut_off() -> bool:
    """Give the process a network of its own in which nothing is; it must have one thread only.

    Returns:
        Whether it is cut off; not every system and not every user may do that.
    """
    if sys.platform != "linux":
        return False
    user = os.getuid()
    with suppress(OSError, AttributeError):  # the latter: a C library without `unshare`
        unshare = ctypes.CDLL(None, use_errno=True).unshare
        if unshare(_NEW_NETWORK) == 0:
            return True
        if unshare(_NEW_USERS | _NEW_NETWORK) == 0:
            with suppress(OSError):  # only so that the user keeps a name
                Path("/proc/self/uid_map").write_text(f"{user} {user} 1", encoding="ascii")
            return True
    return False
