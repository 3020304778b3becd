"""The pictures of an article: found beside it, and copied to its folder on the site."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import imagesize  # type: ignore[import-untyped]

from translator.article import Article, BlockKind
from translator.pages import make_slug
from translator.publishing.book.pictures import kind_of
from translator.publishing.site.values import Picture, SiteFile

__all__ = ["Found", "find_pictures"]

# What browsers show and what holds no script: SVG does.
_ENDINGS = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"})
_LARGEST = 20_000_000  # bytes of one
_MOST = 200_000_000  # bytes of all of an article
_PIXELS = 80_000_000  # of one: a PDF takes eight bytes of memory and more for each
_BEGIN = 12  # bytes that tell what a file is


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
    taken: dict[Path, Picture | None] = {}
    sources: list[Path] = []
    missing: list[str] = []
    for address in dict.fromkeys(b.info for b in article.blocks if b.kind is BlockKind.IMAGE):
        if urlsplit(address).scheme or urlsplit(address).netloc:
            continue  # nothing is loaded from elsewhere
        path = _path(address, home)
        if path is None:
            missing.append(address)
            continue
        if path not in taken:  # several addresses may lead to it, such as a.png and a.png?2
            sources.append(path)
            left = _MOST - sum(len(file.data) for file in files.values())
            taken[path] = _taken(path, folder, left, files)
        picture = taken[path]
        if picture:
            pictures[address] = picture
        else:
            missing.append(address)
    return Found(pictures, tuple(files.values()), tuple(sources), tuple(missing))


def _taken(path: Path, folder: str, left: int, files: dict[str, SiteFile]) -> Picture | None:
    """Put a picture among the files, if it is one and has no more bytes than are left."""
    size = _size(path, min(left, _LARGEST))
    if size is None:
        return None
    place = f"{folder}/{_free_name(path, {PurePosixPath(p).name for p in files})}"
    files[place] = SiteFile(place, path.read_bytes())
    return Picture(place, *size)


def _path(address: str, home: Path | None) -> Path | None:
    if home is None:
        return None
    try:
        path = (home / unquote(urlsplit(address).path)).resolve()
        is_ours = path.is_relative_to(home.resolve()) and path.suffix.lower() in _ENDINGS
    except (OSError, ValueError):
        return None
    return path if is_ours else None


def _size(path: Path, most: int = _LARGEST) -> tuple[int, int] | None:
    """Return width and height in pixels; None if it is no picture, or too large."""
    try:
        if not path.is_file() or path.stat().st_size > most or not _is_picture(path):
            return None
        width, height = imagesize.get(path)
    except (OSError, ValueError):
        return None
    fits = width > 0 and height > 0 and width * height <= _PIXELS
    return (int(width), int(height)) if fits else None


def _is_picture(path: Path) -> bool:
    """Say whether a file begins as a picture without scripts does, whatever its name says."""
    with path.open("rb") as file:
        begin = file.read(_BEGIN)
    return kind_of(begin) is not None or begin[4:8] == b"ftyp"  # the latter: AVIF


def _free_name(path: Path, taken: set[str]) -> str:
    stem, ending = make_slug(path.stem), path.suffix.lower()
    names = (f"{stem}{ending}" if n == 1 else f"{stem}-{n}{ending}" for n in range(1, 10_000))
    return next(name for name in names if name not in taken)
