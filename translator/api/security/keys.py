"""The keys that open the server."""

from __future__ import annotations

import hashlib
import hmac
import logging
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from translator.errors import UsageError

__all__ = ["Keys", "load_keys"]

_log = logging.getLogger(__name__)


class Keys:
    """A set of keys that does not tell, by the time it takes, how near a guess was."""

    def __init__(self, keys: Iterable[str]) -> None:
        """Keep what tells these keys; not the keys themselves."""
        self._digests = tuple({_digest(key) for key in keys})

    def open_for(self, key: str) -> bool:
        """Return whether this is one of the keys."""
        given = _digest(key)
        # A sum, so that all are compared, whichever fits.
        return sum(hmac.compare_digest(given, digest) for digest in self._digests) > 0


def load_keys(path: Path) -> Keys:
    """Return the keys of a file.

    Args:
        path: UTF-8 text with one key a line; empty lines and those that begin with # say nothing.

    Raises:
        UsageError: If it cannot be read or holds no key.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise UsageError(
            f"The keys in {path} cannot be read ({reason}). Name a text file with one key a line."
        ) from None
    if _is_open(path):
        _log.warning("Others on this machine can read %s. Close it to them: chmod 600", path)
    keys = [key for line in lines if (key := line.strip()) and not key.startswith("#")]
    if not keys:
        raise UsageError(f"There is no key in {path}. Write one a line.")
    return Keys(keys)


def _is_open(path: Path) -> bool:
    """Return whether people other than the file's own may read it, as far as modes tell that."""
    try:
        return os.name == "posix" and bool(path.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH))
    except OSError:  # it is gone since it was read
        return False


def _digest(key: str) -> bytes:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()
