"""EPUB 3.3, written here: ebooklib is AGPL-3.0, on which a package under Apache-2.0 cannot rest."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translator.publishing.book.fonts import LICENSE, fonts
from translator.publishing.book.render import ChapterView, chapter_views, render, style
from translator.publishing.book.values import Book

__all__ = ["render_epub"]

_XHTML = "application/xhtml+xml"
_MIMETYPE = ("mimetype", b"application/epub+zip")
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can tell
_READABLE = 0o644 << 16
_UNIX = 3


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the book, as its package lists it.

    Attributes:
        id: Its name in the package.
        path: Its path beside the package.
        media_type: What it is.
        data: Its bytes.
        properties: What readers must know of it: "nav".
    """

    id: str
    path: str
    media_type: str
    data: bytes
    properties: str = ""


def render_epub(book: Book) -> bytes:
    """Return a book as EPUB 3.3 (W3C Recommendation), the same bytes for the same editions."""
    views = chapter_views(book)
    items = [*_pages(book, views), *_files(views)]
    package = render(
        "package.opf",
        book,
        items=items,
        views=views,
        authors=dict.fromkeys(author for view in views for author in view.authors),
        has_pictures=any(view.pictures for view in views),
    )
    container = render("container.xml", book)
    files = [("META-INF/container.xml", container.encode()), ("EPUB/package.opf", package.encode())]
    return _zipped([_MIMETYPE, *files, *((f"EPUB/{item.path}", item.data) for item in items)])


def _pages(book: Book, views: Sequence[ChapterView]) -> Iterator[Item]:
    """Yield the pages in the order in which they are read."""
    cover = render("title.xhtml", book)
    contents = render("nav.xhtml", book, views=views)
    yield Item("title", "title.xhtml", _XHTML, cover.encode())
    yield Item("nav", "nav.xhtml", _XHTML, contents.encode(), "nav")
    for view in views:
        page = render("chapter.xhtml", book, chapter=view, anchor="")
        yield Item(f"c{view.name}", f"{view.name}.xhtml", _XHTML, page.encode())


def _files(views: Sequence[ChapterView]) -> Iterator[Item]:
    """Yield what the pages need."""
    yield Item("css", "book.css", "text/css", style("book.css").encode())
    for number, (name, data) in enumerate(fonts().items(), 1):
        kind = "text/plain" if name == LICENSE else "font/woff2"
        yield Item(f"f{number}", f"fonts/{name}", kind, data)
    pictures = (picture for view in views for picture in view.pictures)
    for number, picture in enumerate(pictures, 1):
        yield Item(f"i{number}", picture.path, picture.media_type, picture.data)


def _zipped(files: Sequence[tuple[str, bytes]]) -> bytes:
    """Return a container as OCF wants it: the media type first and as it is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as container:
        for name, data in files:
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            stored = name == _MIMETYPE[0]
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            container.writestr(entry, data)
    return out.getvalue()
