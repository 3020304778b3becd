"""Jobs, and a pool that a test holds in its hands."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Self

from tests.drafting.build import GLOSSARY, segment
from translator.draft import Draft
from translator.drafting import Job, plan_job
from translator.engine import EngineInfo, Progress

__all__ = ["HeldPool", "Taken", "job", "jobs"]

_LETTERS = "بتجدرسکلمن"


def job(number: int, words: int = 3) -> Job:
    """Return a job of so many words that tell its number."""
    name = "".join(_LETTERS[int(digit)] for digit in str(number))
    return plan_job(segment(" ".join([name, *["لفظ"] * (words - 1)])), GLOSSARY, "sign")


def jobs(count: int) -> list[Job]:
    """Return so many different jobs, of one to nine words in turn."""
    return [job(number, number % 9 + 1) for number in range(count)]


@dataclass
class Taken:
    """Gives jobs away and counts them."""

    given: Iterable[Job | None]
    count: int = 0

    def __iter__(self) -> Iterator[Job | None]:
        for one in self.given:
            self.count += 1
            yield one


@dataclass
class HeldPool:
    """A pool in which a chunk is done when the test says so, or when it is waited for.

    Attributes:
        width: See `Pool`.
        at_once: Whether a chunk is done as soon as it is submitted.
        submitted: The jobs of each chunk.
        futures: What was returned for each.
        most_open: How many were open at most.
    """

    width: int = 2
    at_once: bool = True
    submitted: list[list[Job]] = field(default_factory=list)
    futures: list[Future[list[Draft]]] = field(default_factory=list)
    most_open: int = 0
    info: EngineInfo = field(default_factory=lambda: EngineInfo("held", "1"))
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def submit(self, jobs: Sequence[Job], progress: Progress | None = None) -> Future[list[Draft]]:
        """Take note of a chunk."""
        self.submitted.append(list(jobs))
        self.futures.append(Future())
        self.most_open = max(self.most_open, sum(not f.done() for f in self.futures))
        if self.at_once:
            self.finish(len(self.futures) - 1)
        if progress:
            progress(sum(len(job.pieces) for job in jobs))
        return self.futures[-1]

    def finish(self, number: int) -> None:
        """Be done with a chunk."""
        drafts = [Draft(job.segment.text) for job in self.submitted[number]]
        self.futures[number].set_result(drafts)

    def close(self) -> None:
        """There is nothing to close."""

    def __enter__(self) -> Self:
        """Return the pool itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """There is nothing to close."""
