"""Pages in the folder of the site that nobody published there."""

from __future__ import annotations

import contextlib
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from translator.errors import OutputError
from translator.files import remove_files
from translator.pages import own_pages_folder
from translator.press.links import links_of
from translator.publishing.site.search.index import FOLDER

__all__ = ["move_out", "take_over"]

_MARK = b'<meta name="generator" content="Dozaban '
_SITE = b" data-view="  # only pages of a site have a switch
_HEAD = 4096  # bytes in which both stand
_BUNDLE = re.compile(r"\d+")


def take_over(site: Path, slugs: Iterable[str]) -> None:
    """Take all that is ours out of a folder of which no ledger knows anything.

    Pages of editions go to their own folder, which is not for the public: drafts are among
    them. Of a site whose ledger was lost, the pages go, with the pictures of its articles and the
    search index, which holds their text; what is published is written again. Files that are not
    ours stay.

    Args:
        site: The folder.
        slugs: Names of all editions.

    Raises:
        OutputError: If a file cannot be moved or removed.
    """
    with _told():
        move_out(site, slugs)
        pages = [path for path in site.rglob("*.html") if _head(path)]
        for page in sorted(pages, key=lambda path: len(path.parts), reverse=True):
            remove_files([*_files_of(page, site), page])
        for bundle in (site / FOLDER).glob("*"):
            if _BUNDLE.fullmatch(bundle.name) and bundle.is_dir():
                shutil.rmtree(bundle)


def move_out(site: Path, slugs: Iterable[str]) -> None:
    """Move the pages of editions out of the site to their own folder.

    Somebody may write them to the site at the moment in which it is built for the first time.

    Args:
        site: The folder of the site.
        slugs: Names of editions of which nothing is published.

    Raises:
        OutputError: If a file cannot be moved.
    """
    own = own_pages_folder(site)
    with _told():
        for slug in slugs:
            folder = site / slug
            head = _head(folder / "index.html")
            if not head or _SITE in head:
                continue
            (own / slug).mkdir(parents=True, exist_ok=True)
            for name in ("index.html", f"{slug}.md"):
                if (folder / name).exists():
                    (folder / name).replace(own / slug / name)
            with contextlib.suppress(OSError):  # something else is in it
                folder.rmdir()


def _files_of(page: Path, site: Path) -> Iterator[Path]:
    """Yield the files that belong to the page of an article: its Markdown and its pictures."""
    folder = page.parent
    markdown = folder / f"{folder.name.rstrip('-')}.md"
    if page.name != "index.html" or not markdown.exists():
        return
    yield markdown
    for target, _ in links_of(page.relative_to(site).as_posix(), page.read_bytes()).links:
        path = site / target
        if path.parent == folder and path.suffix != ".html":
            yield path


def _head(page: Path) -> bytes:
    """Return the beginning of a page of ours; nothing of any other file."""
    if not page.is_file():
        return b""
    with page.open("rb") as file:
        head = file.read(_HEAD)
    return head if _MARK in head else b""


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"{error.filename} cannot be taken out of the site ({error.strerror}). "
            "Check the folder's permissions."
        ) from None
