"""Write the pages of an edition."""

from __future__ import annotations

from translator.edition import Edition
from translator.files import write_atomically
from translator.pages import Pages
from translator.publishing.html import render_html
from translator.publishing.markdown import render_markdown

__all__ = ["write_pages"]


def write_pages(edition: Edition, pages: Pages) -> None:
    """Write the HTML and Markdown editions.

    Raises:
        OutputError: If they cannot be written.
    """
    write_atomically(pages.html, render_html(edition))
    write_atomically(pages.markdown, render_markdown(edition))
