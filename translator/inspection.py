"""What the checks say of a kept edition, and what people decided about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from translator.article import Segment
from translator.checks import CHECKS, ArticleCheck, Check, run_checks
from translator.draft import Draft, Finding, Severity
from translator.editing import Review, State
from translator.edition import Edition, Pair
from translator.risk import risk
from translator.store import Ignore, Store

__all__ = ["Inspected", "Inspection", "Noted", "inspect", "inspect_pairs", "with_decisions"]


@dataclass(frozen=True, slots=True)
class Noted:
    """A finding, and the decision to leave it as it is if somebody made one."""

    finding: Finding
    ignored: Ignore | None = None


@dataclass(frozen=True, slots=True)
class Inspected:
    """A segment, its draft and what was found.

    Attributes:
        number: Number of the segment on the page, counted from 1 (`#s12`).
        bare: The sentence, its draft and its review, without findings.
        notes: All findings in the order of the checks, the ignored ones too.
    """

    number: int
    bare: Pair
    notes: tuple[Noted, ...] = ()

    @property
    def segment(self) -> Segment:
        """The sentence."""
        return self.bare.segment

    @property
    def current(self) -> Draft:
        """The present text."""
        return self.bare.current

    @property
    def review(self) -> Review:
        """What people did with it."""
        return self.bare.review

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that nobody decided to ignore."""
        return tuple(note.finding for note in self.notes if note.ignored is None)

    @property
    def risk(self) -> float:
        """How likely the text is to need real work, from 0 to 1; see `translator.risk`.

        Nobody need look again at what a person approved.
        """
        if self.review.state is State.APPROVED:
            return 0.0
        return risk(self.segment, self.current, self.findings)

    @property
    def pair(self) -> Pair:
        """The same as a part of an edition, without the findings that are ignored."""
        return replace(self.bare, findings=self.findings)

    def strict(self) -> Inspected:
        """Return the same with every warning as an error."""
        errors = (
            replace(n, finding=replace(n.finding, severity=Severity.ERROR)) for n in self.notes
        )
        return replace(self, notes=tuple(errors))


@dataclass(frozen=True, slots=True)
class Inspection:
    """An edition, looked at.

    Attributes:
        edition: The edition; its findings are those that are not ignored.
        source: Where its article came from; see `Store.source`.
        pairs: All segments in the order of the article.
    """

    edition: Edition
    source: str
    pairs: tuple[Inspected, ...]

    @property
    def errors(self) -> int:
        """Number of errors that are not ignored."""
        return self._count(Severity.ERROR)

    @property
    def warnings(self) -> int:
        """Number of warnings that are not ignored."""
        return self._count(Severity.WARNING)

    @property
    def ignored(self) -> int:
        """Number of findings that are ignored."""
        return sum(1 for pair in self.pairs for note in pair.notes if note.ignored)

    def by_risk(self) -> tuple[Inspected, ...]:
        """Return the segments as they should be reviewed: the riskiest first."""
        return tuple(sorted(self.pairs, key=lambda pair: (-pair.risk, pair.number)))

    def strict(self) -> Inspection:
        """Return the same with every warning as an error."""
        pairs = tuple(pair.strict() for pair in self.pairs)
        return Inspection(_with_pairs(self.edition, pairs), self.source, pairs)

    def _count(self, severity: Severity) -> int:
        return sum(1 for p in self.pairs for f in p.findings if f.severity is severity)


def inspect(store: Store, slug: str, checks: Sequence[Check | ArticleCheck] = CHECKS) -> Inspection:
    """Look at a kept edition.

    Args:
        store: Holds it.
        slug: Its name.
        checks: What to look for.

    Raises:
        StoreError: If there is no such edition, or it was kept without its article.
    """
    edition = store.edition(slug)
    pairs = inspect_pairs(edition.pairs, store.ignores(slug), checks)
    return Inspection(_with_pairs(edition, pairs), store.source(slug) or "", pairs)


def inspect_pairs(
    pairs: Sequence[Pair],
    ignores: Iterable[Ignore],
    checks: Sequence[Check | ArticleCheck] = CHECKS,
) -> tuple[Inspected, ...]:
    """Return what the checks say of the segments of one article and their present texts.

    Args:
        pairs: The segments in order.
        ignores: The decisions about their findings.
        checks: What to look for.
    """
    found = run_checks([(pair.segment, pair.current) for pair in pairs], checks)
    return with_decisions(pairs, found, ignores)


def with_decisions(
    pairs: Sequence[Pair], found: Sequence[Sequence[Finding]], ignores: Iterable[Ignore]
) -> tuple[Inspected, ...]:
    """Return the segments of one article with their findings and the decisions about these.

    Args:
        pairs: The segments in order.
        found: What the checks say of each.
        ignores: The decisions about their findings.
    """
    decided = {ignore.about: ignore for ignore in ignores}
    return tuple(
        Inspected(number, pair, tuple(_noted(pair.segment.key, f, decided) for f in findings))
        for number, (pair, findings) in enumerate(zip(pairs, found, strict=True), 1)
    )


def _noted(key: str, finding: Finding, decided: Mapping[tuple[str, str, str], Ignore]) -> Noted:
    return Noted(finding, decided.get((key, finding.check, finding.message)))


def _with_pairs(edition: Edition, pairs: Iterable[Inspected]) -> Edition:
    return replace(edition, pairs=tuple(inspected.pair for inspected in pairs))
