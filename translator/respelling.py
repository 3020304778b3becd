"""Names that an edition spells in more than one way, and writing them in one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from translator.checks import choose_checks
from translator.desk.republish import republish
from translator.draft import Draft, Fix
from translator.drafting.shift import shift_marks
from translator.edition import Edition
from translator.errors import UsageError
from translator.inspection import Inspected, Inspection, inspect
from translator.names import respell
from translator.pages import Pages
from translator.store import Store
from translator.terms import Stage, Status, Term, TermOutcome
from translator.terms.verify import check_term

__all__ = ["NameSpellings", "Respelled", "respell_edition", "spelled_names"]

_CHECK = "spelling"


@dataclass(frozen=True, slots=True)
class NameSpellings:
    """A name that is spelled in more than one way.

    Attributes:
        usual: Its most frequent spelling.
        others: Every other spelling, with the numbers of the segments that have it.
    """

    usual: str
    others: dict[str, tuple[int, ...]]

    def has(self, spelling: str) -> bool:
        """Say whether the name is spelled so anywhere in the edition."""
        return spelling == self.usual or spelling in self.others


@dataclass(frozen=True, slots=True)
class Respelled:
    """What became of an edition.

    Attributes:
        edition: The edition as it is now.
        pages: Where it is published.
        changed: Numbers of the segments that were changed.
    """

    edition: Edition
    pages: Pages
    changed: tuple[int, ...]


def spelled_names(inspection: Inspection) -> list[NameSpellings]:
    """Return the names that are spelled in more than one way, in the order of the article.

    What somebody decided to leave as it is is left out.
    """
    found: dict[str, dict[str, list[int]]] = {}
    for pair in inspection.pairs:
        for fix in _fixes(pair):
            was = pair.current.text[fix.start : fix.end]
            found.setdefault(fix.text, {}).setdefault(was, []).append(pair.number)
    return [
        NameSpellings(usual, {was: tuple(dict.fromkeys(at)) for was, at in others.items()})
        for usual, others in found.items()
    ]


def respell_edition(store: Store, slug: str, site: Path, wanted: Collection[str]) -> Respelled:
    """Write each name of a kept edition in one way: in its drafts and on its pages.

    The drafts stay under their fingerprints, so that the next run keeps the spelling. What a
    person edited or approved stays as it is, and so does what comes from the memory.

    Args:
        store: Holds the edition.
        slug: Its name.
        site: The folder that its pages are in.
        wanted: For each name to respell the spelling to write; none respells every name as it
            is spelled most often.

    Raises:
        OutputError: If the pages cannot be written.
        StoreError: If there is no such edition, or the database cannot be used.
        UsageError: If no name has two spellings of which a wanted one is one.
    """
    inspection = inspect(store, slug, choose_checks(only=[_CHECK]))
    chosen = _chosen(spelled_names(inspection), wanted)
    fingerprints = {s.review.segment: s.fingerprint for s in store.segments(slug)}
    drafts = [p for p in inspection.pairs if p.review.text is None]
    fresh = {p.number: (p, _respelled(p, chosen)) for p in drafts}
    changed = {n: (p, new) for n, (p, new) in fresh.items() if new != p.current}
    store.replace_drafts({fingerprints[p.review.segment]: new for p, new in changed.values()})
    published = republish(store, slug, site)
    return Respelled(published.edition, published.pages, tuple(changed))


def _chosen(names: list[NameSpellings], wanted: Collection[str]) -> dict[str, str]:
    """Return the spelling to write for each name, by its usual one."""
    if not wanted:
        return {name.usual: name.usual for name in names}
    chosen: dict[str, str] = {}
    for spelling in wanted:
        own = [name.usual for name in names if name.has(spelling)]
        if not own:
            known = ", ".join(s for n in names for s in (n.usual, *n.others)) or "none"
            raise UsageError(
                f"{spelling!r} is no spelling of a name that is spelled in two ways here. "
                f"Choose one of: {known}."
            )
        chosen |= dict.fromkeys(own, spelling)
    return chosen


def _respelled(pair: Inspected, chosen: dict[str, str]) -> Draft:
    """Return the draft of a segment with the names spelled as chosen, and its marks moved."""
    text = pair.current.text
    for fix in sorted(_fixes(pair), key=lambda f: f.start, reverse=True):
        if fix.text in chosen:
            text = replace(fix, text=chosen[fix.text]).apply(text)
    for usual, spelling in chosen.items():
        if usual != spelling:
            text = respell(text, usual, spelling)
    draft = pair.current
    marks = shift_marks(draft.marks, draft.text, text)
    outcomes = tuple(_outcome(outcome, draft.text, text) for outcome in draft.outcomes)
    return replace(draft, text=text, marks=marks, outcomes=outcomes)


def _outcome(outcome: TermOutcome, before: str, after: str) -> TermOutcome:
    """Return what became of a term if a name in it is spelled otherwise now."""
    was, now = (check_term(Term("", outcome.target), text).targets for text in (before, after))
    if was == now:
        return outcome
    found = max(0, outcome.found + now - was)
    status = Status.MET if now else Status.VARIANT if found else Status.MISSED
    stage = outcome.stage if found else Stage.NONE
    return replace(outcome, status=status, stage=stage, found=found)


def _fixes(pair: Inspected) -> Iterator[Fix]:
    return iter({f.fix: None for f in pair.findings if f.check == _CHECK and f.fix})
