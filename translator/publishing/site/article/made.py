"""How the translation on a page was made: whose words it has, and who approved them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from translator.editing import State
from translator.edition import Edition
from translator.publishing.facts import Facts, facts
from translator.publishing.locale import ENGLISH, URDU
from translator.publishing.notice import all_sentences
from translator.publishing.review import ReviewCount, review_counts
from translator.publishing.site.values import Settings
from translator.publishing.wording import Notice

__all__ = ["Approver", "Made", "Share", "made"]

_SHARES = {
    "approved": Notice("انسانی جائزے کے بعد منظور شدہ", "Approved by a person"),
    "edited": Notice("ترمیم شدہ، منظوری ابھی باقی", "Edited by a person, not yet approved"),
    "memory": Notice(
        "ترجمے کی یادداشت سے، یہاں جائزہ ابھی باقی",
        "From the translation memory, not yet reviewed here",
    ),
    "machine": Notice("صرف مشینی ترجمہ، جائزہ ابھی باقی", "Machine translation, not yet reviewed"),
}


@dataclass(frozen=True, slots=True)
class Share:
    """The sentences of a page that are equally far.

    Attributes:
        key: "approved", "edited", "memory" or "machine".
        before: How many sentences the shares before this one have.
        count: How many this one has.
        name: What they are.
        portion: How many they are, in words: "7 of 10 sentences".
    """

    key: str
    before: int
    count: int
    name: Notice
    portion: Notice


@dataclass(frozen=True, slots=True)
class Approver:
    """A person who approved sentences of a page, and when they last did."""

    name: str
    on: dt.date


@dataclass(frozen=True, slots=True)
class Made:
    """What a page tells of how it was made.

    Attributes:
        total: Number of its sentences.
        shares: Whose words they are; none is empty.
        approvers: In order of the alphabet; none where the newsroom does not name them.
        facts: Engine, model, glossary and so on.
    """

    total: int
    shares: tuple[Share, ...]
    approvers: tuple[Approver, ...]
    facts: Facts


def made(edition: Edition, settings: Settings) -> Made:
    """Return how the translation of an article was made.

    Args:
        edition: The article with its translation.
        settings: Of the site; they say whether people are named.
    """
    count = review_counts(edition)
    approvers = tuple(_approvers(edition)) if settings.names else ()
    return Made(count.total, tuple(_shares(count)), approvers, facts(edition, counted=False))


def _shares(count: ReviewCount) -> Iterator[Share]:
    machine = count.draft - count.memory
    counts = (count.approved, count.edited, count.memory, machine)
    before = 0
    for (key, name), number in zip(_SHARES.items(), counts, strict=True):
        if number:
            yield Share(key, before, number, name, _portion(number, count.total))
        before += number


def _portion(number: int, total: int) -> Notice:
    if number == total:
        return Notice(*all_sentences(total))
    return Notice(
        f"{URDU.number(total)} جملوں میں سے {URDU.number(number)}",
        f"{ENGLISH.number(number)} of {ENGLISH.number(total)} sentences",
    )


def _approvers(edition: Edition) -> Iterator[Approver]:
    newest: dict[str, dt.date] = {}
    for review in (pair.review for pair in edition.pairs):
        if review.state is State.APPROVED and review.approver and review.at is not None:
            day = review.at.date()
            newest[review.approver] = max(day, newest.get(review.approver, day))
    for name in sorted(newest, key=lambda name: (name.casefold(), name)):
        yield Approver(name, newest[name])
