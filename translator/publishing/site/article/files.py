"""The pages of an article: in both languages, in Urdu, in English, and as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from translator.article import BlockKind
from translator.edition import Edition
from translator.publishing.body import body_of
from translator.publishing.content import plain_markdown
from translator.publishing.hijri import day_words
from translator.publishing.notice import notice
from translator.publishing.pictures import ShownPicture
from translator.publishing.signs import signs
from translator.publishing.site.article.changes import changes_of
from translator.publishing.site.article.made import made
from translator.publishing.site.article.marked import marked_sentences
from translator.publishing.site.article.words import (
    HOW,
    ORIGINAL,
    WORDS,
    lang_of,
    sentence_name,
)
from translator.publishing.site.corrections import Correction
from translator.publishing.site.lists.glossary import glossary_link
from translator.publishing.site.machines.meta import article_meta
from translator.publishing.site.place import Place
from translator.publishing.site.values import Entry, Picture, Settings, SiteFile
from translator.publishing.theme.theme import Theme
from translator.publishing.wording import STATUSES, TERMS

__all__ = ["VIEWS", "article_files"]

VIEWS = ("both", "ur", "en")
"""Which languages the pages of an article show."""
_SUBJECTS = frozenset({"tags", "category"})


def article_files(  # noqa: PLR0913 - all but the first two by name
    edition: Edition,
    entry: Entry,
    *,
    settings: Settings,
    theme: Theme,
    corrections: Sequence[Correction] = (),
    pictures: Mapping[str, Picture] | None = None,
) -> Iterator[SiteFile]:
    """Yield the pages of an article.

    Args:
        edition: The article with its translation.
        entry: The same for the rest of the site.
        settings: Of the site.
        theme: How it looks.
        corrections: What was corrected after it had been approved, newest first.
        pictures: Its pictures by their addresses in the article; others are not shown.

    Raises:
        ThemeError: If a template asks for what it is not given.
    """
    values = _values(edition, entry, settings) | {"corrections": changes_of(corrections)}
    sentences = marked_sentences(edition, edition.term_rows)
    for view in VIEWS:
        place = entry.place(view)
        page = theme.render(
            "article.html",
            place=place,
            settings=settings,
            lang="ur" if view == "ur" else "en",
            body=body_of(edition, sentences[view], lambda day: day_words(day, settings)),
            picture_of=_pictures(pictures or {}, place),
            views={name: place.to(entry.place(name).address) for name in VIEWS},
            **values,
            **_of_view(edition, entry, settings, view),
        )
        yield SiteFile(place.path, page.encode())
    yield SiteFile(
        _markdown_of(entry), plain_markdown(edition, entry, settings, pictures or {}).encode()
    )


def _values(edition: Edition, entry: Entry, settings: Settings) -> dict[str, object]:
    """Return what all pages of an article show."""
    return {
        "entry": entry,
        "glossary_link": glossary_link,
        "lang_of": lang_of,
        "made": made(edition, settings),
        "markdown": _markdown_of(entry),
        "sentence_name": sentence_name,
        "statuses": STATUSES,
        "subjects": _subjects(edition, entry),
        "terms": edition.term_rows,
        "term_words": TERMS,
        "uses": {use.target: use for use in entry.terms},
        "words": WORDS,
    }


def _of_view(edition: Edition, entry: Entry, settings: Settings, view: str) -> dict[str, object]:
    """Return what differs from page to page; states and signs are those of the translation."""
    return {
        "how": HOW[view],
        "meta": article_meta(entry, settings, view),
        "notice": ORIGINAL if view == "ur" else notice(edition),
        "permalinks": view == "both",
        "signs": {} if view == "ur" else signs(edition),
        "view": view,
    }


def _markdown_of(entry: Entry) -> str:
    return f"{entry.folder}/{entry.slug}.md"


def _subjects(edition: Edition, entry: Entry) -> dict[int, str]:
    """Return the name of the folder of each subject by the number of the label value."""
    slugs = {tag.name.english: tag.slug for tag in entry.tags}
    blocks = edition.article.blocks
    found: dict[int, str] = {}
    for number, pair in enumerate(edition.pairs, 1):
        block = blocks[pair.segment.block]
        english = " ".join(pair.current.text.split())
        if block.kind is BlockKind.LABEL and block.info in _SUBJECTS and english in slugs:
            found[number] = slugs[english]
    return found


def _pictures(
    pictures: Mapping[str, Picture], place: Place
) -> Callable[[str], ShownPicture | None]:
    def picture_of(address: str) -> ShownPicture | None:
        found = pictures.get(address)
        return ShownPicture(place.to(found.path), found.width, found.height) if found else None

    return picture_of
