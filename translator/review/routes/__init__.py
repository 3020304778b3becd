"""The addresses of the desk, and what answers at each."""

from translator.review.routes import batch, events, home, language, page, preview, segment

__all__ = ["batch", "events", "home", "language", "page", "preview", "segment"]
