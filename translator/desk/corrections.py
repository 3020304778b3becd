"""Correct the translation of a sentence."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from translator.article import Mark
from translator.desk.done import Done, Skipped
from translator.desk.find import segment_at
from translator.editing import Action, Change, Origin, Review, State, corrected
from translator.edition import Pair
from translator.errors import ConflictError, UsageError
from translator.store import Store
from translator.urdu import isolated

__all__ = ["cleaned", "edit", "edited"]

Outline = Sequence[tuple[int, str]]
"""Number in the store and key of each sentence of an edition, in order."""


def edit(  # noqa: PLR0913 - all but the first four by name
    store: Store,
    slug: str,
    number: int,
    text: str,
    *,
    who: str,
    at: dt.datetime,
    seen: Review | None = None,
    marks: Sequence[Mark] | None = None,
    note: str = "",
    seconds: float | None = None,
    propagate: bool = False,
) -> Done:
    """Give a sentence another translation.

    It is edited then, and must be approved again if it was. What is approved elsewhere in the
    edition stays, also with `propagate`.

    Args:
        store: Holds the edition.
        slug: Name of the edition.
        number: Number of the segment on the page; where it moved since it was seen, it is found.
        text: The English sentence, without markup; white space is folded.
        who: The editor.
        at: When, in UTC.
        seen: The review that the editor saw when beginning; by default that of this moment.
        marks: Inline markup over `text`; by default that of the present text, moved, as always
            for the other sentences.
        note: Why, for the history.
        seconds: How long it took.
        propagate: Give the same translation to all sentences of the edition with the same Urdu.

    Raises:
        ConflictError: If somebody else changed it meanwhile, or it is not in the article any more.
        RefusedError: If this person may not edit.
        StoreError: If the database cannot be used.
        UsageError: If there is no such segment, or the text is empty.
    """
    store.team().check_editor(who)
    words = cleaned(text)
    if not words:
        raise UsageError(
            f"The translation of s{number} is empty. Write one, or take the machine's back with: "
            f"translate reopen {slug} s{number} --to draft"
        )
    outline = store.outline(slug)
    number = _number_now(outline, number, seen, words)
    first = segment_at(outline, number)
    named = {first: number} | (_twins(outline, number) if propagate else {})
    found = store.pairs(slug, named)
    if first not in found:  # a run took it out just now
        raise _gone(number, words)
    skipped, changes = [], []
    for segment, pair in found.items():
        n, is_first = named[segment], segment == first
        before = seen if seen and is_first else pair.review
        own = marks if is_first else None  # the links of the others are theirs
        if not is_first and pair.review.state is State.APPROVED:
            skipped.append(Skipped(n, "is approved"))
        elif _says(pair, words, own) and before == pair.review:
            skipped.append(Skipped(n, "says that already", refused=False))
        else:
            after = edited(pair, words, own, who, at)
            time = seconds if is_first else None
            changes.append((n, Change(f"s{n}", before, after, note, time)))
    if changes:
        store.change(slug, [c for _, c in changes], who=who, at=at, action=Action.EDIT)
    return Done(tuple(n for n, _ in changes), tuple(skipped))


def edited(
    pair: Pair, text: str, marks: Sequence[Mark] | None, who: str, at: dt.datetime
) -> Review:
    """Return the review of a sentence whose translation a person changed."""
    return replace(
        pair.review,
        state=State.EDITED,
        origin=Origin.PERSON,
        text=corrected(pair.current, text, marks),
        editor=who,
        approver="",
        at=at,
    )


def cleaned(text: str) -> str:
    """Return a text in one line, composed (NFC), without control characters and half ones."""
    plain = "".join(c if unicodedata.category(c) not in {"Cc", "Cs"} else " " for c in text)
    return " ".join(unicodedata.normalize("NFC", plain).split())


def _number_now(outline: Outline, number: int, seen: Review | None, words: str) -> int:
    """Return the number of a sentence now: the article may have changed since it was seen."""
    if seen is None:
        return number
    found = [n for n, (segment, _) in enumerate(outline, 1) if segment == seen.segment]
    if not found:
        raise _gone(number, words)
    return found[0]


def _gone(number: int, words: str) -> ConflictError:
    return ConflictError(
        f"The sentence that was s{number} is not in the article any more, so nothing was written.\n"
        f"  s{number} yours: {isolated(words)}"
    )


def _says(pair: Pair, words: str, marks: Sequence[Mark] | None) -> bool:
    current = pair.current
    return words == current.text and (marks is None or tuple(marks) == current.marks)


def _twins(outline: Outline, number: int) -> dict[int, int]:
    """Return the other sentences with the same Urdu: their numbers on the page by segment."""
    key = outline[number - 1][1]
    return {own: n for n, (own, k) in enumerate(outline, 1) if k == key and n != number}
