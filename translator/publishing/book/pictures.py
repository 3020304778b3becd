"""The pictures of a book."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from translator.publishing.book.values import Chapter

__all__ = ["BookPicture", "book_pictures", "kind_of"]

# What EPUB 3.3 has as core media types and what holds no script: SVG does.
_KINDS = {
    b"\xff\xd8\xff": ("image/jpeg", "jpg"),
    b"\x89PNG\r\n\x1a\n": ("image/png", "png"),
    b"GIF8": ("image/gif", "gif"),
}
_WEBP = ("image/webp", "webp")


@dataclass(frozen=True, slots=True)
class BookPicture:
    """A picture of a chapter.

    Attributes:
        address: Its address in the article.
        path: Its path in the book.
        media_type: What it is: "image/jpeg".
        data: Its bytes.
    """

    address: str
    path: str
    media_type: str
    data: bytes


def book_pictures(chapter: Chapter, name: str) -> Iterator[BookPicture]:
    """Yield the pictures of a chapter that every reader of books can show.

    Args:
        chapter: The chapter.
        name: How the names of their files begin.
    """
    for number, (address, data) in enumerate(sorted(chapter.pictures.items()), 1):
        if kind := kind_of(data):
            media_type, ending = kind
            yield BookPicture(address, f"images/{name}-{number}.{ending}", media_type, data)


def kind_of(data: bytes) -> tuple[str, str] | None:
    """Return the media type and ending of a picture as its first bytes tell it, not its name."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _WEBP
    return next((kind for begin, kind in _KINDS.items() if data.startswith(begin)), None)
