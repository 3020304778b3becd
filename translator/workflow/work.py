"""An article on its way from the file to the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from translator.article import Article, Segment
from translator.drafting import Job, plan_job
from translator.editing import State
from translator.editing.align import Fate
from translator.errors import ArticleError
from translator.reading import check_parts, check_urdu
from translator.segmenting import segment_article
from translator.store import KeptSegment, Store, find_again
from translator.terms import Glossary
from translator.urdu import normalise
from translator.workflow.source import Source

__all__ = ["Work", "plan", "read", "settle"]


@dataclass(eq=False)
class Work:
    """An article on its way.

    Attributes:
        source: Where it comes from.
        look: How its file looked before it was read.
        article: It itself.
        slug: Name of its edition.
        segments: Its sentences.
        jobs: For each of them what the engine may have to do.
        kept: The sentences that a person edited or approved, by their place among all.
        reopened: Numbers of those that are drafts again.
        fresh: Fingerprints of the drafts that this run makes for it.
        missing: Those of them that are not there yet.
        spoiled: Whether one of them cannot be made.
    """

    source: Source
    look: tuple[int, int]
    article: Article
    segments: tuple[Segment, ...]
    slug: str = ""
    jobs: list[Job] = field(default_factory=list)
    kept: dict[int, KeptSegment] = field(default_factory=dict)
    reopened: list[int] = field(default_factory=list)
    fresh: frozenset[str] = frozenset()
    missing: set[str] = field(default_factory=set)
    spoiled: bool = False

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


def read(source: Source, *, force: bool) -> Work:
    """Read an article and cut it into sentences.

    Args:
        source: Where it comes from.
        force: Whether to take what does not look like Urdu.

    Raises:
        ArticleError: If it cannot be read, or there is nothing to translate in it, or too much.
    """
    look = source.look
    article = source.read()
    if not force:
        check_urdu(article)
    segments = segment_article(article)
    check_parts(len(segments), "sentences", source.name)
    if not segments:
        raise ArticleError(f"{source.name}: there is no text to translate in it.")
    return Work(source, look, article, segments)


def plan(works: Sequence[Work], glossary: Glossary, signature: str, *, narrow: bool) -> None:
    """Find out what the engine has to do for articles.

    Args:
        works: The articles.
        glossary: Decides how terms are rendered.
        signature: Signature of the engine.
        narrow: Whether to search only for terms that may stand in them. That is faster once; to
            search for all of them is prepared once for all calls.
    """
    texts = [[normalise(s.text) for s in work.segments] for work in works]
    there = glossary.narrowed(text for article in texts for text in article) if narrow else glossary
    for work, article in zip(works, texts, strict=True):
        subjects = there.subjects(article)
        work.jobs = [plan_job(s, there, signature, subjects) for s in work.segments]


def settle(work: Work, store: Store, claimed: set[str]) -> None:
    """Find the edition of an article, and what people edited or approved in it.

    Args:
        work: The article.
        store: Holds the edition.
        claimed: Slugs that articles before this one will have; gets its own. So the names do not
            depend on which article is finished first.

    Raises:
        StoreError: If the database cannot be read.
    """
    identity = work.source.identity(work.article)
    work.slug = store.slug_for(identity, work.source.slug(work.article), claimed)
    claimed.add(work.slug)
    known = store.segments(work.slug)
    for place, link in enumerate(find_again(known, work.segments)):
        if link is None or known[link.old].review.state is State.DRAFT:
            continue
        if link.fate is Fate.TOUCHED:
            work.reopened.append(place + 1)
        else:
            work.kept[place] = known[link.old]
