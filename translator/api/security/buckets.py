"""How often one address may ask: a bucket of tokens for each."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["Buckets"]

_MOST = 10_000
_MINUTE = 60.0


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


class Buckets:
    """Lets each address ask so often in a minute on average, and so often at once at most.

    The method is the token bucket (RFC 2697 describes one). Not safe in threads: the server's
    one loop asks.
    """

    def __init__(
        self, a_minute: int, *, most: int = _MOST, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Begin with full buckets.

        Args:
            a_minute: Requests a minute; 0 for any number.
            most: How many addresses it knows; then the one that asked longest ago is forgotten.
            clock: Tells the time in seconds.
        """
        self._size, self._most, self._clock = a_minute, most, clock
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()

    def take(self, address: str) -> int:
        """Take a token.

        Returns:
            0 if there was one; else how many seconds to wait for it.
        """
        if not self._size:
            return 0
        bucket = self._bucket(address)
        if bucket.tokens < 1:
            return math.ceil((1 - bucket.tokens) * _MINUTE / self._size)
        bucket.tokens -= 1
        return 0

    def _bucket(self, address: str) -> _Bucket:
        """Return the bucket of an address, filled by what the time since brought."""
        now = self._clock()
        bucket = self._buckets.pop(address, None) or _Bucket(self._size, now)
        bucket.tokens = min(self._size, bucket.tokens + (now - bucket.at) * self._size / _MINUTE)
        bucket.at = now
        while len(self._buckets) >= self._most:
            self._buckets.popitem(last=False)
        self._buckets[address] = bucket  # behind those that asked earlier
        return bucket
