"""What the routes of the desk work with."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from translator.errors import DozabanError
from translator.publishing.notes import Notes
from translator.review.hub import Hub
from translator.review.publisher import Publisher
from translator.review.rendering import Pages
from translator.review.shelf import Shelf
from translator.review.views import Views
from translator.store import Store

__all__ = ["Services"]


@dataclass(frozen=True, slots=True)
class Services:
    """What the routes of the desk work with.

    Attributes:
        store: Holds the editions.
        pages: Renders templates.
        views: What the editions look like now.
        shelf: The translation memory.
        notes: What the glossary notes for editors.
        hub: Tells open pages what happens.
        publisher: Writes the pages of editions.
    """

    store: Store
    pages: Pages
    views: Views
    shelf: Shelf
    notes: Notes
    hub: Hub
    publisher: Publisher

    def warm(self, slug: str | None = None) -> None:
        """Look at what will be asked for first, so that nobody waits for it.

        Args:
            slug: Name of the edition; by default that of the one that was touched last.
        """
        with suppress(DozabanError):  # whoever asks for it is told
            wanted = slug or next((found.slug for found in self.store.overviews()), None)
            if wanted:
                self.views.get(wanted)
            self.shelf.warm()
