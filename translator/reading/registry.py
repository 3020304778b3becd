"""One reader a format, found by the ending of the file name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from translator.article import Article
from translator.errors import ArticleError
from translator.reading.markdown import read_markdown
from translator.reading.text import read_text

__all__ = ["Reader", "reader_for", "register", "suffixes"]

Reader = Callable[[str, str], Article]
_READERS: dict[str, Reader] = {}


def register(reader: Reader, *endings: str) -> None:
    """Make `reader` responsible for file names with these endings, e.g. ".md".

    A later registration replaces an earlier one.
    """
    _READERS.update(dict.fromkeys((ending.lower() for ending in endings), reader))


def suffixes() -> tuple[str, ...]:
    """Return the endings that can be read, in alphabetical order."""
    return tuple(sorted(_READERS))


def reader_for(name: str) -> Reader:
    """Return the reader for a file name; a name without ending is plain text.

    Raises:
        ArticleError: If no reader knows the ending.
    """
    ending = PurePath(name).suffix.lower()
    if not ending:
        return read_text
    if ending not in _READERS:
        raise ArticleError(
            f"{name}: files that end in {ending} cannot be read yet. "
            f"Save the article as one of {', '.join(suffixes())} and try again."
        )
    return _READERS[ending]


register(read_text, ".txt", ".text")
register(read_markdown, ".md", ".markdown")
