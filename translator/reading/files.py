"""Read an article from a file or from bytes: the only part of this room that touches the disk."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from translator.article import Article
from translator.errors import ArticleError, NotUrduError
from translator.reading.decode import decode
from translator.reading.registry import reader_for, suffixes
from translator.urdu import arabic_share

__all__ = ["check_urdu", "find_articles", "read_article", "read_bytes"]

_ENOUGH = 0.5  # share of letters in Arabic script


def read_article(path: Path) -> Article:
    """Read one file.

    Raises:
        ArticleError: If it is a folder, cannot be opened, is empty or has an unknown format.
        EncodingError: If it is not text.
    """
    reader_for(path.name)  # an unknown ending is the more helpful complaint
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise ArticleError(f"{path}: there is no such file. Check the name.") from None
    except IsADirectoryError:
        raise ArticleError(
            f"{path}: this is a folder, not a file. Rename it or name a file inside it."
        ) from None
    except OSError as error:
        raise ArticleError(
            f"{path}: the file cannot be read ({error.strerror}). Check its permissions."
        ) from error
    return read_bytes(data, path.name)


def read_bytes(data: bytes, name: str) -> Article:
    """Read an article from the bytes of a file called `name`.

    Raises:
        ArticleError: If there is nothing in it or the ending is unknown.
        EncodingError: If the bytes are not text.
    """
    text, encoding = decode(data, name) if data else ("", "utf-8")
    if not text.strip():
        raise ArticleError(f"{name}: the file is empty. Put the article's text into it.")
    article = dataclasses.replace(reader_for(name)(text, name), encoding=encoding)
    if not any(block.text.strip() for block in article.blocks):
        raise ArticleError(f"{name}: there is no text to translate in it.")
    return article


def check_urdu(article: Article) -> None:
    """Make sure that an article is in Urdu script.

    Raises:
        NotUrduError: If under half of its letters are Arabic-script letters.
    """
    share = arabic_share("\n".join(block.text for block in article.blocks))
    if share < _ENOUGH:
        raise NotUrduError(
            f"{article.name}: only {share:.0%} of its letters are Urdu letters, so it does not "
            "look like an Urdu article. Add --force to translate it all the same."
        )


def find_articles(folder: Path, without: Path | None = None) -> list[Path]:
    """Return the readable articles below a folder, sorted; hidden files and folders are left out.

    Args:
        folder: Where to look.
        without: A folder that may be within, and whose files are no articles.

    Raises:
        ArticleError: If there is none.
    """
    endings = suffixes()
    left_out = without.resolve() if without else None
    found = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in endings
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and not (left_out and path.resolve().is_relative_to(left_out))
    )
    if not found:
        raise ArticleError(
            f"{folder}: there is no article in this folder (looked for {', '.join(endings)})."
        )
    return found
