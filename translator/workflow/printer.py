"""From kept drafts to an edition and its pages."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from translator import __version__
from translator.clock import now
from translator.drafting import METHOD
from translator.edition import Edition, GlossaryInfo, Pair
from translator.engine import EngineInfo
from translator.inspection import inspect_pairs
from translator.pages import Pages, pages_of, stamp
from translator.store import Store
from translator.terms import Glossary
from translator.workflow.report import Result
from translator.workflow.source import Source
from translator.workflow.work import Work

__all__ = ["Printer"]


@dataclass(frozen=True)
class Printer:
    """Makes editions of articles whose drafts are kept, and writes their pages.

    Attributes:
        engine: What made the drafts.
        glossary: Decided how terms were rendered.
        store: Holds the drafts; keeps the editions.
        out: The output folder.
    """

    engine: EngineInfo
    glossary: Glossary
    store: Store
    out: Path

    def publish(self, work: Work) -> Result:
        """Keep and publish an article.

        Raises:
            OutputError: If its pages cannot be written.
            StoreError: If the database cannot be written.
        """
        fingerprints = work.fingerprints
        drafts = self.store.drafts(fingerprints)
        identity = work.source.identity(work.article)
        glossary = self.glossary
        edition = Edition(
            slug=work.slug,
            article=work.article,
            pairs=tuple(
                Pair(segment, drafts[fingerprint].draft)
                for segment, fingerprint in zip(work.segments, fingerprints, strict=True)
            ),
            engine=self.engine,
            glossary=GlossaryInfo(glossary.name, glossary.signature, len(glossary.terms)),
            made_at=max(drafts[f].made_at for f in fingerprints),
        )
        edition = self._checked(self.store.keep_edition(edition, identity, fingerprints, now()))
        pages = pages_of(edition.slug, self.out / "site")
        now_there = stamp(edition, pages)
        changed = self.store.stamp(edition.slug) != now_there
        if changed:
            _write(edition, pages)
            now_there = stamp(edition, pages)
        made_of = self.made_of(work.source, work.look)
        if changed or self.store.made_of([identity]) != {identity: (edition.slug, made_of)}:
            self.store.published(edition, now_there, made_of)
        translated = sum(1 for f in fingerprints if f in work.fresh)
        return Result(work.source, edition, pages, translated, changed, tuple(work.reopened))

    def made_of(self, source: Source, look: tuple[int, int] | None = None) -> str:
        """Return 32 hex digits that stay the same while an article need not be read again.

        Args:
            source: Where it comes from.
            look: How its file looks; by default now.
        """
        parts = (
            __version__,
            METHOD,
            look or source.look,
            self.engine.signature,
            self.glossary.name,
            self.glossary.signature,
        )
        return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]

    def is_there(self, slug: str) -> bool:
        """Return whether an edition has its pages."""
        pages = pages_of(slug, self.out / "site")
        return pages.html.is_file() and pages.markdown.is_file()

    def _checked(self, edition: Edition) -> Edition:
        seen = inspect_pairs(edition.pairs, self.store.ignores(edition.slug))
        return replace(edition, pairs=tuple(inspected.pair for inspected in seen))


def _write(edition: Edition, pages: Pages) -> None:
    # Templates and locale data are loaded only when there is something to write.
    from translator.publishing import write_pages  # noqa: PLC0415

    write_pages(edition, pages)
