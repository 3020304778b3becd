"""What the commands that change an edition have in common: opening, publishing, telling."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from translator.cli.opened import open_store

if TYPE_CHECKING:
    from translator.desk import Done
    from translator.store import Store

__all__ = ["Workplace", "at_work", "segment_names", "split_name", "tell_done"]


_BEHIND = "The page was not up to date, as after a command that was stopped. It is written anew."


@dataclass(frozen=True)
class Workplace:
    """An edition that somebody works on.

    Attributes:
        store: Holds it.
        slug: Its name.
        numbers: The segments that were named, as on the page.
    """

    store: Store
    slug: str
    numbers: tuple[int, ...]


@contextmanager
def at_work(
    out: Path, place: str | None, edition: str, segments: list[str] | None = None
) -> Iterator[Workplace]:
    """Open the database and find an edition and the segments that are named.

    Raises:
        StoreError: If there is no such database or edition.
        UsageError: If there is no such segment.
    """
    from translator.desk import numbers_of  # noqa: PLC0415 - `--help` must not wait
    from translator.store import find_edition  # noqa: PLC0415 - as above

    name, own = split_name(edition)
    words = [*own, *(segments or ())]
    with open_store(out, place) as store:
        slug = find_edition(store, name)
        last = len(store.outline(slug)) if words else 0
        yield Workplace(store, slug, tuple(numbers_of(words, last)))


def split_name(edition: str) -> tuple[str, list[str]]:
    """Return the edition and the segments that a name such as article#s12 means."""
    name, hash_, segment = edition.rpartition("#")
    return (name, [segment]) if hash_ and name else (edition, [])


def tell_done(work: Workplace, done: Done, did: str, site: Path, *, as_json: bool) -> None:
    """Say what was done, and write the pages unless they are as they should be.

    Leaves with 1 if a rule forbade something. What was done is told first: it stays done, even if
    the pages cannot be written.

    Args:
        work: The edition.
        done: What became of it.
        did: What was done, as the end of a sentence: "approved by Sara".
        site: The folder of the pages.
        as_json: Whether to print JSON.
    """
    from translator.desk import republish  # noqa: PLC0415 - `--help` must not wait

    if not as_json:
        _tell(work.slug, done, did)
    before = work.store.stamp(work.slug)
    page: Path | None = republish(work.store, work.slug, site).pages.html
    if not done.changed and work.store.stamp(work.slug) == before:
        page = None
    elif not done.changed:
        typer.echo(_BEHIND, err=True)
    if as_json:
        data = {
            "edition": work.slug,
            "changed": list(done.changed),
            "skipped": [
                {"segment": s.number, "why": s.why, "refused": s.refused} for s in done.skipped
            ],
            "html": page and str(page),
        }
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
    elif page:
        typer.echo(str(page))
    if done.refused:
        raise typer.Exit(1)


def _tell(slug: str, done: Done, did: str) -> None:
    """Print what was done; what needed nothing in one line, what was refused one by one."""
    from translator.cli.findings.text import legible  # noqa: PLC0415 - as above

    if done.changed:
        typer.echo(f"{slug} {segment_names(done.changed)}: {legible(did)}")
    idle: dict[str, list[int]] = {}
    for skipped in done.skipped:
        if skipped.refused:
            typer.echo(f"{slug} s{skipped.number}: {legible(skipped.why)}", err=True)
        else:
            idle.setdefault(skipped.why, []).append(skipped.number)
    for why, numbers in idle.items():
        each = "each " if len(numbers) > 1 else ""
        typer.echo(f"{slug} {segment_names(numbers)}: {each}{why}")


def segment_names(numbers: Iterable[int]) -> str:
    """Return numbers of segments in short: s1-s3 s7."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return " ".join(f"s{run[0]}-s{run[-1]}" if len(run) > 1 else f"s{run[0]}" for run in runs)
