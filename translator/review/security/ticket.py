"""A secret that opens the desk once: for the browser that the command opens."""

from __future__ import annotations

import hmac
import secrets
import threading

__all__ = ["Ticket", "is_same"]


class Ticket:
    """A secret that is of no use once it was used. Safe in threads.

    The browser gets its address in its command line, which all users of the machine can read, and
    keeps it in its history.
    """

    def __init__(self) -> None:
        """Make one."""
        self.secret = secrets.token_urlsafe(32)
        self._is_used = False
        self._lock = threading.Lock()

    def is_taken(self, secret: str) -> bool:
        """Return whether this is the secret and nobody came with it before; use it up if so."""
        with self._lock:
            fits = is_same(secret, self.secret) and not self._is_used
            self._is_used = self._is_used or fits
            return fits


def is_same(given: str, wanted: str) -> bool:
    """Return whether two secrets are the same, in a time that tells nothing of them."""
    one, other = (text.encode("utf-8", "replace") for text in (given, wanted))
    return hmac.compare_digest(one, other)
