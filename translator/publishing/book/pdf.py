"""PDF for reading and printing, through WeasyPrint."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Mapping
from types import ModuleType

from translator.errors import OutputError
from translator.publishing.book.fonts import fonts
from translator.publishing.book.render import chapter_views, render, style
from translator.publishing.book.values import Book

__all__ = ["render_pdf"]

_BASE = "file:///book/"  # never opened: only what begins so is looked up among our files


def render_pdf(book: Book) -> bytes:
    """Return a book as PDF, the same bytes for the same editions, fonts and WeasyPrint.

    Raises:
        OutputError: If WeasyPrint or the libraries that it needs are not installed.
    """
    weasyprint = _weasyprint()
    views = chapter_views(book)
    files = {name: style(name).encode() for name in ("book.css", "print.css")}
    files |= {f"fonts/{name}": data for name, data in fonts().items()}
    files |= {picture.path: picture.data for view in views for picture in view.pictures}
    page = render("whole.html", book, views=views)
    document = weasyprint.HTML(string=page, base_url=_BASE, url_fetcher=_fetcher(files))
    data: bytes = document.write_pdf(pdf_identifier=book.identifier.hex.encode(), pdf_tags=True)
    return data


def _weasyprint() -> ModuleType:
    """Return WeasyPrint, which on its way may print a page of advice that ours replaces."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            import weasyprint  # noqa: PLC0415 - not everybody has it, and it takes half a second
    except ImportError:
        raise OutputError(
            "A PDF needs WeasyPrint. Install it with: pip install 'dozaban[pdf]', or write an EPUB."
        ) from None
    except OSError:  # a library of the system is missing
        raise OutputError(
            "A PDF needs the libraries of Pango. On Debian and Ubuntu: apt install "
            "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; or write an EPUB."
        ) from None
    module: ModuleType = weasyprint
    return module


def _fetcher(files: Mapping[str, bytes]) -> object:
    """Return what hands WeasyPrint files of ours, and nothing of this machine or the network."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415 - as above

    class Shelf(URLFetcher):  # type: ignore[misc]  # it has no types
        """Knows the styles, fonts and pictures of one book."""

        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
            """Return a file of the book."""
            del headers
            path = url.removeprefix(_BASE)
            if path not in files:
                raise ValueError(f"{url} is no part of the book")
            kind = "text/css" if path.endswith(".css") else "application/octet-stream"
            return URLFetcherResponse(url, files[path], {"Content-Type": kind})

    return Shelf(fail_on_errors=True)  # a book without its font is none
