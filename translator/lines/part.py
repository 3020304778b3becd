"""The output while it grows, so that a run that is killed can be gone on with."""

from __future__ import annotations

import gzip
import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from translator.errors import OutputError
from translator.files import make_output_folder, remove_files
from translator.held import hold
from translator.lines.ledger import Ledger, ledger_beside, save_ledger
from translator.lines.read import Line
from translator.lines.tally import Tally

__all__ = ["Part", "alone", "part_of"]

_EVERY = 1.0  # seconds between two times that all is brought to the disk
_MOST_WAITING = 1 << 22  # bytes


def part_of(out: Path) -> Path:
    """Return where an output is until it is whole."""
    return out.with_name(f"{out.name}.part")


@contextmanager
def alone(out: Path) -> Iterator[None]:
    """Keep other runs from writing the same output meanwhile.

    Raises:
        OutputError: If one does, or nothing can be written there.
    """
    make_output_folder(out.parent)
    path = part_of(out)
    is_new = not path.exists()
    with ExitStack() as stack:
        with _writing(path):
            is_ours = stack.enter_context(hold(path))
        if not is_ours:
            raise OutputError(
                f"{out} is being written by another run. Wait until that is done, or name another "
                "file with --out."
            )
        try:
            yield
        finally:
            if is_new and path.is_file() and not path.stat().st_size:
                _remove(path)  # nothing was begun


class Part:
    """`OUT.part`, which becomes `OUT` when it is whole; packed if that ends in .gz."""

    def __init__(self, out: Path, ledger: Ledger) -> None:
        """Go on behind what the ledger knows; anything more in the file is dropped.

        Raises:
            OutputError: If the file cannot be written.
        """
        self._out = out
        self._path = part_of(out)
        self._ledger = ledger
        self._waiting: list[tuple[bytes, Line, Tally]] = []
        self._bytes = 0
        self._synced = time.monotonic()
        make_output_folder(out.parent)
        with _writing(self._path):
            self._file = self._path.open("r+b" if ledger.line else "wb")
        if not ledger.line:  # what an older ledger says of the file is true no more
            remove_files([ledger_beside(self._path)])

    def __enter__(self) -> Self:
        """Return the part itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Bring to the disk what is done, also when the run was stopped."""
        try:
            self.sync()
        finally:
            with _writing(self._path):  # it may try again to write what found no room
                self._file.close()

    @property
    def ledger(self) -> Ledger:
        """What is surely on the disk."""
        return self._ledger

    def add(self, text: str, line: Line, tally: Tally) -> None:
        """Write what stands for the next line, not later than a second from now.

        Raises:
            OutputError: If it cannot be written.
        """
        data = text.encode("utf-8")
        self._waiting.append((data, line, tally))
        self._bytes += len(data)
        if self._bytes > _MOST_WAITING or time.monotonic() - self._synced > _EVERY:
            self.sync()

    def sync(self) -> None:
        """Bring all lines to the disk, then the ledger, which is never ahead of them.

        It may be interrupted anywhere, and be called again.

        Raises:
            OutputError: If they cannot be written.
        """
        if self._waiting:
            with _writing(self._path):
                written = self._write(b"".join(data for data, _, _ in self._waiting))
            done = self._advanced(written)
            if done.source:  # a stream cannot be gone on with
                save_ledger(ledger_beside(self._path), done)
            self._ledger, self._waiting, self._bytes = done, [], 0
        self._synced = time.monotonic()

    def _write(self, data: bytes) -> int:
        """Write behind what the ledger knows and return where that ends."""
        self._file.seek(self._ledger.written)
        self._file.write(gzip.compress(data, mtime=0) if self._out.suffix == ".gz" else data)
        self._file.truncate()
        self._file.flush()
        os.fsync(self._file.fileno())
        return self._file.tell()

    def _advanced(self, written: int) -> Ledger:
        last = self._waiting[-1][1]
        tally = self._ledger.tally.with_all(tally for _, _, tally in self._waiting)
        return replace(self._ledger, line=last.number, read=last.end, written=written, tally=tally)

    def finish(self) -> None:
        """Give the output its name.

        Raises:
            OutputError: If that cannot be done.
        """
        with _writing(self._path):
            self._path.replace(self._out)
        remove_files([ledger_beside(self._path)])


def _remove(path: Path) -> None:
    with _writing(path):
        path.unlink()


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"{path} cannot be written ({error.strerror}). Check the folder's "
            "permissions and free space; the same command goes on where this one ended."
        ) from None
