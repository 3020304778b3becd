"""Add up what number words and scale words say: ایک لاکھ بیس ہزار تین سو."""

from __future__ import annotations

from dataclasses import dataclass

from translator.numbers.urdu.tokens import Number

__all__ = ["Sum"]

_DOZEN, _HUNDRED = 12, 100


@dataclass(slots=True)
class Sum:
    """A number as it grows word by word.

    Attributes:
        pending: The part that no scale word above a hundred has taken yet, or None.
        total: The part that one has.
        last: The last scale word above a hundred; 0 before the first.
        room: Below this must stay what is added next; 0 if nothing can be.
        scale: What the very first number is multiplied with.
    """

    pending: Number | None
    total: Number = 0
    last: Number = 0
    room: Number = 0
    scale: Number = 1
    added: bool = False

    @property
    def value(self) -> Number:
        """The number so far."""
        return self.total + (self.pending or 0)

    def add(self, value: Number) -> None:
        """Take the next number, which must fit in `room`."""
        self.pending = (self.pending or 0) + value
        self.room = 0
        self.added = True

    def multiply(self, scale: Number) -> bool:
        """Take the next scale word; return False, and change nothing, if it cannot follow."""
        if scale <= _HUNDRED:
            return self._multiply_pending(scale)
        if self.pending is None and scale <= self.last:
            return False
        if self.pending is not None and 0 < scale < self.last:
            self.total += self.pending * scale
        elif self.pending is not None and scale == self.last:
            return False
        else:  # "two thousand five hundred | crore", "one lakh | crore"
            self.total = self.value * scale
            self.scale *= scale
        self.pending, self.last, self.room = None, scale, scale
        return True

    def _multiply_pending(self, scale: Number) -> bool:
        if self.pending is None or self.pending >= _HUNDRED:
            return False
        self.pending *= scale
        self.room = 0 if scale == _DOZEN else _HUNDRED
        if not self.added:
            self.scale *= scale
        return True
