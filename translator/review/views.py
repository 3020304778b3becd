"""The editions that are open, each as it is now."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock
from weakref import WeakValueDictionary

from translator.checks import CHECKS, AnyCheck
from translator.review.view import View, fresh_view
from translator.store import Store

__all__ = ["Views"]

_MOST = 20  # editions that are kept in memory though nobody has them open


class Views:
    """Keeps the views of editions that are open or were asked for last; any thread may ask."""

    def __init__(self, store: Store, checks: Sequence[AnyCheck] = CHECKS) -> None:
        """Begin without any.

        Args:
            store: Holds the editions.
            checks: What to look for in them.
        """
        self._store, self._checks = store, checks
        self._last: OrderedDict[str, View] = OrderedDict()
        # Whoever has an edition open holds its last view: that one need not be made anew,
        # however many others were asked for since.
        self._views: WeakValueDictionary[str, View] = WeakValueDictionary()
        self._turns: WeakValueDictionary[str, Lock] = WeakValueDictionary()
        self._lock = Lock()

    def get(self, slug: str) -> View:
        """Return an edition as it is now.

        Where it changed, one thread at a time looks at it anew; the others wait for what it finds.

        Raises:
            StoreError: If there is no such edition, it was kept without its article, or the
                database cannot be read.
        """
        mark = self._store.mark(slug)
        view = self.known(slug)
        if view is None or view.mark != mark:
            with self._turn(slug):
                view = fresh_view(self._store, slug, self.known(slug), self._checks)
                self._keep(slug, view)
        else:
            self._touch(slug, view)
        return view

    def known(self, slug: str) -> View | None:
        """Return an edition as it was when it was last asked for, if that is still known."""
        with self._lock:
            return self._views.get(slug)

    def _turn(self, slug: str) -> Lock:
        """Return what one thread at a time holds while it looks at an edition."""
        with self._lock:
            return self._turns.setdefault(slug, Lock())

    def _keep(self, slug: str, view: View) -> None:
        with self._lock:
            self._views[slug] = view
        self._touch(slug, view)

    def _touch(self, slug: str, view: View) -> None:
        """Note that an edition was asked for; the one asked for longest ago goes."""
        with self._lock:
            if self._views.get(slug) is view:  # else there is a newer one
                self._last[slug] = view
                self._last.move_to_end(slug)
            while len(self._last) > _MOST:
                self._last.popitem(last=False)
