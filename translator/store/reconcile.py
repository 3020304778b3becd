"""Bring the kept sentences of an edition in line with its article, and lose nothing of people's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection, delete, exists

from translator.article import Mark
from translator.editing import Action, Origin, Review, State, corrected
from translator.editing.align import Fate, Link
from translator.edition import Pair
from translator.memory import MatchKind, Unit, rank_exact
from translator.store.ledger import Ledger, add_new
from translator.store.recognise import WORKED_ON, find_again
from translator.store.rows import KeptSegment, kept_segments, look_again
from translator.store.tables import events, segments
from translator.store.units import drop_units, units_by_key

__all__ = ["reconcile"]


def reconcile(
    connection: Connection,
    number: int,
    pairs: Sequence[Pair],
    fingerprints: Sequence[str],
    at: dt.datetime,
) -> tuple[tuple[Pair, ...], bool]:
    """Make the kept sentences of an edition those of its article.

    What a person edited or approved stays with its sentence, wherever that moved; only a sentence
    that was rewritten is a draft again. What nobody touched gets the new draft, or what the memory
    knows of the sentence.

    Args:
        connection: In whose transaction; the edition must be locked.
        number: Number of the edition.
        pairs: The sentences of the article in order, each with the machine's draft.
        fingerprints: For each of them that of its draft.
        at: The moment to write into the history, in UTC.

    Returns:
        The sentences with what is kept of each, and whether anything changed in them.
    """
    kept = kept_segments(connection, number)
    links = find_again(kept, [pair.segment for pair in pairs])
    ledger = Ledger(at)
    goals = [
        _goal(ledger, kept[link.old] if link else None, link, pair, fingerprint)
        for link, pair, fingerprint in zip(links, pairs, fingerprints, strict=True)
    ]
    if ledger.dropped:  # before the memory is asked: the next run must find what this one did
        drop_units(connection, ledger.dropped)
    goals = _remembered(connection, ledger, goals, kept, links)
    _retire(connection, ledger, kept, {link.old for link in links if link})
    changed = ledger.write(connection) or any(not goal.review.segment for goal in goals)
    if changed:
        look_again(connection, number)
    placed = zip(pairs, add_new(connection, number, goals), strict=True)
    return tuple(Pair(p.segment, g.draft, review=g.review) for p, g in placed), changed


def _goal(
    ledger: Ledger, old: KeptSegment | None, link: Link | None, pair: Pair, fingerprint: str
) -> KeptSegment:
    """Return a sentence as it shall be kept, but for what the memory knows of it."""
    segment = pair.segment
    place = (segment.block, segment.number)
    fresh = KeptSegment(
        segment.key, segment.text, segment.marks, place, fingerprint, pair.draft, Review()
    )
    if old is None or link is None:
        return fresh
    review = old.review
    if review.state in WORKED_ON and link.fate is not Fate.TOUCHED:
        here = replace(old, key=fresh.key, text=fresh.text, marks=fresh.marks, place=place)
        if link.fate is Fate.MARKUP and review.state is State.APPROVED:
            here = _reopened(ledger, old, here, "inline markup changed")
        elif old.place is None:
            ledger.tell(old, here, Action.RESTORED)
        return here
    if review.state in WORKED_ON:
        if review.state is State.APPROVED:
            ledger.detached.append(review.segment)
        return replace(fresh, review=Review(segment=review.segment, version=review.version))
    return replace(fresh, review=review)


def _reopened(ledger: Ledger, old: KeptSegment, here: KeptSegment, why: str) -> KeptSegment:
    """Return an approved sentence whose text stays, but must be approved again."""
    review = replace(old.review, state=State.EDITED, approver="", version=old.review.version + 1)
    after = replace(here, review=review)
    ledger.dropped.append(review.segment)
    ledger.tell(old, after, Action.SOURCE, why)
    return after


def _remembered(
    connection: Connection,
    ledger: Ledger,
    goals: Sequence[KeptSegment],
    kept: Sequence[KeptSegment],
    links: Sequence[Link | None],
) -> list[KeptSegment]:
    """Return the sentences with what the memory knows of those that are drafts.

    The rows of sentences that were there before are put into the ledger.
    """
    known = units_by_key(connection, (g.key for g in goals if g.review.state is State.DRAFT))
    keys = ["", *(g.key for g in goals), ""]
    done = []
    for place, (goal, link) in enumerate(zip(goals, links, strict=True)):
        after = goal
        if goal.review.state is State.DRAFT:
            after = _recalled(goal, known.get(goal.key, ()), keys[place], keys[place + 2])
        if link:
            old = kept[link.old]
            after = _noted(ledger, old, after) if goal.review.state is State.DRAFT else after
            ledger.rows.append((old, after))
        done.append(after)
    return done


def _recalled(goal: KeptSegment, units: Sequence[Unit], before: str, after: str) -> KeptSegment:
    """Return a draft with the text of the best unit that fits, or the machine's if none does."""
    match = rank_exact(units, before, after)
    if match is None:
        return replace(goal, review=replace(goal.review, origin=Origin.MACHINE, text=None))
    origin = Origin.CONTEXT if match.kind is MatchKind.CONTEXT else Origin.EXACT
    unit = match.unit
    # The links of another article have no business in this one.
    marks = unit.marks if _markup(unit.marks) == _markup(goal.marks) else None
    text = corrected(goal.draft, unit.target, marks, engine="memory")
    return replace(goal, review=replace(goal.review, origin=origin, text=text))


def _markup(marks: Iterable[Mark]) -> set[tuple[str, str]]:
    return {(mark.kind, mark.address) for mark in marks}


def _noted(ledger: Ledger, old: KeptSegment, after: KeptSegment) -> KeptSegment:
    """Write into the history that the text of what is a draft now changed without a person."""
    if (old.key, old.current.text) == (after.key, after.current.text):
        return after
    after = replace(after, review=replace(after.review, version=old.review.version + 1))
    if old.key != after.key:
        action = Action.SOURCE
    else:
        action = Action.MEMORY if after.review.origin.is_memory else Action.MACHINE
    ledger.tell(old, after, action)
    return after


def _retire(
    connection: Connection, ledger: Ledger, kept: Sequence[KeptSegment], used: set[int]
) -> None:
    """Take sentences out of the article that are in it no more.

    Those that a person worked on stay in the database, to come back with their sentence.
    """
    gone = [s for i, s in enumerate(kept) if i not in used and s.place is not None]
    for old in gone:
        after = replace(old, place=None)
        ledger.rows.append((old, after))
        if old.review.state in WORKED_ON:
            ledger.tell(old, after, Action.REMOVED)
    untouched = [s.review.segment for s in gone if s.review.state is State.DRAFT]
    if untouched:
        nothing = ~exists().where(events.c.segment_id == segments.c.id)
        connection.execute(delete(segments).where(segments.c.id.in_(untouched), nothing))
