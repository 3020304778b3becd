"""Who is signed in; a session is remembered for some seconds, so that most requests ask nobody."""

from __future__ import annotations

import datetime as dt
import re
import secrets
import threading
import time
from collections.abc import Callable

from anyio import to_thread

from translator.clock import now
from translator.review.security.door import digest_of
from translator.store import Store

__all__ = ["Visits"]

_COOKIE = re.compile(r"[A-Za-z0-9_-]{43}", re.ASCII)
"""32 random bytes, as `secrets.token_urlsafe` writes them."""
_SECONDS = 5.0
_MOST = 1000


class Visits:
    """Opens, finds and closes sessions. Safe in threads."""

    def __init__(
        self, store: Store, *, accounts: bool, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Begin with nobody remembered.

        Args:
            store: Keeps the sessions.
            accounts: Whether only those may have one who can sign in with a password.
            clock: Tells the time in seconds.
        """
        self._store, self._accounts, self._clock = store, accounts, clock
        self._known: dict[str, tuple[str, float]] = {}  # by digest, the oldest first
        self._closings = 0
        self._lock = threading.Lock()

    async def who(self, cookie: str, *, fresh: bool = False) -> str | None:
        """Return who has this cookie, or None if nobody has.

        Args:
            cookie: What the browser sent.
            fresh: Whether to ask the store in any case: for changes, so that whom another process
                sent away changes nothing any more.

        Raises:
            StoreError: If the database cannot be read.
        """
        if not _COOKIE.fullmatch(cookie):
            return None
        digest = digest_of(cookie)
        name, until = self._known.get(digest, ("", 0.0))
        if not fresh and self._clock() < until:
            return name
        return await to_thread.run_sync(self._ask, digest)

    def open(self, name: str, lasting: dt.timedelta, *, instead_of: str = "") -> str:
        """Let somebody in; return the cookie, which is always a new one.

        Args:
            name: Who.
            lasting: How long.
            instead_of: The cookie that their browser had; its session ends.

        Raises:
            StoreError: If the database cannot be written.
        """
        if instead_of:
            self.close(instead_of)
        cookie, at = secrets.token_urlsafe(32), now()
        self._store.open_session(digest_of(cookie), name, at, at + lasting)
        return cookie

    def close(self, cookie: str) -> None:
        """End a session, at once.

        Raises:
            StoreError: If the database cannot be written.
        """
        self._store.close_session(digest_of(cookie))
        self.forget()

    def close_all(self, name: str) -> None:
        """End all sessions of a person, at once.

        Raises:
            StoreError: If the database cannot be written.
        """
        self._store.close_sessions(name)
        self.forget()

    def forget(self) -> None:
        """Ask the store about everybody again; somebody may have left the team."""
        with self._lock:
            self._closings += 1
            self._known.clear()

    def _ask(self, digest: str) -> str | None:
        closings = self._closings
        name = self._store.session(digest, now())
        if name is not None and self._accounts and self._store.password(name) is None:
            name = None
        with self._lock:
            self._known.pop(digest, None)
            if name is not None and closings == self._closings:  # else it may have ended meanwhile
                self._remember(digest, name)
        return name

    def _remember(self, digest: str, name: str) -> None:
        while len(self._known) >= _MOST:
            del self._known[next(iter(self._known))]
        self._known[digest] = (name, self._clock() + _SECONDS)
