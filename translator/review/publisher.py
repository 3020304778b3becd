"""Writes the pages of editions: at once, or a while after the last change."""

from __future__ import annotations

import logging
import threading
import time
from pathlib import Path

from translator import desk
from translator.errors import DozabanError
from translator.files import Look, look_of
from translator.pages import pages_of, stamp
from translator.review.views import Views
from translator.review.waiting import Waiting
from translator.store import EditionMark, Store

__all__ = ["Publisher"]

_LOG = logging.getLogger("dozaban")

_Looks = tuple[EditionMark, str | None, Look | None, Look | None]
"""The mark of an edition and the stamp of its pages in the store; look of each of its
files, None for one that is not there."""


class Publisher:
    """Writes pages, those of one edition at a time. All methods may be called in any thread."""

    def __init__(
        self, store: Store, views: Views, site: Path, *, quiet: float = 5.0, longest: float = 60.0
    ) -> None:
        """Begin with nothing that waits.

        Args:
            store: Holds the editions.
            views: What is known of them.
            site: The folder that their pages are in.
            quiet: How long nothing must change before pages are written later, in seconds.
            longest: How long they wait in an edition that changes all the time, in seconds.
        """
        self._store = store
        self._views = views
        self._site = site
        self._turn = threading.Lock()  # two that publish would write the same files
        self._news = threading.Condition()
        self._waiting = Waiting(quiet, longest)
        self._errors: dict[str, str] = {}
        self._current: dict[str, tuple[_Looks, bool]] = {}
        self._worker: threading.Thread | None = None
        self._is_closed = False

    def publish(self, slug: str) -> Path:
        """Write the pages of an edition now, unless they are as they should be.

        Returns:
            The bilingual page.

        Raises:
            OutputError: If they cannot be written.
            StoreError: If there is no such edition, or the database cannot be used.
        """
        with self._turn:
            with self._news:  # before the look: what changes during it waits for the next time
                self._waiting.drop(slug)
            try:
                edition = self._views.get(slug).edition
                done = desk.republish(self._store, slug, self._site, edition=edition)
            except Exception as error:
                self._errors[slug] = _sentence(error)
                raise
            self._errors.pop(slug, None)
            return done.pages.html

    def later(self, slug: str) -> None:
        """Write the pages of an edition when it has been quiet for a while.

        After `close` this does nothing.
        """
        with self._news:
            if self._is_closed:
                return
            self._waiting.add(slug, time.monotonic())
            if self._worker is None:
                self._worker = threading.Thread(target=self._work, name="publisher", daemon=True)
                self._worker.start()
            self._news.notify_all()

    def error(self, slug: str) -> str:
        """Return why the pages of an edition could not be written; empty if they could."""
        return self._errors.get(slug, "")

    def is_current(self, slug: str) -> bool:
        """Say whether the pages of an edition are as they should be.

        Raises:
            StoreError: If there is no such edition, or the database cannot be read.
        """
        with self._news:
            if slug in self._waiting:
                return False
        view = self._views.get(slug)
        pages = pages_of(slug, self._site)
        kept = self._store.stamp(slug)
        looks = (view.mark, kept, look_of(pages.html), look_of(pages.markdown))
        known = self._current.get(slug)
        if known is not None and known[0] == looks:  # the stamp of a long article takes a while
            return known[1]
        is_current = kept == stamp(view.edition, pages)
        self._current[slug] = (looks, is_current)
        return is_current

    def close(self) -> None:
        """Publish what waits, and end."""
        with self._news:
            self._is_closed = True
            self._news.notify_all()
        if self._worker is not None:
            self._worker.join()

    def _work(self) -> None:
        while (slug := self._next()) is not None:
            try:
                self.publish(slug)
            except Exception as error:  # noqa: BLE001 - the others must be published all the same
                trace = None if isinstance(error, DozabanError) else error
                _LOG.error("The pages of %r: %s", slug, _sentence(error), exc_info=trace)

    def _next(self) -> str | None:
        """Wait for an edition that is due, and return it; None at the end."""
        with self._news:
            while True:
                first = self._waiting.first()
                if first is None and self._is_closed:
                    return None
                rest = first[1] - time.monotonic() if first else None
                if first and rest is not None and (rest <= 0 or self._is_closed):
                    self._waiting.drop(first[0])
                    return first[0]
                self._news.wait(rest)


def _sentence(error: Exception) -> str:
    if isinstance(error, DozabanError):
        return str(error)
    return f"They were not written ({error}). Publish them again."
