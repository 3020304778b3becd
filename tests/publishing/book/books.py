"""Books made by hand, and how the tests look into them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

from lxml import etree

from tests.publishing.editions import (
    RULE,
    code,
    edition_of,
    heading,
    image,
    item,
    label,
    paragraph,
    quote,
    reviewed,
    table,
    title,
)
from translator.article import Block, BlockKind, Mark, MarkKind
from translator.draft import Draft
from translator.edition import Edition
from translator.publishing.book import Book, Chapter, Layout, make_book, render_epub

__all__ = [
    "ALTERNATING",
    "EVIL",
    "NAMES",
    "PNG",
    "SIDE",
    "chapter",
    "full",
    "hostile",
    "opened",
    "page",
    "tree",
]

SIDE, ALTERNATING = Layout.SIDE_BY_SIDE, Layout.ALTERNATING
NAMES = {
    "h": "http://www.w3.org/1999/xhtml",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "epub": "http://www.idpf.org/2007/ops",
}
EVIL = (
    "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7 }}&amp;&#0;]]>"
    "\x00\x0b\x1f\x7f\ufffe\ufdd0 <!-- -- --> %zz ../../etc"
)


def full(slug: str = "khabar", letters: str = "a") -> Edition:
    """Return an edition with a block of every kind, 16 sentences."""
    return reviewed(
        edition_of(
            title("Bitcoin (BTC) کی سرخی"),
            label("tags", "ٹیگز", "آم، سیب"),
            label("date", "تاریخ", "2023-01-05"),
            label("author", "مصنف", "نادیہ"),
            heading("باب"),
            paragraph("Bitcoin (BTC) کی قیمت $30,000 ہے۔ دوسری بات 2023 میں۔"),
            item("آم"),
            item("سیب", level=2),
            quote("قول۔"),
            *table(("شہر", "آبادی"), ("لاہور", "13")),
            code("x = 1 < 2", "python"),
            image("آم کا باغ", "bagh.png"),
            RULE,
            english={"Bitcoin (BTC) کی قیمت $30,000 ہے۔": "Bitcoin (BTC) costs $30,000."},
            slug=slug,
        ),
        letters,
    )


def hostile(address: str = EVIL) -> Edition:
    """Return an edition in which every text wants to be something else."""
    marks = (Mark(MarkKind.LINK, 0, 3, address),)
    return edition_of(
        title(EVIL),
        label("tags", EVIL, EVIL),
        label(EVIL, EVIL, EVIL),
        heading(EVIL),
        Block(BlockKind.PARAGRAPH, EVIL, marks),
        item(EVIL, marker=EVIL),
        quote(EVIL),
        *table((EVIL, EVIL), (EVIL, EVIL)),
        code(EVIL, info=EVIL),
        image(EVIL, f"/{EVIL}"),
        english={EVIL: Draft(EVIL, marks)},
    )


def chapter(edition: Edition, **pictures: bytes) -> Chapter:
    """Return a chapter; a picture bagh.png is given as `bagh`."""
    return Chapter(edition, {f"{name}.png": data for name, data in pictures.items()})


def opened(book: Book | bytes) -> dict[str, bytes]:
    """Return the files of an EPUB by their paths."""
    data = book if isinstance(book, bytes) else render_epub(book)
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        return {name: container.read(name) for name in container.namelist()}


def tree(book: Book | bytes, path: str) -> etree._Element:
    """Return a file of an EPUB, read as XML."""
    return etree.fromstring(opened(book)[str(Path("EPUB", path))])


def page(edition: Edition, layout: Layout = SIDE, **pictures: bytes) -> etree._Element:
    """Return the page of an article."""
    return tree(make_book([chapter(edition, **pictures)], layout), "001.xhtml")


def _png() -> bytes:
    """Return a picture of one pixel."""
    parts = (
        (b"IHDR", struct.pack(">2I5B", 1, 1, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0\0")),
        (b"IEND", b""),
    )
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


PNG = _png()
