"""How often something was met, in as little memory as possible."""

from __future__ import annotations

from array import array
from hashlib import blake2b

__all__ = ["Counts", "hash_of"]

_LEAST = 1 << 10
_MOST = 255  # more than anybody needs to count to


def hash_of(text: str) -> int:
    """Return 64 bits of BLAKE2b, the same on every machine, never 0.

    Among ten million texts, two different ones share a hash with a chance of three in a million.
    """
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little") or 1


class Counts:
    """Counters by hash, in a table with open addressing.

    It takes 9 bytes a place and is at most two thirds full: 14 to 27 bytes a hash, where a
    dictionary takes a hundred. While it grows, the old table is there beside the new one.
    """

    def __init__(self) -> None:
        """Count nothing yet."""
        self._size = 0
        self._make(_LEAST)

    def __len__(self) -> int:
        """Return how many different hashes were met."""
        return self._size

    def of(self, key: int) -> int:
        """Return how often a hash was met, 255 at most."""
        return self._counts[self._place(key)]

    def add(self, key: int) -> None:
        """Meet a hash once more."""
        place = self._place(key)
        if not self._keys[place]:
            self._keys[place] = key
            self._size += 1
        self._counts[place] = min(_MOST, self._counts[place] + 1)
        if 3 * self._size > 2 * len(self._keys):
            self._grow()

    def _place(self, key: int) -> int:
        keys, mask = self._keys, len(self._keys) - 1
        place = key & mask
        while keys[place] not in {0, key}:
            place = (place + 1) & mask
        return place

    def _make(self, places: int) -> None:
        self._keys = array("Q", bytes(8 * places))
        self._counts = bytearray(places)

    def _grow(self) -> None:
        keys, counts = self._keys, self._counts
        self._make(2 * len(keys))
        for key, count in zip(keys, counts, strict=True):
            if key:
                place = self._place(key)
                self._keys[place], self._counts[place] = key, count
