"""The pictures of an article: found beside it, and copied to its folder on the site."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import imagesize  # type: ignore[import-untyped]

from translator.article import Article, BlockKind
from translator.pages import make_slug
from translator.publishing.site.values import Picture, SiteFile

__all__ = ["Found", "find_pictures"]

# What browsers show and what holds no script: SVG does.
_ENDINGS = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"})
_LARGEST = 20_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Found:
    """The pictures of an article.

    Attributes:
        pictures: By their addresses in the article.
        files: Their files, as they are to be on the site.
        sources: Where they were looked for: what comes there later is seen.
        missing: Addresses of those that are not there, or are none.
    """

    pictures: dict[str, Picture]
    files: tuple[SiteFile, ...]
    sources: tuple[Path, ...]
    missing: tuple[str, ...]


def find_pictures(article: Article, home: Path | None, folder: str) -> Found:
    """Find the pictures that an article refers to by relative addresses.

    Only pictures in the article's own folder and below it are taken: an article that somebody
    sent must not bring other files of this machine onto the site.

    Args:
        article: The article.
        home: The folder that its file is in; None if it has none.
        folder: Name of its folder on the site.
    """
    pictures: dict[str, Picture] = {}
    files: dict[str, SiteFile] = {}
    sources: list[Path] = []
    missing: list[str] = []
    for address in dict.fromkeys(b.info for b in article.blocks if b.kind is BlockKind.IMAGE):
        if urlsplit(address).scheme or urlsplit(address).netloc:
            continue  # nothing is loaded from elsewhere
        path = _path(address, home)
        if path is not None:
            sources.append(path)
        size = _size(path) if path else None
        if path is None or size is None:
            missing.append(address)
            continue
        name = _free_name(path, {PurePosixPath(p).name for p in files})
        place = f"{folder}/{name}"
        pictures[address] = Picture(place, *size)
        files[place] = SiteFile(place, path.read_bytes())
    return Found(pictures, tuple(files.values()), tuple(sources), tuple(missing))


def _path(address: str, home: Path | None) -> Path | None:
    if home is None:
        return None
    try:
        path = (home / unquote(urlsplit(address).path)).resolve()
        is_ours = path.is_relative_to(home.resolve()) and path.suffix.lower() in _ENDINGS
    except (OSError, ValueError):
        return None
    return path if is_ours else None


def _size(path: Path) -> tuple[int, int] | None:
    """Return width and height in pixels; None if it is no picture."""
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return None
        width, height = imagesize.get(path)
    except (OSError, ValueError):
        return None
    return (int(width), int(height)) if width > 0 and height > 0 else None


def _free_name(path: Path, taken: set[str]) -> str:
    stem, ending = make_slug(path.stem), path.suffix.lower()
    names = (f"{stem}{ending}" if n == 1 else f"{stem}-{n}{ending}" for n in range(1, 10_000))
    return next(name for name in names if name not in taken)
