"""An article with the current translation of each segment: the thing that is published."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from translator.article import Article, BlockKind, Segment
from translator.draft import Draft, Finding
from translator.editing import Review
from translator.engine import EngineInfo
from translator.terms import Status, TermRow, term_rows

__all__ = ["Edition", "FigureCount", "GlossaryInfo", "Pair", "TermCount"]

_NUMBER_CHECK = "number"


@dataclass(frozen=True, slots=True)
class Pair:
    """A segment beside its translation.

    Attributes:
        segment: The sentence.
        draft: What the machine proposed.
        findings: What the checks say of the present text.
        review: What people did with it.
    """

    segment: Segment
    draft: Draft
    findings: tuple[Finding, ...] = ()
    review: Review = field(default_factory=Review)

    @property
    def current(self) -> Draft:
        """The present text: a person's or the memory's if there is one, else the draft."""
        return self.review.text or self.draft


@dataclass(frozen=True, slots=True)
class GlossaryInfo:
    """Which glossary an edition was made with.

    Attributes:
        name: File names, for people; "none" when the glossary was off.
        signature: Changes whenever any term does.
        size: Number of terms.
    """

    name: str = "none"
    signature: str = "none"
    size: int = 0


@dataclass(frozen=True, slots=True)
class TermCount:
    """How the glossary terms of an edition fared, counted a term and segment."""

    met: int = 0
    variant: int = 0
    missed: int = 0


@dataclass(frozen=True, slots=True)
class FigureCount:
    """How the figures of an edition fared.

    Attributes:
        repaired: Figures that were put right.
        wrong: Sentences in which a figure is missing, changed or added.
    """

    repaired: int = 0
    wrong: int = 0


@dataclass(frozen=True, slots=True)
class Edition:
    """What is published of one article.

    Attributes:
        slug: Name of its folder and address.
        article: The source.
        pairs: All segments in order, each with its draft.
        engine: What translated it.
        glossary: The terms it was made with.
        made_at: When its newest draft was made, in UTC.
    """

    slug: str
    article: Article
    pairs: tuple[Pair, ...]
    engine: EngineInfo
    glossary: GlossaryInfo
    made_at: dt.datetime

    @property
    def title(self) -> tuple[str, str]:
        """The title in Urdu and English; the first sentence when the article has none."""
        kinds = {i: block.kind for i, block in enumerate(self.article.blocks)}
        named = [p for p in self.pairs if kinds[p.segment.block] is BlockKind.TITLE]
        apart = {BlockKind.LABEL, BlockKind.IMAGE}
        text = [p for p in self.pairs if kinds[p.segment.block] not in apart]
        shown = named or text[:1] or self.pairs[:1]
        return (
            " ".join(p.segment.text for p in shown) or self.slug,
            " ".join(p.current.text for p in shown) or self.slug,
        )

    @property
    def terms(self) -> TermCount:
        """How many glossary terms were met, met by a variant, and missed."""
        n = Counter(o.status for pair in self.pairs for o in pair.current.outcomes)
        return TermCount(n[Status.MET], n[Status.VARIANT], n[Status.MISSED])

    @property
    def figures(self) -> FigureCount:
        """How many figures were put right, and how many sentences have one that is wrong."""
        repairs = sum(len(pair.current.repairs) for pair in self.pairs)
        wrong = sum(1 for p in self.pairs if any(f.check == _NUMBER_CHECK for f in p.findings))
        return FigureCount(repairs, wrong)

    @property
    def term_rows(self) -> tuple[TermRow, ...]:
        """The term report: what became of each term, and where."""
        return term_rows((n, o) for n, p in enumerate(self.pairs, 1) for o in p.current.outcomes)

    @property
    def findings(self) -> tuple[tuple[Segment, Finding], ...]:
        """All findings with their segments, in order."""
        return tuple((pair.segment, f) for pair in self.pairs for f in pair.findings)

    def by_block(self) -> dict[int, tuple[Pair, ...]]:
        """Return the pairs of each block that has any, by the block's index."""
        groups: Iterable[tuple[int, Iterator[Pair]]] = groupby(
            self.pairs, key=lambda p: p.segment.block
        )
        return {block: tuple(pairs) for block, pairs in groups}
