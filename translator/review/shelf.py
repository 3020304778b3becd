"""The translation memory as the desk searches it: in this process, and up to date."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from translator.errors import StoreError
from translator.memory import Match, MemoryIndex
from translator.store import Store

__all__ = ["Shelf"]

_LOG = logging.getLogger("dozaban")
_LOOK = 2.0  # seconds between two looks at the store
_REST = 30.0  # seconds between two times that all is read anew
_SHARE = 20  # of the time at most one part in so many is spent on that
_MANY = 500  # units; so many are taken up faster by reading all anew

Work = Callable[[], None]


def _in_background(work: Work) -> None:
    threading.Thread(target=work, name="memory", daemon=True).start()


class Shelf:
    """The units of the memory, to be searched by many threads.

    What is approved, here or by another process, is found two seconds later. What left the memory
    goes when all is read anew, which nobody waits for: the old index serves meanwhile.
    """

    def __init__(
        self,
        store: Store,
        *,
        clock: Callable[[], float] = time.monotonic,
        later: Callable[[Work], None] = _in_background,
    ) -> None:
        """Begin without reading anything.

        Args:
            store: Holds the memory.
            clock: Tells the time in seconds.
            later: Does work that nobody waits for.
        """
        self._store = store
        self._clock = clock
        self._later = later
        self._looking = threading.Lock()  # one look at the store at a time
        self._searching = threading.Lock()  # an index must not grow while it is searched
        self._index: MemoryIndex | None = None
        self._count = 0  # of the units in it
        self._newest = 0  # number of the newest of them in the store
        self._next_look = self._next_reading = 0.0

    def warm(self) -> None:
        """Read the memory unless that was done: about a second for 10,000 units.

        Raises:
            StoreError: If the database cannot be read.
        """
        self._warm()

    def matches(self, text: str, limit: int) -> list[Match]:
        """Return the units whose sentences equal this one or are like it, the best first.

        Args:
            text: An Urdu sentence, as written.
            limit: How many at most.

        Raises:
            StoreError: If the database cannot be read.
        """
        index = self._up_to_date()
        with self._searching:
            return index.fuzzy(text, limit=limit)

    def _warm(self) -> MemoryIndex:
        with self._looking:
            return self._read_all() if self._index is None else self._index

    def _up_to_date(self) -> MemoryIndex:
        if self._index is None:
            return self._warm()
        if self._clock() >= self._next_look and self._looking.acquire(blocking=False):
            try:
                is_wrong = self._catch_up(self._index)
            finally:
                self._looking.release()
            if is_wrong and self._clock() >= self._next_reading:
                self._next_reading = self._clock() + _REST
                self._later(self._read_again)
        return self._index

    def _catch_up(self, index: MemoryIndex) -> bool:
        """Take up what is new, and say whether something is still amiss.

        A unit that left shows by the count. So does one whose transaction ended after that of a
        newer one, as may be in PostgreSQL.
        """
        self._next_look = self._clock() + _LOOK
        count, newest = self._store.memory_mark()
        if newest > self._newest and count - self._count <= _MANY:
            new = self._store.units_after(self._newest)
            with self._searching:
                for unit in new:
                    index.add(unit)
            self._newest = newest
            self._count += len(new)
        return self._count != count

    def _read_again(self) -> None:
        with self._looking:
            try:
                self._read_all()
            except StoreError as error:
                _LOG.warning("The translation memory could not be read anew: %s", error)

    def _read_all(self) -> MemoryIndex:
        begun = self._clock()
        _, newest = self._store.memory_mark()  # before the units: what comes between comes again
        units = self._store.units()
        index = MemoryIndex(units)
        self._index, self._count, self._newest = index, len(units), newest
        now = self._clock()
        self._next_look = now + _LOOK
        self._next_reading = now + max(_REST, _SHARE * (now - begun))
        return index
