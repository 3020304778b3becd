"""One article after the other, or several at once: from what the store holds to ready files."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from itertools import islice
from multiprocessing import get_context
from pathlib import Path, PurePosixPath

from translator.editing import Event
from translator.edition import Edition
from translator.errors import OutputError
from translator.files import Look, look_of
from translator.inspection import inspect_pairs
from translator.press.admission import SHOWN_CHECKS
from translator.press.links import PageLinks, links_of
from translator.press.make import product_of
from translator.press.pictures import Found, find_pictures
from translator.press.products import Product
from translator.press.workers import undisturbed, work_for_parent
from translator.publishing.notes import Notes
from translator.publishing.site.corrections import corrections
from translator.publishing.site.entries import entry_of
from translator.publishing.site.values import Entry, Settings, SiteFile
from translator.store import Ignore

__all__ = ["Article", "Copy", "Typesetter", "typeset"]

_MANY = 64  # articles; for fewer, starting processes would take longer than it saves
_AHEAD = 4  # articles that wait for each process
_MOST = 8  # processes; one reads and writes for all of them


@dataclass(frozen=True, slots=True)
class Copy:
    """What the store holds of an edition.

    Attributes:
        edition: The edition, without findings.
        ignores: The decisions about its findings.
        events: What happened to it, the oldest first.
        home: The folder that its article is in; None if it has none.
    """

    edition: Edition
    ignores: Sequence[Ignore]
    events: Sequence[Event]
    home: Path | None


@dataclass(frozen=True, slots=True)
class Article:
    """An article that is ready.

    Attributes:
        entry: What the rest of the site must know.
        files: Its pages and pictures.
        pages: The links of its pages, by their paths.
        sources: Pictures it was made from: path and look of each.
        missing: Addresses of pictures that were not found.
    """

    entry: Entry
    files: tuple[SiteFile, ...]
    pages: dict[str, PageLinks]
    sources: tuple[tuple[str, Look | None], ...]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Typesetter:
    """Makes the files of articles.

    Attributes:
        product: What is made of them.
        notes: What the glossary notes about terms.
        reserved: Names of folders that the site needs itself.
        base: The path that the site's address has on its server; see `links_of`.
    """

    product: Product
    notes: Notes
    reserved: frozenset[str]
    base: str

    def make(self, copy: Copy) -> Article:
        """Return the files of an article.

        Raises:
            GlossaryError: If a glossary file cannot be read.
            ThemeError: If a template asks for what it is not given.
        """
        seen = inspect_pairs(copy.edition.pairs, copy.ignores, SHOWN_CHECKS)
        edition = replace(copy.edition, pairs=tuple(one.pair for one in seen))
        entry = entry_of(edition, note=self.notes.note, reserved=self.reserved)
        found = find_pictures(edition.article, copy.home, entry.folder)
        entry = replace(entry, image=_first(found))
        corrected = corrections(edition, copy.events)
        files = (
            *self._placed(found, entry),
            *self.product.article(edition, entry, corrected, found.pictures),
        )
        pages = {f.path: links_of(f.path, f.data, self.base) for f in files if _is_page(f)}
        sources = tuple((str(path), look_of(path)) for path in found.sources)
        return Article(entry, files, pages, sources, found.missing)

    def _placed(self, found: Found, entry: Entry) -> Iterator[SiteFile]:
        """Yield the pictures where the product wants them."""
        for picture, file in zip(found.pictures.values(), found.files, strict=True):
            yield replace(file, path=self.product.picture_path(entry, picture))


def typeset(copies: Iterable[Copy], count: int, typesetter: Typesetter) -> Iterator[Article]:
    """Yield the articles of copies in their order; many are made in several processes at once.

    Args:
        copies: What the store holds; read as they are needed.
        count: How many there are.
        typesetter: Makes them.

    Raises:
        GlossaryError: If a glossary file cannot be read.
        OutputError: If a process was ended from outside.
        ThemeError: If a template asks for what it is not given.
    """
    jobs = min(_cores(), _MOST)
    if count < _MANY or jobs == 1:
        yield from map(typesetter.make, copies)
        return
    product = typesetter.product
    given = (product.settings, product.target, typesetter.notes.files)
    pool = ProcessPoolExecutor(
        jobs, get_context("spawn"), _prepare, (*given, typesetter.reserved, typesetter.base)
    )
    try:
        yield from _in_order(pool, iter(copies), jobs * _AHEAD)
    except BrokenProcessPool:
        raise OutputError(
            "A part of the build was ended from outside; memory may have run out. Publish again: "
            "what is done already stays."
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _in_order(pool: ProcessPoolExecutor, copies: Iterator[Copy], ahead: int) -> Iterator[Article]:
    """Yield the articles; only so many copies are in memory at once."""
    with undisturbed():  # the first of them starts the processes
        first = [pool.submit(_make, copy) for copy in islice(copies, ahead)]
    waiting: deque[Future[Article]] = deque(first)
    while waiting:
        yield waiting.popleft().result()
        waiting.extend(pool.submit(_make, copy) for copy in islice(copies, 1))


_typesetters: list[Typesetter] = []
"""That of this process, if it is one of the pool."""


def _prepare(
    settings: Settings, target: str, notes: Sequence[Path], reserved: frozenset[str], base: str
) -> None:
    work_for_parent()
    product = product_of(settings, target)
    _typesetters[:] = [Typesetter(product, Notes(notes), reserved, base)]


def _make(copy: Copy) -> Article:
    return _typesetters[0].make(copy)


def _is_page(file: SiteFile) -> bool:
    return file.path.endswith(".html")


def _first(found: Found) -> str:
    """Return the address of the first picture below the article's folder."""
    names: Sequence[str] = [PurePosixPath(p.path).name for p in found.pictures.values()]
    return names[0] if names else ""


def _cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
