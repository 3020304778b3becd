"""Editions as a book: EPUB and PDF, of one article or of many."""

from translator.publishing.book.epub import render_epub
from translator.publishing.book.make import make_book
from translator.publishing.book.pdf import render_pdf
from translator.publishing.book.values import Book, Chapter, Layout

__all__ = ["Book", "Chapter", "Layout", "make_book", "render_epub", "render_pdf"]
