"""Files in, pages out: the way of an article through the house, for a whole run at once."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from translator.article import Article, Segment
from translator.clock import now
from translator.drafting import Job, draft_jobs, plan_job
from translator.editing import State
from translator.editing.align import Fate
from translator.edition import Edition, GlossaryInfo, Pair
from translator.engine import Engine
from translator.errors import ArticleError, DozabanError, OutputError
from translator.files import make_output_folder
from translator.inspection import inspect_pairs
from translator.pages import Pages, make_slug, pages_of, stamp
from translator.reading import check_urdu, read_article, read_bytes
from translator.segmenting import segment_article
from translator.store import PIPED, KeptSegment, Store, find_again
from translator.terms import Glossary
from translator.urdu import normalise

__all__ = ["Listener", "Report", "Result", "Source", "translate_sources"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article comes from.

    Attributes:
        name: What to call it in messages.
        path: The file, or None for text that was piped in.
        data: Its bytes, if it has no file.
    """

    name: str
    path: Path | None = None
    data: bytes = b""

    def read(self) -> Article:
        """Return the article.

        Raises:
            ArticleError: If it cannot be read.
        """
        return read_article(self.path) if self.path else read_bytes(self.data, self.name)

    def identity(self, article: Article) -> str:
        """Return what tells this source from others: its place, or its title."""
        return str(self.path.resolve()) if self.path else PIPED + (article.title or self.name)

    def slug(self, article: Article) -> str:
        """Return the name that its pages would like to have."""
        return make_slug(self.path.stem if self.path else article.title or Path(self.name).stem)


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one article.

    Attributes:
        source: Where it came from.
        edition: What was published.
        pages: Where.
        translated: Number of segments that the engine translated in this run.
        changed: Whether the pages were written in this run.
        reopened: Numbers of the segments that were edited or approved, and are drafts again since
            the article says something else there now.
    """

    source: Source
    edition: Edition
    pages: Pages
    translated: int
    changed: bool
    reopened: tuple[int, ...] = ()

    @property
    def reused(self) -> int:
        """Number of segments whose draft was there already."""
        return len(self.edition.pairs) - self.translated


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a run.

    Attributes:
        results: The articles that were published, in order.
        failures: The others, each with its error.
        seconds: How long it took.
    """

    results: tuple[Result, ...]
    failures: tuple[tuple[Source, DozabanError], ...]
    seconds: float


class Listener(Protocol):
    """Is told how far a run is."""

    def start(self, total: int) -> None:
        """So many pieces will be translated."""
        ...

    def advance(self, done: int) -> None:
        """So many more pieces are translated."""
        ...


@dataclass
class _Work:
    """An article on its way.

    `kept` holds the sentences that a person edited or approved, by their place among all.
    """

    source: Source
    article: Article
    segments: tuple[Segment, ...]
    jobs: list[Job] = field(default_factory=list)
    kept: dict[int, KeptSegment] = field(default_factory=dict)
    reopened: list[int] = field(default_factory=list)

    @property
    def fingerprints(self) -> list[str]:
        """For each sentence that of its draft: what a person worked on keeps the one it had."""
        return [
            self.kept[place].fingerprint if place in self.kept else job.fingerprint
            for place, job in enumerate(self.jobs)
        ]

    @property
    def open_jobs(self) -> list[Job]:
        """The jobs of the sentences that the machine may still draft."""
        return [job for place, job in enumerate(self.jobs) if place not in self.kept]


def translate_sources(  # noqa: PLR0913 - all but the first by name
    sources: Iterable[Source],
    *,
    engine: Engine,
    glossary: Glossary,
    out: Path,
    place: str | Path | None = None,
    force: bool = False,
    listener: Listener | None = None,
) -> Report:
    """Read, translate, check, keep and publish articles; a bad one does not stop the others.

    All sentences of the run go to the engine together. A sentence that was translated before
    with the same engine and terms is not translated again, and what a person edited or approved
    stays as it is.

    Args:
        sources: The articles.
        engine: Translates them.
        glossary: Decides how terms are rendered.
        out: The output folder; gets `site/`.
        place: The database, see `Database`; by default `editions.db` in the output folder.
        force: Translate also what does not look like Urdu.
        listener: Told how far the work is.

    Raises:
        EngineError: If the engine cannot be loaded.
        OutputError: If the output folder cannot be written.
        StoreError: If the database cannot be used.
    """
    began = time.perf_counter()
    failures: list[tuple[Source, DozabanError]] = []
    works = [w for s in sources if (w := _read(s, failures, force=force)) is not None]
    _plan(works, glossary, engine.info.signature)
    results: list[Result] = []
    if works:
        with Store(place or make_output_folder(out) / "editions.db") as store:
            for work in works:
                _settle(work, store)
            fresh = _draft(works, engine, store, listener)
            press = _Press(engine, glossary, store, out, fresh)
            for work in works:
                try:
                    results.append(press.publish(work))
                except OutputError as error:
                    failures.append((work.source, error))
    return Report(tuple(results), tuple(failures), time.perf_counter() - began)


