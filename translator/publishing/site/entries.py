"""What the rest of the site must know of an article."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

from translator.article import BlockKind
from translator.editing import State
from translator.edition import Edition, Pair
from translator.pages import make_slug
from translator.publishing.locale import ENGLISH, URDU, parse_date
from translator.publishing.review import review_counts
from translator.publishing.site.summary import label_pairs, summary_of
from translator.publishing.site.values import Entry, Tag, TermUse
from translator.publishing.wording import Notice
from translator.terms import TermOutcome
from translator.urdu import normalise

__all__ = ["entry_of", "newest_first"]

Note = Callable[[TermOutcome], str]
"""Returns what the glossary notes about a term."""

_DATES = ("date", "timestamp", "updated")  # the surer first
_TAGS = ("tags", "category")


def entry_of(edition: Edition, *, note: Note, reserved: frozenset[str]) -> Entry:
    """Return what lists, feeds and the search must know of an article.

    It has no picture yet: whether there is one is known when the files beside the article have
    been looked at.

    Args:
        edition: The article.
        note: What the glossary notes about a term.
        reserved: Names of folders that the site needs itself.
    """
    return Entry(
        slug=edition.slug,
        folder=edition.slug + ("-" if edition.slug in reserved else ""),
        title=_title(edition),
        summary=summary_of(edition),
        date=_date(edition),
        updated=_updated(edition),
        tags=tuple(_tags(edition)),
        counts=review_counts(edition),
        author=_author(edition),
        terms=tuple(_terms(edition, note)),
        urdu=normalise(" ".join(pair.segment.text for pair in _said(edition))),
        english=" ".join(" ".join(pair.current.text for pair in _said(edition)).split()),
    )


def _said(edition: Edition) -> list[Pair]:
    """Return the sentences to search in: the title is known besides, and labels are no prose.

    Whoever wrote it comes last, so that the beginning of a text is that of the article.
    """
    blocks = edition.article.blocks
    apart = {BlockKind.LABEL, BlockKind.TITLE}
    text = [pair for pair in edition.pairs if blocks[pair.segment.block].kind not in apart]
    return [*text, *label_pairs(edition, "author")]


def newest_first(entries: Iterable[Entry]) -> list[Entry]:
    """Return entries in the order of lists and feeds.

    The newest date comes first, of one day what changed last, and then the order of slugs.
    """
    by_slug = sorted(entries, key=lambda entry: entry.slug)
    return sorted(by_slug, key=lambda entry: (entry.date, entry.updated), reverse=True)


def _title(edition: Edition) -> Notice:
    urdu, english = edition.title
    return Notice(" ".join(urdu.split()), " ".join(english.split()))


def _date(edition: Edition) -> dt.date:
    labels = edition.article.metadata
    days = (parse_date(labels.get(key, "")) for key in _DATES)
    return next((day for day in days if day), edition.made_at.date())


def _updated(edition: Edition) -> dt.datetime:
    """Return when readers last got other words: drafts change when they are made."""
    reviews = [pair.review for pair in edition.pairs]
    moments = [review.at for review in reviews if review.at is not None]
    if not moments or any(review.state is State.DRAFT for review in reviews):
        moments.append(edition.made_at)
    return max(moments)


def _tags(edition: Edition) -> Iterator[Tag]:
    """Yield the values of the tags line, else of the category line; each once."""
    seen = set[str]()
    for pair in next(filter(None, (label_pairs(edition, key) for key in _TAGS)), []):
        name = Notice(*(" ".join(t.split()) for t in (pair.segment.text, pair.current.text)))
        slug = make_slug(name.english)
        if slug not in seen and any(c.isalnum() for c in name.english):
            seen.add(slug)
            yield Tag(slug, name)


def _author(edition: Edition) -> Notice:
    pairs = label_pairs(edition, "author")
    return Notice(
        URDU.joined(*(" ".join(pair.segment.text.split()) for pair in pairs)),
        ENGLISH.joined(*(" ".join(pair.current.text.split()) for pair in pairs)),
    )


def _terms(edition: Edition, note: Note) -> Iterator[TermUse]:
    outcomes: dict[str, TermOutcome] = {}
    for pair in edition.pairs:
        for outcome in pair.current.outcomes:
            outcomes.setdefault(outcome.target, outcome)
    for row in edition.term_rows:
        segments = tuple(dict.fromkeys(place.segment for place in row.places))
        yield TermUse(row.target, row.surfaces, segments, note(outcomes[row.target]))
