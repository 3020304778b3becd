"""Where the pages of an edition are, and how to tell whether they are current.

Kept apart from `publishing`, so that a run that finds nothing new need not load it.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from translator.edition import Edition

__all__ = ["Pages", "make_slug", "own_pages_folder", "pages_of", "renderer_digest", "stamp"]

_MOST_LETTERS = 80
_MOST_BYTES = 200  # file systems take 255, and temporary names are longer


@dataclass(frozen=True, slots=True)
class Pages:
    """The files of an edition."""

    html: Path
    markdown: Path


def make_slug(name: str) -> str:
    """Return the name of an article's folder: lower case, words joined by hyphens.

    Letters of any script stay, with their vowel signs; the result is never empty.
    """
    plain = unicodedata.normalize("NFKC", name).lower()
    words = "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in plain).split()
    letters = "-".join(words)[:_MOST_LETTERS]
    short = letters.encode()[:_MOST_BYTES].decode(errors="ignore")
    return short.strip("-") or "article"


def pages_of(slug: str, site: Path) -> Pages:
    """Return where the pages of the edition `slug` belong.

    That is below the folder `site`, until a public site was built there: from then on nothing may
    lie in it that is not published, and an edition's own pages are in `pages` beside it.
    """
    home = own_pages_folder(site) if site.with_suffix(".db").exists() else site
    return Pages(home / slug / "index.html", home / slug / f"{slug}.md")


def own_pages_folder(site: Path) -> Path:
    """Return where the pages of editions are that are not for the public."""
    return site.with_name("pages")


def stamp(edition: Edition, pages: Pages) -> str:
    """Return 64 hex digits that stay the same as long as nothing need be written.

    They change with the edition, with the code and templates that render it, and when one of
    the files is changed or removed by someone else.
    """
    digest = hashlib.sha256(repr(edition).encode())
    digest.update(renderer_digest())
    for path in (pages.html, pages.markdown):
        digest.update(_content(path))
    return digest.hexdigest()


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""  # not there, or not to be read: to be written in any case


@cache
def renderer_digest() -> bytes:
    """Return a digest of all code and templates that decide how a page looks."""
    package = Path(__file__).resolve().parent
    files = [package / "_version.py", *sorted((package / "publishing").rglob("*.*"))]
    kept = (f.read_bytes() for f in files if f.suffix in {".py", ".html", ".css"})
    return hashlib.sha256(b"".join(kept)).digest()
