"""What is translated: a file, packed or not, or what another program writes."""

from __future__ import annotations

import gzip
import hashlib
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path

from translator.errors import ArticleError
from translator.files import look_of
from translator.lines.choices import Encoding
from translator.lines.read import START, Line, Readable, read_lines
from translator.reading import open_regular

__all__ = ["Source"]

_BEGINNING = 1 << 16  # bytes


@dataclass(frozen=True, slots=True)
class Source:
    """A text of many lines.

    Attributes:
        place: The file, unpacked on the way if it ends in .gz; or an open stream.
        encoding: How it is written; None if its byte order mark says so, or it is UTF-8.
    """

    place: Path | BufferedReader
    encoding: Encoding | None = None

    @property
    def path(self) -> Path | None:
        """The file; None for a stream, which can be read only once."""
        return self.place if isinstance(self.place, Path) else None

    @property
    def name(self) -> str:
        """What it is called in messages."""
        return str(self.path or "the standard input")

    def identity(self) -> str:
        """Return what changes whenever the file does: size, time, hash of the first bytes.

        Empty for a stream.

        Raises:
            ArticleError: If the file cannot be read.
        """
        if self.path is None:
            return ""
        with open_regular(self.path) as file:
            digest = hashlib.sha256(file.read(_BEGINNING)).hexdigest()[:16]
        size, changed = look_of(self.path) or (0, 0)
        return f"{size} bytes, changed at {changed}, beginning {digest}"

    @contextmanager
    def lines(self, after: Line = START) -> Iterator[Iterator[Line]]:
        """Open the text for its lines behind `after`; see `read_lines`.

        Raises:
            ArticleError: If the file cannot be opened.
        """
        with self._opened() as file:
            lines = read_lines(file, self.name, self.encoding, after)
            yield self._grown(lines) if self.path and self.path.suffix != ".gz" else lines

    def _grown(self, lines: Iterator[Line]) -> Iterator[Line]:
        """Yield lines up to where the file ended at first: it may be written faster than read.

        Raises:
            ArticleError: If there are more.
        """
        size, _ = look_of(Path(self.name)) or (0, 0)
        for line in lines:
            if line.end > size:
                raise ArticleError(f"{self.name} was changed while it was read. Try again.")
            yield line

    def last(self) -> Line:
        """Read a file to its end, so that what is wrong in it shows before the work begins.

        Raises:
            ArticleError: See `read_lines`.
            EncodingError: See `read_lines`.
        """
        with self.lines() as lines:
            return next(iter(deque(lines, maxlen=1)), START)

    @contextmanager
    def _opened(self) -> Iterator[Readable]:
        if not isinstance(self.place, Path):
            yield self.place
            return
        with open_regular(self.place) as file:
            # It may be damaged, which shows when it is read.
            yield gzip.GzipFile(fileobj=file) if self.place.suffix == ".gz" else file
