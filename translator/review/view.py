"""What the desk knows of an edition at one moment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from translator.checks import CHECKS, AnyCheck
from translator.edition import Edition, Pair
from translator.inspection import Inspected, with_decisions
from translator.review.examined import Examined, examine
from translator.review.filters import Filters
from translator.review.rows import row_of
from translator.review.values import Counts, Row
from translator.store import EditionMark, Store

__all__ = ["View", "fresh_view"]


@dataclass(frozen=True)
class View:
    """An edition at one moment, looked at; it never changes.

    Attributes:
        slug: Name of the edition.
        mark: Tells whether it is still so in the store.
        edition: The edition; its findings are those that nobody ignores.
        source: Where its article came from; see `Store.source`.
        inspected: The sentences in order with all findings, by their numbers in the store.
        rows: The same as they are shown.
        examined: What the checks found, for the next look.
    """

    slug: str
    mark: EditionMark
    edition: Edition
    source: str
    inspected: dict[int, Inspected]
    rows: dict[int, Row]
    examined: Examined = field(repr=False, compare=False)

    @cached_property
    def counts(self) -> Counts:
        """How far the edition is."""
        rows = self.rows.values()
        return Counts(
            total=len(rows),
            states=dict(Counter(row.state for row in rows)),
            errors=sum(row.errors for row in rows),
            warnings=sum(row.warnings for row in rows),
        )

    @cached_property
    def checks(self) -> dict[str, int]:
        """In how many sentences each check found something, in the order of the checks."""
        found = Counter(name for row in self.rows.values() for name in row.checks)
        names = [check.name for check in self.examined.checks]
        return {name: found[name] for name in names if found[name]}

    @cached_property
    def terms(self) -> dict[str, int]:
        """In how many sentences each term stands, by its target, in the order of the alphabet."""
        found = Counter(target for row in self.rows.values() for target in row.terms)
        return dict(sorted(found.items(), key=lambda item: (item[0].casefold(), item[0])))

    def choose(self, filters: Filters) -> list[int]:
        """Return the sentences that are wanted, in the wanted order.

        Returns:
            Their numbers in the store. By risk the riskiest come first, what is approved last.
        """
        found = [row for row in self.rows.values() if filters.matches(row)]
        if filters.order == "risk":
            found.sort(key=lambda row: -row.risk)  # what is approved has none
        return [row.id for row in found]

    def number(self, segment: int) -> int:
        """Return the number on the page of a sentence, by its number in the store.

        Raises:
            KeyError: If it is not in the article.
        """
        return self.rows[segment].number


def fresh_view(
    store: Store, slug: str, old: View | None = None, checks: Sequence[AnyCheck] = CHECKS
) -> View:
    """Return an edition as it is now.

    Args:
        store: Holds it.
        slug: Its name.
        old: How it was when the same checks were run last; if nothing changed since, this is
            returned, and what changed little costs little.
        checks: What to look for.

    Raises:
        StoreError: If there is no such edition, it was kept without its article, or the database
            cannot be read.
    """
    mark = store.mark(slug)  # what changes from now on will be seen the next time
    if old is not None and old.mark == mark:
        return old
    pairs = _pairs_now(store, old) if old is not None and old.mark.run == mark.run else None
    if old is None or pairs is None:
        edition, source = store.edition(slug), store.source(slug) or ""
    else:
        edition, source = replace(old.edition, pairs=pairs), old.source
    examined = examine(edition.pairs, checks, old.examined if old else None)
    looked_at = with_decisions(edition.pairs, examined.found, store.ignores(slug))
    inspected = {i.review.segment: _kept(i, old) for i in looked_at}
    rows = _rows(edition, inspected.values(), store.comment_counts(slug), old)
    shown = replace(edition, pairs=_with_findings(inspected.values(), old))
    return View(slug, mark, shown, source, inspected, rows, examined)


def _pairs_now(store: Store, old: View) -> tuple[Pair, ...] | None:
    """Return the sentences as they are now, without findings; None if a run came between."""
    versions = store.versions(old.slug)
    before = {segment: i.review.version for segment, i in old.inspected.items()}
    if [segment for segment, _ in versions] != list(before):
        return None
    changed = [segment for segment, version in versions if version != before[segment]]
    read = store.pairs(old.slug, changed)
    if len(read) < len(changed) or store.mark(old.slug).run != old.mark.run:
        return None
    return tuple(read.get(segment) or i.bare for segment, i in old.inspected.items())


def _kept(now: Inspected, old: View | None) -> Inspected:
    """Return the old value where a sentence is as it was, so that all made from it is known."""
    before = old.inspected.get(now.review.segment) if old else None
    if before is None or before.bare is not now.bare:
        return now
    return before if (before.number, before.notes) == (now.number, now.notes) else now


def _rows(
    edition: Edition, inspected: Iterable[Inspected], comments: dict[int, int], old: View | None
) -> dict[int, Row]:
    rows = {}
    for now in inspected:
        segment, said = now.review.segment, comments.get(now.review.segment, 0)
        before = old.rows[segment] if old and old.inspected.get(segment) is now else None
        if before is None or before.comments != said:
            block, is_first = edition.article.blocks[now.segment.block], now.segment.number == 0
            before = row_of(now, block, is_first=is_first, comments=said)
        rows[segment] = before
    return rows


def _with_findings(inspected: Iterable[Inspected], old: View | None) -> tuple[Pair, ...]:
    known = zip(old.inspected.values(), old.edition.pairs, strict=True) if old else ()
    kept = {id(before): pair for before, pair in known}
    return tuple(kept.get(id(now)) or now.pair for now in inspected)
