"""What of an output is surely on the disk, and what it was made from."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from translator.files import write_atomically
from translator.lines.read import Line
from translator.lines.tally import Tally

__all__ = ["Ledger", "ledger_beside", "load_ledger", "save_ledger"]

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Ledger:
    """How far a run is.

    Attributes:
        source: What the file looks like that is translated; see `Source.identity`.
        settings: What else decides the output.
        size: Number of bytes of the file, unpacked; 0 if nobody knows.
        line: Number of lines that are done.
        read: Number of bytes of the file up to the end of the last of these, unpacked.
        written: Number of bytes of the output that hold their translation.
        tally: Their numbers.
    """

    source: str
    settings: str
    size: int = 0
    line: int = 0
    read: int = 0
    written: int = 0
    tally: Tally = Tally()  # noqa: RUF009 - it never changes

    @property
    def last(self) -> Line:
        """The last line that is done, without its text."""
        return Line(self.line, "", self.read)


def ledger_beside(part: Path) -> Path:
    """Return where the ledger of an unfinished output is."""
    return part.with_name(f"{part.name}.json")


def load_ledger(path: Path) -> Ledger | None:
    """Return the ledger that is kept in a file; None if there is none that can be understood."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data.pop("version") != _VERSION:
            return None
        return Ledger(**{**data, "tally": Tally(**data["tally"])})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def save_ledger(path: Path, ledger: Ledger) -> None:
    """Keep a ledger.

    Raises:
        OutputError: If it cannot be written; the old one is then as it was.
    """
    data = {"version": _VERSION, **asdict(ledger), "tally": ledger.tally._asdict()}
    write_atomically(path, json.dumps(data, indent=2) + "\n")
