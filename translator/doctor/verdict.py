"""What the doctor says of one thing."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from translator.doctor.scene import Scene

__all__ = ["Exam", "Grade", "Verdict", "fine", "warning", "wrong"]


class Grade(enum.StrEnum):
    """How bad it is; only what is wrong makes the command leave with 1."""

    OK = "OK"
    WARNING = "warning"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found.

    Attributes:
        grade: How bad it is.
        said: What is so, as a sentence.
        advice: What to do, as a sentence; empty if nothing need be done.
    """

    grade: Grade
    said: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Exam:
    """One thing that is looked at.

    Attributes:
        name: One word for it.
        look: Looks, changes nothing, and says what it found.
    """

    name: str
    look: Callable[[Scene], Iterable[Verdict]]


def fine(said: str) -> Verdict:
    """Return the verdict that nothing need be done."""
    return Verdict(Grade.OK, said)


def warning(said: str, advice: str) -> Verdict:
    """Return the verdict that something should be done."""
    return Verdict(Grade.WARNING, said, advice)


def wrong(said: str, advice: str) -> Verdict:
    """Return the verdict that something must be done."""
    return Verdict(Grade.WRONG, said, advice)
