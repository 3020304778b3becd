"""The articles of the site: those that changed are made again, the others stay."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from translator.files import look_of
from translator.press.admission import home_of
from translator.press.binding import Binding
from translator.press.ledger import Built
from translator.press.typeset import Article, Copy, Typesetter, typeset
from translator.publishing.site.entry_codec import entry_from, entry_json
from translator.publishing.site.values import Entry
from translator.store import Standing, Store

__all__ = ["ARTICLE", "ArticlePress", "Listener"]

ARTICLE = "article:"
"""How the names of articles' parts begin."""


class Listener(Protocol):
    """Is told how far a build is."""

    def start(self, total: int) -> None:
        """So many articles will be built."""
        ...

    def advance(self, done: int) -> None:
        """So many more are built."""
        ...


@dataclass(frozen=True)
class ArticlePress:
    """Brings the articles of a site up to date.

    Attributes:
        store: Holds the editions.
        typesetter: Makes their files.
        signature: Hash of all that decides how any article looks.
        binding: The site.
    """

    store: Store
    typesetter: Typesetter
    signature: str
    binding: Binding

    def bring_up_to_date(
        self, wanted: Iterable[Standing], listener: Listener | None
    ) -> list[Entry]:
        """Build the articles that changed, and return the entries of all.

        Raises:
            GlossaryError: If a glossary file cannot be read.
            OutputError: If a file cannot be written.
            StoreError: If the database cannot be read.
            ThemeError: If a template asks for what it is not given.
        """
        entries: list[Entry] = []
        stale: list[Standing] = []
        for standing in wanted:
            kept = self._kept(standing)
            if kept is None:
                stale.append(standing)
            else:
                entries.append(entry_from(kept["entry"]))
                self._tell_missing(standing.slug, kept["missing"])
        if listener:
            listener.start(len(stale))
        articles = typeset(self._copies(stale), len(stale), self.typesetter)
        for standing, article in zip(stale, articles, strict=True):
            self._bind(standing, article)
            entries.append(article.entry)
            if listener:
                listener.advance(1)
        return entries

    def _kept(self, standing: Standing) -> dict[str, Any] | None:
        """Return what is kept of an article whose files are as they should be."""
        name = ARTICLE + standing.slug
        built = self.binding.parts.get(name)
        if built is None or any(
            look_of(Path(path)) != (look and tuple(look)) for path, look in built.value["sources"]
        ):
            return None
        value: dict[str, Any] = built.value
        return value if self.binding.is_current(name, self._key(standing)) else None

    def _copies(self, standings: Iterable[Standing]) -> Iterator[Copy]:
        for standing in standings:
            slug, home = standing.slug, home_of(standing)
            edition, ignores = self.store.edition(slug), self.store.ignores(slug)
            yield Copy(edition, ignores, self.store.history(slug), home)

    def _bind(self, standing: Standing, article: Article) -> None:
        value = {
            "entry": entry_json(article.entry),
            "sources": [list(source) for source in article.sources],
            "missing": list(article.missing),
        }
        built = Built(self._key(standing), value)
        self.binding.bind(ARTICLE + standing.slug, built, article.files, article.pages)
        self.binding.report.built.append(standing.slug)
        self._tell_missing(standing.slug, article.missing)

    def _key(self, standing: Standing) -> str:
        """Return the hash of all that goes into the pages of an edition."""
        return hashlib.sha256(f"{self.signature} {standing.mark}".encode()).hexdigest()

    def _tell_missing(self, slug: str, addresses: Iterable[str]) -> None:
        self.binding.report.missing += [(slug, address) for address in addresses]
