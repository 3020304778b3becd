"""Whether the ledgers beside the site and its like can be read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from translator.doctor.scene import Scene
from translator.doctor.verdict import Exam, Verdict, fine, warning

__all__ = ["EXAM"]

_LEDGERS = ("site", "hugo", "mkdocs", "pelican", "plain")  # what `translate publish` can make


def _look(scene: Scene) -> Iterator[Verdict]:
    there = [path for name in _LEDGERS if (path := scene.out / f"{name}.db").is_file()]
    for path in there:
        fault = _fault(path)
        if fault == _BUSY:
            yield fine(f"{path.with_suffix('')} is being built.")
        elif fault:
            yield warning(
                f"{path}, which knows what of the site is built, cannot be read ({fault}).",
                "`translate publish` makes it anew, and builds everything again.",
            )
        else:
            yield fine(f"{path}, which knows what of the site is built, is sound.")
    if not there:
        yield fine("No site was published from this folder yet.")


_BUSY = "locked"


def _fault(path: Path) -> str:
    import sqlite3  # noqa: PLC0415 - may be missing

    from translator.store.looking import file_address  # noqa: PLC0415 - may be broken

    try:
        with closing(sqlite3.connect(file_address(path), uri=True, timeout=1)) as connection:
            found = connection.execute("PRAGMA integrity_check").fetchone()[0]
            connection.execute("SELECT name, key, value FROM parts LIMIT 1")
            connection.execute("SELECT path, part, look, ids, links FROM files LIMIT 1")
    except sqlite3.Error as error:
        return _BUSY if "locked" in str(error) else str(error)
    return "" if found == "ok" else str(found)


EXAM = Exam("site", _look)
