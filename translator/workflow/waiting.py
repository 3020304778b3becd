"""Articles that wait for drafts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from translator.drafting import Job
from translator.workflow.work import Work

__all__ = ["Waiting", "jobs_of"]


def jobs_of(works: Iterable[Work]) -> dict[str, Job]:
    """Return by fingerprint, each once, what the machine may still draft of articles."""
    return {job.fingerprint: job for work in works for job in work.open_jobs}


class Waiting:
    """Knows which articles wait for which draft."""

    def __init__(self) -> None:
        """Begin with none."""
        self._works: dict[str, list[Work]] = defaultdict(list)

    def enter(self, works: Sequence[Work], there: Collection[str]) -> list[Job]:
        """Take articles in.

        Args:
            works: The articles; those whose `missing` is empty then wait for nothing.
            there: Fingerprints of the drafts that are kept.

        Returns:
            The jobs that nobody did or does, each once.
        """
        jobs = jobs_of(works)
        new = [job for f, job in jobs.items() if f not in there and f not in self._works]
        for work in works:
            work.fresh = frozenset(job.fingerprint for job in work.open_jobs).difference(there)
            work.missing = set(work.fresh)
            for fingerprint in work.missing:
                self._works[fingerprint].append(work)
        return new

    def arrived(self, fingerprints: Iterable[str]) -> Iterator[Work]:
        """Yield the articles whose last missing draft is among these."""
        for fingerprint in fingerprints:
            for work in self._works.pop(fingerprint, ()):
                work.missing.discard(fingerprint)
                if not work.missing:
                    yield work

    def given_up(self, fingerprint: str) -> Iterator[Work]:
        """Yield the articles that would wait for ever, since there will be no such draft.

        Each is yielded once; it keeps waiting, so that its other sentences do not make it ready.
        """
        for work in self._works.pop(fingerprint, ()):
            if not work.spoiled:
                work.spoiled = True
                yield work