def _read(
    source: Source, failures: list[tuple[Source, DozabanError]], *, force: bool
) -> _Work | None:
    try:
        article = source.read()
        if not force:
            check_urdu(article)
        segments = segment_article(article)
        if not segments:
            raise ArticleError(f"{source.name}: there is no text to translate in it.")
    except DozabanError as error:
        failures.append((source, error))
        return None
    return _Work(source, article, segments)


def _plan(works: Sequence[_Work], glossary: Glossary, signature: str) -> None:
    texts = [[normalise(s.text) for s in work.segments] for work in works]
    there = glossary.narrowed(text for article in texts for text in article)
    for work, article in zip(works, texts, strict=True):
        subjects = there.subjects(article)
        work.jobs = [plan_job(s, there, signature, subjects) for s in work.segments]


def _settle(work: _Work, store: Store) -> None:
    """Find out which sentences people edited or approved, and which of those were rewritten."""
    identity = work.source.identity(work.article)
    known = store.segments(store.slug_for(identity, work.source.slug(work.article)))
    for place, link in enumerate(find_again(known, work.segments)):
        if link is None or known[link.old].review.state is State.DRAFT:
            continue
        if link.fate is Fate.TOUCHED:
            work.reopened.append(place + 1)
        else:
            work.kept[place] = known[link.old]


def _draft(
    works: Sequence[_Work], engine: Engine, store: Store, listener: Listener | None
) -> set[str]:
    """Translate what the store does not hold, and keep it.

    Returns:
        The fingerprints of what was translated now.
    """
    jobs = {job.fingerprint: job for work in works for job in work.open_jobs}
    there = store.drafts(jobs)
    missing = {f: job for f, job in jobs.items() if f not in there}
    if not missing:
        return set()
    if listener:
        listener.start(sum(len(job.pieces) for job in missing.values()))
    drafts = draft_jobs(list(missing.values()), engine, listener.advance if listener else None)
    kept = {f: (job.segment.key, d) for (f, job), d in zip(missing.items(), drafts, strict=True)}
    store.keep_drafts(kept, now())
    return set(missing)


@dataclass(frozen=True)
class _Press:
    """Makes editions from kept drafts and writes their pages."""

    engine: Engine
    glossary: Glossary
    store: Store
    out: Path
    fresh: set[str]

    def publish(self, work: _Work) -> Result:
        fingerprints = work.fingerprints
        drafts = self.store.drafts(fingerprints)
        identity = work.source.identity(work.article)
        slug = self.store.slug_for(identity, work.source.slug(work.article))
        glossary = self.glossary
        edition = Edition(
            slug=slug,
            article=work.article,
            pairs=tuple(
                Pair(segment, drafts[fingerprint].draft)
                for segment, fingerprint in zip(work.segments, fingerprints, strict=True)
            ),
            engine=self.engine.info,
            glossary=GlossaryInfo(glossary.name, glossary.signature, len(glossary.terms)),
            made_at=max(drafts[f].made_at for f in fingerprints),
        )
        edition = self._checked(self.store.keep_edition(edition, identity, fingerprints, now()))
        pages = pages_of(edition.slug, self.out / "site")
        changed = self.store.stamp(edition.slug) != stamp(edition, pages)
        if changed:
            self._write(edition, pages)
            self.store.published(edition, stamp(edition, pages))
        translated = sum(1 for f in fingerprints if f in self.fresh)
        return Result(work.source, edition, pages, translated, changed, tuple(work.reopened))

    def _checked(self, edition: Edition) -> Edition:
        seen = inspect_pairs(edition.pairs, self.store.ignores(edition.slug))
        return replace(edition, pairs=tuple(inspected.pair for inspected in seen))

    @staticmethod
    def _write(edition: Edition, pages: Pages) -> None:
        # Templates and locale data are loaded only when there is something to write.
        from translator.publishing import write_pages  # noqa: PLC0415

        write_pages(edition, pages)
