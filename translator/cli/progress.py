"""A progress bar for work that takes longer than a second."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress, Task, TaskID

__all__ = ["ProgressBar"]

_PATIENCE = 1.0  # seconds


class ProgressBar:
    """Draws a bar with rate and time left, once a run has lasted a second on a terminal."""

    def __init__(self, *, shown: bool, doing: str = "Translating", of_bytes: bool = False) -> None:
        """Choose whether there may be a bar at all, and what it says.

        Args:
            shown: Whether there may be one.
            doing: What stands before it.
            of_bytes: Whether bytes are counted, not things.
        """
        self._doing = doing
        self._of_bytes = of_bytes
        self._shown = shown and sys.stdout.isatty()
        self._began = time.monotonic()
        self._total = self._done = 0
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        """Return the bar itself; nothing is drawn yet."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the bar away."""
        if self._bar:
            self._bar.stop()

    def start(self, total: int) -> None:
        """See `Listener.start`."""
        self._total = total

    def advance(self, done: int) -> None:
        """See `Listener.advance`."""
        self._done += done
        if self._shown and not self._bar and time.monotonic() - self._began > _PATIENCE:
            self._draw()
        if self._bar and self._task is not None:
            self._bar.update(self._task, completed=self._done, total=self._total)

    def _draw(self) -> None:
        from rich.console import Console  # noqa: PLC0415 - short runs draw nothing
        from rich.progress import (  # noqa: PLC0415 - as above
            BarColumn,
            DownloadColumn,
            MofNCompleteColumn,
            Progress,
            ProgressColumn,
            TextColumn,
            TimeRemainingColumn,
            TransferSpeedColumn,
        )
        from rich.text import Text  # noqa: PLC0415 - as above

        class RateColumn(ProgressColumn):
            def render(self, task: Task) -> Text:
                return Text(f"{task.speed:.1f}/s" if task.speed else "")

        self._bar = Progress(
            TextColumn(self._doing),
            BarColumn(),
            DownloadColumn() if self._of_bytes else MofNCompleteColumn(),
            TransferSpeedColumn() if self._of_bytes else RateColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._bar.add_task("", total=self._total)
        self._bar.start()
