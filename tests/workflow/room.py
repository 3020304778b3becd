"""A folder of short articles, a pool that a test can look into, and runs over both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Self

from tests.publishing.newsroom import english_of
from translator.draft import Draft
from translator.drafting import Job, draft_jobs
from translator.engine import EngineInfo, FakeEngine, Hypothesis, Progress, Request
from translator.terms import Glossary
from translator.workflow import Order, Outcome, Result, Source, translate_stream

__all__ = ["NARROW", "LinePool", "Room", "Told", "sentence", "slugs"]

NARROW = 9
"""How many sentences a narrow line prepares and drafts at a time."""

_WORDS = "دریا بازار کسان موسم دکان راستہ استاد درخت کتاب شہر".split()


def sentence(number: int) -> str:
    """Return a sentence that no other number has."""
    return " ".join([_WORDS[int(digit)] for digit in f"{number:05}"] + ["دیکھا", "گیا"]) + "۔"


def slugs(outcomes: Iterable[Outcome]) -> list[str]:
    """Return the names of the editions that were published, in that order."""
    return [one.edition.slug for one in outcomes if isinstance(one, Result)]


def _rule(request: Request) -> list[Hypothesis]:
    return [Hypothesis(english_of(request.text), -0.5)]


@dataclass
class LinePool:
    """Drafts a chunk as soon as it is submitted.

    Attributes:
        before: Called before each chunk is drafted, with its number from 0; may raise.
        refused: Sentences over which it breaks, as a mistake of ours would make it.
        chunks: What was asked for in each chunk.
    """

    before: Callable[[int], None] = lambda _: None
    refused: tuple[str, ...] = ()
    width: int = 2
    info: EngineInfo = field(default_factory=lambda: EngineInfo("line", "1"))
    chunks: list[list[Job]] = field(default_factory=list)

    def submit(self, jobs: Sequence[Job], progress: Progress | None = None) -> Future[list[Draft]]:
        """Draft a chunk, or fail."""
        done: Future[list[Draft]] = Future()
        self.chunks.append(list(jobs))
        try:
            self.before(len(self.chunks) - 1)
            if any(job.segment.text in self.refused for job in jobs):
                raise TypeError("None is no text")  # noqa: TRY301 - handed on, as threads do
            engine = FakeEngine(rule=_rule, info=self.info)
            done.set_result(draft_jobs(jobs, engine, progress))
        except Exception as error:  # noqa: BLE001 - handed on, as threads do
            done.set_exception(error)
        return done

    @property
    def asked(self) -> list[str]:
        """Return all sentences that were asked for."""
        return [job.segment.text for chunk in self.chunks for job in chunk]

    def close(self) -> None:
        """There is nothing to close."""

    def __enter__(self) -> Self:
        """Return the pool itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """There is nothing to close."""


class Told:
    """A listener that remembers."""

    def __init__(self) -> None:
        self.totals: list[int] = []
        self.done = 0

    def start(self, total: int) -> None:
        """See `Listener`."""
        self.totals.append(total)

    def advance(self, done: int) -> None:
        """See `Listener`."""
        self.done += done


class Room:
    """Articles and the output folder of a test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "articles"
        self.out = folder / "output"
        self.folder.mkdir(parents=True)

    @property
    def place(self) -> Path:
        """Return the database."""
        return self.out / "editions.db"

    def write(self, name: str, *sentences: str) -> Source:
        """Return an article with these sentences."""
        path = self.folder / name
        path.write_text(" ".join(sentences) + "\n", encoding="utf-8")
        return Source(name, path)

    def fill(self, articles: int, sentences: int = 3) -> list[Source]:
        """Return so many articles of which no two have a sentence in common."""
        numbers = count()
        return [
            self.write(f"a{n:04}.txt", *(sentence(next(numbers)) for _ in range(sentences)))
            for n in range(articles)
        ]

    def run(
        self,
        sources: Sequence[Source],
        pool: LinePool,
        listener: Told | None = None,
        *,
        skip: bool = False,
    ) -> list[Outcome]:
        """Translate articles, and return what became of them in the order in which it was told."""
        order = Order(Glossary(), self.out, skip=skip)
        return list(translate_stream(sources, order, pool, listener))
