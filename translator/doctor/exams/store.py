"""Whether the database is sound; it is only read, and not brought up to date."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from translator.doctor.scene import Scene
from translator.doctor.verdict import Exam, Verdict, fine, warning, wrong

if TYPE_CHECKING:
    from sqlalchemy import Connection

__all__ = ["EXAM", "is_missing"]

_COPY = "Go back to your last good copy."


def is_missing(scene: Scene) -> bool:
    """Say whether there is no database yet, because nothing was translated so far."""
    place = str(scene.store)
    return "://" not in place and not Path(place).is_symlink() and not Path(place).exists()


def _look(scene: Scene) -> Iterator[Verdict]:
    from translator.errors import StoreError  # noqa: PLC0415 - see below
    from translator.store.looking import looking  # noqa: PLC0415 - may be broken
    from translator.store.place import shown, url_of  # noqa: PLC0415 - as above

    if is_missing(scene):
        yield fine(f"There is no database {scene.store} yet; the first run makes it.")
        return
    try:
        place = shown(url_of(scene.store))
        with looking(scene.store) as connection:
            yield from _state(connection, place)
    except StoreError as error:
        yield wrong(str(error), "")


def _state(connection: Connection, place: str) -> Iterator[Verdict]:
    from translator.store.health import damage, examined  # noqa: PLC0415 - may be broken
    from translator.store.revision import kept_revision  # noqa: PLC0415 - as above
    from translator.store.tables import REVISION  # noqa: PLC0415 - as above

    kept = kept_revision(connection)
    if kept is None:
        yield warning(f"{place} holds no editions.", "Name the database with --store or --out.")
    elif kept > REVISION:
        yield wrong(f"{place} was made by a newer version of this tool.", "Update dozaban.")
    elif kept != REVISION:
        yield from _problems(place, damage(connection))
        yield fine(f"{place} would be brought up to date at the next run ({kept} to {REVISION}).")
    else:
        health = examined(connection)
        yield from _problems(place, health.problems)
        if not health.problems:
            editions, segments = health.counts["editions"], health.counts["segments"]
            yield fine(
                f"{place} is sound (revision {kept}, editions: {editions}, sentences: {segments})."
            )


def _problems(place: str, problems: list[str] | tuple[str, ...]) -> Iterator[Verdict]:
    if problems:
        more = f", and {len(problems) - 1} more" if problems[1:] else ""
        yield wrong(f"{place} is damaged ({problems[0]}{more}).", _COPY)


EXAM = Exam("store", _look)
