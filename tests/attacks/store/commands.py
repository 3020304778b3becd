"""The commands that work on a store, run in this process, and what they said."""

from __future__ import annotations

import contextlib
import io
import sys
from dataclasses import dataclass
from pathlib import Path

from translator.cli.app import main

__all__ = ["CHANGING", "READING", "Said", "run"]

READING = (
    "status",
    "segments aam",
    "history aam",
    "diff aam",
    "check aam",
    "stats",
    "export aam {new}.xlf",
    "memory export {new}.tmx",
    "memory find آم",
    "terms report aam",
    "names aam",
    "team list",
    "store info",
    "store backup {new}.db",
    "store check",
)
CHANGING = (
    "comment aam 2 So? --as Sara",
    "edit aam 1 --text Mangoes~rose. --as Sara",
    "approve aam 1 --as Ali",
    "reopen aam 2 --as Ali",
    "undo aam --as Ali",
    "team add Hina --role editor",
    "publish --require draft",
    "remove seb --yes",
)
_BUGS = ("Something went wrong", "Traceback", "Please report it")


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said, and how it left."""

    code: int
    text: str

    @property
    def is_clean(self) -> bool:
        """Whether it ended as a command may end: done, or with a sentence."""
        return self.code in {0, 1, 2} and not any(bug in self.text for bug in _BUGS)

    @property
    def is_error(self) -> bool:
        """Whether it said why it cannot do it."""
        return self.code == 1 and "translate: " in self.text


def run(line: str, out: Path, new: Path) -> Said:
    """Run a command.

    Args:
        line: Its words; `{new}` stands for the beginning of a path at which nothing is,
            `~` for a space.
        out: The output folder.
        new: That path.
    """
    words = [word.format(new=new).replace("~", " ") for word in line.split()]
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said), _called(words, out):
        code = _code()
    return Said(code, said.getvalue())


@contextlib.contextmanager
def _called(words: list[str], out: Path):
    before = sys.argv
    sys.argv = ["translate", *words, "--out", str(out)]
    try:
        yield
    finally:
        sys.argv = before


def _code() -> int:
    try:
        main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    return 0
