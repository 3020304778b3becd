"""Editions as pages: HTML and Markdown."""

from translator.publishing.html import render_html
from translator.publishing.markdown import render_markdown
from translator.publishing.write import write_pages

__all__ = ["render_html", "render_markdown", "write_pages"]
