"""Read an article from a file or from bytes: the only part of this room that touches the disk."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from translator.article import Article
from translator.errors import ArticleError, NotUrduError
from translator.reading.clean import clean, with_plain_lines
from translator.reading.decode import decode
from translator.reading.registry import reader_for
from translator.reading.regular import check_name, check_size, read_regular
from translator.urdu import arabic_share

__all__ = ["check_parts", "check_urdu", "read_article", "read_bytes"]

_ENOUGH = 0.5  # share of letters in Arabic script
MOST_PARTS = (
    50_000  # lines, paragraphs, cells, sentences: each costs some time, however short it is
)


def read_article(path: Path) -> Article:
    """Read one file of at most `MOST_BYTES`.

    Raises:
        ArticleError: If it is no regular file, cannot be opened, is empty, too large, or has an
            unknown format.
        EncodingError: If it is not text.
    """
    check_name(str(path))
    reader_for(path.name)  # an unknown ending is the more helpful complaint
    return read_bytes(read_regular(path), path.name)


def read_bytes(data: bytes, name: str) -> Article:
    """Read an article from the bytes of a file called `name`.

    Raises:
        ArticleError: If there is nothing in it, too much, or the ending is unknown.
        EncodingError: If the bytes are not text.
    """
    check_size(len(data), name)
    text, encoding = decode(data, name) if data else ("", "utf-8")
    text = with_plain_lines(text)
    if not text.strip():
        raise ArticleError(f"{name}: the file is empty. Put the article's text into it.")
    check_parts(sum(1 for line in text.split("\n") if line.strip()), "lines", name)
    article = clean(dataclasses.replace(reader_for(name)(text, name), encoding=encoding))
    check_parts(len(article.blocks), "parts", name)
    if not any(block.text.strip() for block in article.blocks):
        raise ArticleError(f"{name}: there is no text to translate in it.")
    return article


def check_parts(number: int, what: str, name: str) -> None:
    """Make sure that an article has not more than `MOST_PARTS` of something.

    Raises:
        ArticleError: If it has.
    """
    if number > MOST_PARTS:
        raise ArticleError(
            f"{name}: there are more than {MOST_PARTS:,} {what} in it, more than one article "
            "has. Split it, or translate it with `translate lines`."
        )


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
