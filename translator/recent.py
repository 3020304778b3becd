"""What was used last, up to a number of things."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

__all__ = ["Recent"]

Value = TypeVar("Value")


class Recent(Generic[Value]):
    """Values by key; what was not used for the longest time is forgotten first.

    Several threads may use it at once.
    """

    def __init__(self, most: int) -> None:
        """Begin with nothing.

        Args:
            most: How many are remembered.
        """
        self._most = most
        self._values: OrderedDict[str, Value] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        """Return how many are remembered."""
        return len(self._values)

    def find(self, keys: Iterable[str]) -> dict[str, Value]:
        """Return those of `keys` that are remembered, and remember them longer."""
        with self._lock:
            found = {key: self._values[key] for key in keys if key in self._values}
            for key in found:
                self._values.move_to_end(key)
        return found

    def get(self, key: str) -> Value | None:
        """Return one value if it is remembered, and remember it longer."""
        return self.find((key,)).get(key)

    def add(self, values: Mapping[str, Value]) -> None:
        """Remember values."""
        with self._lock:
            for key, value in values.items():
                self._values[key] = value
                self._values.move_to_end(key)
            while len(self._values) > self._most:
                self._values.popitem(last=False)
