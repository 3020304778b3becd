"""A store whose changes are told of before they are begun and after they returned."""

from __future__ import annotations

import enum
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection

from translator.store import Store

__all__ = ["Claim", "Said", "Watched", "Word"]


@dataclass(frozen=True, slots=True)
class Claim:
    """What is done at once.

    Attributes:
        kind: What it is: "edit" and so on.
        label: The word by which all of it is found again.
        size: How many events of the history, units of the memory or articles carry it.
    """

    kind: str
    label: str
    size: int


class Word(enum.Enum):
    """How far a change is: about to begin, its transaction begun, or its call returned."""

    WILL = enum.auto()
    OPEN = enum.auto()
    DONE = enum.auto()


@dataclass(frozen=True, slots=True)
class Said:
    """What a process says of its work; `at` is in seconds."""

    word: Word
    claim: Claim
    at: float


class Watched(Store):
    """Tells of what is claimed.

    Attributes:
        tell: Is told.
    """

    tell: Callable[[Said], None]
    _claim: Claim | None = None

    @contextmanager
    def claimed(self, kind: str, label: str, size: int) -> Iterator[None]:
        """Tell of what is done in the `with` statement: one call, with one transaction in it."""
        self._claim = Claim(kind, label, size)
        self._say(Word.WILL)
        yield
        self._say(Word.DONE)
        self._claim = None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        with super().writing() as connection:
            self._say(Word.OPEN)
            yield connection

    def _say(self, word: Word) -> None:
        if self._claim:
            self.tell(Said(word, self._claim, time.monotonic()))
