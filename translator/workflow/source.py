"""Where articles come from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from translator.article import Article
from translator.files import look_of
from translator.pages import make_slug
from translator.reading import read_article, read_bytes
from translator.store import PIPED

__all__ = ["Source"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article comes from.

    Attributes:
        name: What to call it in messages.
        path: The file, or None for text that was piped in.
        data: Its bytes, if it has no file.
    """

    name: str
    path: Path | None = None
    data: bytes = b""

    def read(self) -> Article:
        """Return the article.

        Raises:
            ArticleError: If it cannot be read.
        """
        return read_article(self.path) if self.path else read_bytes(self.data, self.name)

    @property
    def look(self) -> tuple[int, int]:
        """Size in bytes and time of the last change in nanoseconds; zeros if there is no file."""
        if self.path is None:
            return len(self.data), 0
        return look_of(self.path) or (0, 0)

    def identity(self, article: Article) -> str:
        """Return what tells this source from others: its place, or its title."""
        return str(self.path.resolve()) if self.path else PIPED + (article.title or self.name)

    def slug(self, article: Article) -> str:
        """Return the name that its pages would like to have."""
        return make_slug(self.path.stem if self.path else article.title or Path(self.name).stem)
