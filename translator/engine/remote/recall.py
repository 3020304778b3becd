"""The last answers of a server, so that the same sentence need not be sent again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable

from translator.engine.protocol import Hypothesis

__all__ = ["Found", "Recall"]

_MOST = 10_000  # sentences, some 10 MB

Found = dict[str, tuple[Hypothesis, ...]]
"""The hypotheses for each of some sentences."""


class Recall:
    """Answers by sentence; what was not wanted for longest is forgotten first."""

    def __init__(self, most: int = _MOST) -> None:
        """Begin with nothing.

        Args:
            most: How many sentences are remembered.
        """
        self._most = most
        self._known: OrderedDict[str, tuple[Hypothesis, ...]] = OrderedDict()
        self._lock = threading.Lock()

    def find(self, texts: Iterable[str]) -> Found:
        """Return the answers to those of `texts` that are remembered."""
        with self._lock:
            found = {text: self._known[text] for text in texts if text in self._known}
            for text in found:
                self._known.move_to_end(text)
        return found

    def add(self, found: Found) -> None:
        """Remember answers."""
        with self._lock:
            self._known.update(found)
            while len(self._known) > self._most:
                self._known.popitem(last=False)
