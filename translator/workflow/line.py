"""A run as a line: articles are read, drafted and published one after another, overlapping."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack

from translator.clock import now
from translator.draft import Draft
from translator.drafting import Job, Pool, draft_stream
from translator.errors import (
    ArticleError,
    ConflictError,
    DozabanError,
    DraftingError,
    OutputError,
)
from translator.files import make_output_folder
from translator.store import Store
from translator.workflow.intake import Intake
from translator.workflow.mark import mark
from translator.workflow.order import Order
from translator.workflow.printer import Printer
from translator.workflow.progress import Estimate
from translator.workflow.report import Failure, Listener, Outcome, Unchanged, trouble
from translator.workflow.source import Source
from translator.workflow.waiting import Waiting, jobs_of
from translator.workflow.work import Work, settle

__all__ = ["translate_stream"]


_STOPPED_BEFORE = "An earlier run did not come to its end. This one goes on from what it had kept."


def translate_stream(
    sources: Sequence[Source],
    order: Order,
    pool: Pool,
    listener: Listener | None = None,
    say: Callable[[str], None] | None = None,
) -> Iterator[Outcome]:
    """Read, translate, check, keep and publish articles; a bad one does not stop the others.

    Any number of articles needs the memory of some thousand sentences: they are read when the
    pool runs out of work, and forgotten when they are published. Drafts are kept as soon as they
    are made, so whatever ends a run, the next one translates only what was under way.

    Args:
        sources: The articles.
        order: How the run shall go.
        pool: Drafts their sentences.
        listener: Told how far the work is.
        say: Told in a sentence if an earlier run was stopped.

    Yields:
        What became of each article, as soon as it is known.

    Raises:
        EngineError: If the engine fails.
        OutputError: If the output folder cannot be made.
        StoreError: If the database cannot be used.
    """
    with ExitStack() as stack:
        line = _Line(sources, order, pool, listener, stack, say or (lambda _: None))
        yield from line.run()


class _Line:
    """One run.

    The database is opened by the first article that can be read: a run without one makes nothing.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what one run needs
        self,
        sources: Sequence[Source],
        order: Order,
        pool: Pool,
        listener: Listener | None,
        stack: ExitStack,
        say: Callable[[str], None],
    ) -> None:
        self._order = order
        self._pool = pool
        self._progress = Estimate(sources, listener) if listener else None
        self._stack = stack
        self._say = say
        self._opened: Printer | None = None
        self._intake = Intake(
            sources, order, pool.info.signature, lambda: self._printer, self._done
        )
        self._waiting = Waiting()
        self._ready: deque[Work | Failure | Unchanged] = deque()
        self._claimed: set[str] = set()  # slugs of articles that are not published yet

    def run(self) -> Iterator[Outcome]:
        progress = self._progress.advance if self._progress else None
        for drafted in draft_stream(self._jobs(), self._pool, progress=progress):
            self._keep(drafted)
            yield from self._finished()
        yield from self._finished()

    @property
    def _printer(self) -> Printer:
        if self._opened is None:
            order = self._order
            place = order.place or make_output_folder(order.out) / "editions.db"
            store = self._stack.enter_context(Store(place))
            if self._stack.enter_context(mark(order.out)):
                self._say(_STOPPED_BEFORE)
            self._opened = Printer(self._pool.info, order.glossary, store, order.out)
        return self._opened

    def _jobs(self) -> Iterator[Job | None]:
        """Yield what is to be drafted, reading articles only when somebody asks.

        After articles of which most is there already comes None, see `draft_stream`: else all of
        them would be read before the first is published.
        """
        for window in self._intake.windows():
            for work in window:
                settle(work, self._printer.store, self._claimed)
            missing = self._missing(window)
            if self._progress:
                self._progress.plan(window, missing)
            yield from missing
            if 2 * len(missing) < sum(len(work.segments) for work in window):
                yield None
        if self._progress:
            self._progress.plan((), ())  # what was left out since the last is known now

    def _done(self, outcome: Failure | Unchanged) -> None:
        self._ready.append(outcome)
        if self._progress:
            self._progress.leave_out(outcome.source)

    def _missing(self, window: Sequence[Work]) -> list[Job]:
        """Return the jobs of some articles that nobody did or does; some may miss nothing."""
        there = self._printer.store.drafted(jobs_of(window))
        new = self._waiting.enter(window, there)
        self._ready += [work for work in window if not work.missing]
        return new

    def _keep(self, drafted: Iterable[tuple[Job, Draft | DraftingError]]) -> None:
        """Keep drafts; articles that waited for the last of theirs are ready."""
        new = {}
        for job, draft in drafted:
            if isinstance(draft, DraftingError):
                self._spoil(job, draft)
            else:
                new[job.fingerprint] = job.segment.key, draft
        self._printer.store.keep_drafts(new, now())
        self._ready += self._waiting.arrived(new)

    def _spoil(self, job: Job, error: DraftingError) -> None:
        """Give up the articles that a sentence without a draft stands in."""
        for work in self._waiting.given_up(job.fingerprint):
            self._claimed.discard(work.slug)
            spoiled = ArticleError(f"{work.source.name}: {error}")
            self._ready.append(Failure(work.source, spoiled))

    def _finished(self) -> Iterator[Outcome]:
        while self._ready:
            one = self._ready.popleft()
            yield self._publish(one) if isinstance(one, Work) else one

    def _publish(self, work: Work) -> Outcome:
        try:
            return self._printer.publish(work)
        except (ConflictError, OutputError) as error:
            return Failure(work.source, error)
        except DozabanError:
            raise
        except Exception as error:  # noqa: BLE001 - one article must not end the night's work
            return trouble(work.source, "published", error)
        finally:
            self._claimed.discard(work.slug)
