"""What became of a run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from translator.edition import Edition
from translator.errors import ArticleError, DozabanError
from translator.pages import Pages
from translator.shortages import end_if_short
from translator.workflow.source import Source

__all__ = ["Failure", "Listener", "Outcome", "Report", "Result", "Unchanged", "trouble"]


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one article.

    Attributes:
        source: Where it came from.
        edition: What was published.
        pages: Where.
        translated: Number of segments that the engine translated in this run.
        changed: Whether the pages were written in this run.
        reopened: Numbers of the segments that were edited or approved, and are drafts again since
            the article says something else there now.
    """

    source: Source
    edition: Edition
    pages: Pages
    translated: int
    changed: bool
    reopened: tuple[int, ...] = ()

    @property
    def reused(self) -> int:
        """Number of segments whose draft was there already."""
        return len(self.edition.pairs) - self.translated


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that was not published, and why."""

    source: Source
    error: DozabanError


@dataclass(frozen=True, slots=True)
class Unchanged:
    """An article that is as it was when it was published, and was not read again."""

    source: Source


Outcome = Result | Failure | Unchanged


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a run.

    Attributes:
        results: The articles that were published, in order.
        failures: The others, each with its error.
        seconds: How long it took.
    """

    results: tuple[Result, ...]
    failures: tuple[tuple[Source, DozabanError], ...]
    seconds: float


class Listener(Protocol):
    """Is told how far a run is."""

    def start(self, total: int) -> None:
        """So many pieces will be translated; told again when that is known better."""
        ...

    def advance(self, done: int) -> None:
        """So many more pieces are translated."""
        ...


def trouble(source: Source, doing: str, error: Exception) -> Failure:
    """Return a failure for an exception that is a mistake of ours.

    Args:
        source: The article at which it happened.
        doing: What it cannot be, such as "read".
        error: The exception.

    Raises:
        ShortageError: If memory or something else ran out: the next article would fare no better.
    """
    end_if_short(error)
    what = f"{type(error).__name__}: {error}"
    return Failure(
        source, ArticleError(f"{source.name} cannot be {doing} ({what}). Please report it.")
    )
