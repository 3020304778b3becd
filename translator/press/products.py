"""What is built from the store: a site of its own, or a folder for another site generator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from translator.edition import Edition
from translator.publishing.content import Target, content_files, index_files, picture_path
from translator.publishing.site.article.files import article_files
from translator.publishing.site.corrections import Correction
from translator.publishing.site.lists.archive import archive_files
from translator.publishing.site.lists.cards import Cards
from translator.publishing.site.lists.glossary import glossary_files
from translator.publishing.site.lists.index import index_files as list_files
from translator.publishing.site.lists.missing import missing_files
from translator.publishing.site.lists.own_pages import own_pages
from translator.publishing.site.lists.tags import tag_files
from translator.publishing.site.machines.feeds import feed_files
from translator.publishing.site.machines.sitemap import sitemap_files
from translator.publishing.site.place import Place
from translator.publishing.site.search.bundles import bundle_count
from translator.publishing.site.search.page import search_page
from translator.publishing.site.values import Entry, Picture, Settings, SiteFile
from translator.publishing.theme.theme import Theme

__all__ = ["Content", "Product", "Site"]


class Product(Protocol):
    """Makes files of articles, and those that all share."""

    @property
    def settings(self) -> Settings:
        """What the newsroom decided."""
        ...

    @property
    def signature(self) -> str:
        """Something that changes with what decides how files look, beside settings and code."""
        ...

    @property
    def target(self) -> str:
        """What is made: "site", or the name of a `Target`; see `product_of`."""
        ...

    @property
    def is_site(self) -> bool:
        """Whether the files are pages that a browser shows: with a search, and links to check."""
        ...

    def article(
        self,
        edition: Edition,
        entry: Entry,
        corrections: Sequence[Correction],
        pictures: Mapping[str, Picture],
    ) -> Iterable[SiteFile]:
        """Return the files of one article, without its pictures."""
        ...

    def picture_path(self, entry: Entry, picture: Picture) -> str:
        """Return where a picture of an article belongs, below the folder."""
        ...

    def lists(self, entries: Sequence[Entry], *, search: bool) -> Iterable[SiteFile]:
        """Return the pages that list articles, and others that all share.

        They show nothing of the texts of articles, and not when those changed.

        Args:
            entries: All articles, the newest first.
            search: Whether there is an index to search in.
        """
        ...

    def feeds(self, entries: Sequence[Entry], lists: Sequence[str]) -> Iterable[SiteFile]:
        """Return the files that tell machines what changed when.

        Args:
            entries: All articles, the newest first.
            lists: Paths of the files that `lists` returned.
        """
        ...


@dataclass(frozen=True)
class Site:
    """A site of its own, in HTML."""

    settings: Settings
    theme: Theme
    target: str = "site"
    is_site: bool = True

    @property
    def signature(self) -> str:
        """See `Product.signature`."""
        return self.theme.signature

    def article(
        self,
        edition: Edition,
        entry: Entry,
        corrections: Sequence[Correction],
        pictures: Mapping[str, Picture],
    ) -> Iterable[SiteFile]:
        """See `Product.article`."""
        return article_files(
            edition,
            entry,
            settings=self.settings,
            theme=self.theme,
            corrections=corrections,
            pictures=pictures,
        )

    def picture_path(self, entry: Entry, picture: Picture) -> str:  # noqa: ARG002 - as others
        """See `Product.picture_path`."""
        return picture.path

    def lists(self, entries: Sequence[Entry], *, search: bool) -> Iterator[SiteFile]:
        """See `Product.lists`."""
        settings, theme = self.settings, self.theme
        cards = Cards(settings, theme)
        yield from theme.assets()
        yield from list_files(entries, settings, theme, cards)
        yield from tag_files(entries, settings, theme, cards)
        yield from archive_files(entries, settings, theme)
        yield from glossary_files(entries, settings, theme)
        yield from own_pages(settings, theme)
        yield search_page(settings, theme, bundle_count(len(entries)) if search else 0)
        yield from missing_files(settings, theme)

    def feeds(self, entries: Sequence[Entry], lists: Sequence[str]) -> Iterator[SiteFile]:
        """See `Product.feeds`."""
        yield from feed_files(entries, self.settings)
        pages = [place.address for place in map(Place, lists) if place.is_index]
        yield from sitemap_files(entries, self.settings, pages)


@dataclass(frozen=True)
class Content:
    """A folder of Markdown that another site generator takes in."""

    settings: Settings
    target: Target
    is_site: bool = False

    @property
    def signature(self) -> str:
        """See `Product.signature`."""
        return self.target.value

    def article(
        self,
        edition: Edition,
        entry: Entry,
        corrections: Sequence[Correction],  # noqa: ARG002 - Markdown has no log
        pictures: Mapping[str, Picture],
    ) -> Iterable[SiteFile]:
        """See `Product.article`."""
        return content_files(edition, entry, self.target, self.settings, pictures)

    def picture_path(self, entry: Entry, picture: Picture) -> str:
        """See `Product.picture_path`."""
        return picture_path(entry, picture, self.target)

    def lists(self, entries: Sequence[Entry], *, search: bool) -> Iterable[SiteFile]:  # noqa: ARG002 - the generator has its own
        """See `Product.lists`."""
        return index_files(entries, self.target, self.settings)

    def feeds(self, entries: Sequence[Entry], lists: Sequence[str]) -> Iterable[SiteFile]:  # noqa: ARG002 - as above
        """See `Product.feeds`."""
        return ()
