"""Slows those down who try passwords."""

from __future__ import annotations

import math
import threading
import time
from collections import deque
from collections.abc import Callable

from translator.serving import network_of

__all__ = ["Limiter", "Window"]

_MOST_KEYS = 10_000


class Window:
    """Counts what happened in the last seconds, by name or by address. Not safe in threads."""

    def __init__(self, most: int, seconds: float = 60.0, *, keys: int = _MOST_KEYS) -> None:
        """Begin with nothing counted.

        Args:
            most: How much may happen in that time.
            seconds: How far the window reaches back.
            keys: How many names or addresses it knows at most; then the oldest are forgotten.
        """
        self._most, self._seconds, self._keys = most, seconds, keys
        self._times: dict[str, deque[float]] = {}

    def wait(self, key: str, now: float) -> float:
        """Return how many seconds it takes until one more may happen; 0 if it may now."""
        times = self._times.get(key)
        while times and times[0] <= now - self._seconds:
            times.popleft()
        if not times or len(times) < self._most:
            return 0.0
        return times[0] + self._seconds - now

    def count(self, key: str, now: float) -> None:
        """Count one more."""
        times = self._times.pop(key, deque())
        while len(self._times) >= self._keys:
            del self._times[next(iter(self._times))]
        self._times[key] = times  # behind those that were counted earlier
        times.append(now)

    def forgive(self, key: str) -> None:
        """Take the last one back."""
        times = self._times.get(key)
        if times:
            times.pop()


class Limiter:
    """Lets only so many attempts to sign in fail in a minute. Safe in threads."""

    def __init__(
        self, *, names: int = 5, addresses: int = 20, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Begin with no failures.

        Args:
            names: Failures in a minute for one name, whether somebody has it or not.
            addresses: Failures in a minute from one network address.
            clock: Tells the time in seconds.
        """
        self._names, self._addresses = Window(names), Window(addresses)
        self._clock, self._lock = clock, threading.Lock()

    def attempt(self, name: str, address: str) -> int:
        """Count an attempt as a failure before it is made: many at once count as well.

        Returns:
            0 if it may be made; else how many seconds to wait.
        """
        now, address = self._clock(), network_of(address)
        with self._lock:
            wait = max(self._names.wait(name, now), self._addresses.wait(address, now))
            if wait <= 0:
                self._names.count(name, now)
                self._addresses.count(address, now)
        return math.ceil(wait)

    def succeeded(self, name: str, address: str) -> None:
        """Take the failure back: the password was right."""
        with self._lock:
            self._names.forgive(name)
            self._addresses.forgive(network_of(address))
