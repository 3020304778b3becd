"""A newsroom with several editions, and a product that is as small as can be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.publishing.editions import edition_of, paragraph, title
from tests.store.build import keep, later
from translator import desk
from translator.draft import Draft
from translator.edition import Edition
from translator.press import SiteReport, build
from translator.publishing.notes import Notes
from translator.publishing.site.corrections import Correction
from translator.publishing.site.values import Entry, Picture, Settings, SiteFile
from translator.store import Store

__all__ = ["House", "Little"]


@dataclass
class Little:
    """A page an article, with its English in it, and a list that links to all."""

    settings: Settings = field(default_factory=Settings)
    signature: str = "little"
    target: str = "little"
    is_site: bool = False
    extra: str = ""
    made: list[str] = field(default_factory=list)

    def article(
        self,
        edition: Edition,
        entry: Entry,
        corrections: Sequence[Correction],
        pictures: Mapping[str, Picture],
    ) -> Iterable[SiteFile]:
        self.made.append(edition.slug)
        said = "".join(f'<p id="s{n}">{p.current.text}' for n, p in enumerate(edition.pairs, 1))
        log = "".join(f"<del>{c.before}</del>" for c in corrections)
        seen = "".join(f'<img src="../{p.path}">' for p in pictures.values())
        page = f'<!doctype html><a href="../">list</a>{said}{log}{seen}{self.extra}'
        yield SiteFile(f"{entry.folder}/index.html", page.encode())

    def picture_path(self, entry: Entry, picture: Picture) -> str:  # noqa: ARG002
        return picture.path

    def lists(self, entries: Sequence[Entry], *, search: bool) -> Iterable[SiteFile]:  # noqa: ARG002
        self.made.append("lists")
        links = "".join(f'<a href="{e.folder}/#s1">{e.title.english}</a>' for e in entries)
        yield SiteFile("index.html", f"<!doctype html>{links}".encode())

    def feeds(self, entries: Sequence[Entry], lists: Sequence[str]) -> Iterable[SiteFile]:
        self.made.append("feeds")
        told = [*lists, *(f"{e.slug} {e.updated}" for e in entries)]
        yield SiteFile("feed.txt", "\n".join(told).encode())


@dataclass
class House:
    """A store, a site, and what people do."""

    store: Store
    folder: Path
    product: Little = field(default_factory=Little)
    minutes: int = 0

    @property
    def site(self) -> Path:
        """Where it is built."""
        return self.folder / "site"

    def write(self, slug: str, *sentences: str, english: str = "The text of {}.") -> None:
        """Keep an edition: a title and sentences."""
        self.minutes += 1
        texts = (f"{slug} کی سرخی", *(sentences or (f"{slug} کی خبر۔",)))
        drafts = {text: Draft(english.format(slug)) for text in texts}
        edition = edition_of(title(texts[0]), *map(paragraph, texts[1:]), english=drafts, slug=slug)
        keep(self.store, edition, at=later(self.minutes))

    def approve(self, *slugs: str) -> None:
        """Approve all sentences of editions."""
        for slug in slugs:
            self.minutes += 1
            numbers = range(1, len(self.store.outline(slug)) + 1)
            desk.approve(self.store, slug, numbers, who="Ali", at=later(self.minutes))

    def correct(self, slug: str, number: int, text: str) -> None:
        """Replace a sentence by another, approved."""
        self.minutes += 1
        desk.edit(self.store, slug, number, text, who="Sara", at=later(self.minutes))
        desk.approve(self.store, slug, [number], who="Ali", at=later(self.minutes))

    def build(self) -> SiteReport:
        """Build the site."""
        self.product.made.clear()
        return build(self.store, self.site, self.product, Notes([]))

    def files(self) -> dict[str, bytes]:
        """Return all files of the site."""
        found = (path for path in self.site.rglob("*") if path.is_file())
        return {path.relative_to(self.site).as_posix(): path.read_bytes() for path in found}
