"""Books: EPUB and PDF."""
