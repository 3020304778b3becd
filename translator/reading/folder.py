"""Find the articles in a folder."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from translator.errors import ArticleError
from translator.reading.registry import suffixes
from translator.reading.regular import kind_of, shown

__all__ = ["Found", "find_articles", "search_folder"]


@dataclass(frozen=True, slots=True)
class Found:
    """What is in a folder.

    Attributes:
        articles: The articles, sorted.
        refused: What is passed over, each with a sentence that says why.
    """

    articles: list[Path] = field(default_factory=list)
    refused: list[tuple[Path, ArticleError]] = field(default_factory=list)


def find_articles(folder: Path, without: Path | None = None) -> list[Path]:
    """Return the readable articles below a folder, sorted; see `search_folder`.

    Raises:
        ArticleError: If there is none.
    """
    found = search_folder(folder, without)
    if not found.articles:
        raise found.refused[0][1] if found.refused else _nothing(folder)
    return found.articles


def search_folder(folder: Path, without: Path | None = None) -> Found:
    """Look for articles below a folder; hidden files and folders are left out.

    Links to folders are not followed, and links that lead out of the folder are passed over:
    whoever may put a link there must not choose what is published.

    Args:
        folder: Where to look.
        without: A folder that may be within, and whose files are no articles.

    Raises:
        ArticleError: If there is nothing to be told of.
    """
    found = Found()
    home = folder.resolve()
    left_out = without.resolve() if without else None
    for path in _candidates(folder, found):
        try:
            place = _inside(path, home)
        except ArticleError as error:
            found.refused.append((path, error))
            continue
        if place and not (left_out and place.is_relative_to(left_out)):
            found.articles.append(path)
    if not (found.articles or found.refused):
        raise _nothing(folder)
    found.articles.sort()
    return found


def _candidates(folder: Path, found: Found) -> Iterator[Path]:
    """Yield what has the name of an article or is a link to a folder."""
    endings = suffixes()

    def unread(error: OSError) -> None:
        place = Path(str(error.filename))
        why = f"the folder cannot be read ({error.strerror}). Check its permissions."
        found.refused.append((place, ArticleError(f"{shown(str(place))}: {why}")))

    for at, folders, files in os.walk(folder, onerror=unread):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (path for name in folders if (path := Path(at, name)).is_symlink())
        yield from (
            Path(at, name)
            for name in files
            if not name.startswith(".") and Path(name).suffix.lower() in endings
        )


def _inside(path: Path, home: Path) -> Path | None:
    """Return where a file below `home` really is; None if it is gone, or a folder that is below.

    Raises:
        ArticleError: If it is outside, or no regular file.
    """
    name = shown(str(path))
    try:
        place = path.resolve(strict=path.is_symlink())
        mode = place.lstat().st_mode
    except (OSError, RuntimeError):
        if path.is_symlink():
            raise ArticleError(f"{name}: the link leads nowhere. Name the file itself.") from None
        return None
    if path.is_symlink() and not place.is_relative_to(home):
        raise ArticleError(
            f"{name}: the link leads out of the folder, so it was passed over. "
            "Name what it leads to, if it is to be translated."
        )
    if stat.S_ISDIR(mode):
        return None
    if kind := kind_of(mode):
        raise ArticleError(f"{name}: this is a {kind}, not a file. It was passed over.")
    return place


def _nothing(folder: Path) -> ArticleError:
    return ArticleError(
        f"{shown(str(folder))}: there is no article in this folder "
        f"(looked for {', '.join(suffixes())})."
    )
