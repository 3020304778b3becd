"""Whether SQLite can keep editions for several threads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from translator.doctor.scene import Scene
from translator.doctor.verdict import Exam, Verdict, fine, wrong

__all__ = ["EXAM"]

_OLDEST = (3, 24)  # the first that knows ON CONFLICT DO UPDATE
_ADVICE = "Install a Python whose SQLite is newer, or built for threads."


def _look(_: Scene) -> Iterator[Verdict]:
    import sqlite3  # noqa: PLC0415 - some Pythons are built without it

    with closing(sqlite3.connect(":memory:")) as connection:
        options = [row[0] for row in connection.execute("PRAGMA compile_options")]
    threads = next((o for o in options if o.startswith("THREADSAFE=")), "THREADSAFE=?")
    said = f"SQLite {sqlite3.sqlite_version}, {threads}."
    unfit = sqlite3.sqlite_version_info < _OLDEST or threads == "THREADSAFE=0"
    yield wrong(said, _ADVICE) if unfit else fine(said)


EXAM = Exam("sqlite", _look)
