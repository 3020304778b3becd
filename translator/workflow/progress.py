"""How much work there will be, while most articles are not read yet."""

from __future__ import annotations

from collections.abc import Sequence

from translator.drafting import Job
from translator.workflow.report import Listener
from translator.workflow.source import Source
from translator.workflow.work import Work

__all__ = ["Estimate"]


class Estimate:
    """Tells a listener how far a run is, and how far it has to go.

    What was not read yet is taken to have as many pieces a byte as what was.
    """

    def __init__(self, sources: Sequence[Source], listener: Listener) -> None:
        """Look how big the articles are.

        Args:
            sources: All articles of the run.
            listener: Is told.
        """
        self._listener = listener
        self._bytes_left = sum(source.look[0] for source in sources)
        self._bytes_read = 0
        self._pieces = 0
        self._told = 0
        self.advance = listener.advance

    def leave_out(self, source: Source) -> None:
        """Take note that there is nothing to do for an article."""
        self._bytes_left -= source.look[0]

    def plan(self, works: Sequence[Work], jobs: Sequence[Job]) -> None:
        """Take note of articles that were read, and of what must be drafted for them."""
        read = sum(work.look[0] for work in works)
        self._bytes_read += read
        self._bytes_left -= read
        self._pieces += sum(len(job.pieces) for job in jobs)
        rest = max(0, self._bytes_left) / max(1, self._bytes_read)
        total = round(self._pieces * (1 + rest))
        if total != self._told:
            self._told = total
            self._listener.start(total)
