"""What a site is made from, looked at again and again: did anything change?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from translator.errors import DozabanError
from translator.files import Look, look_of
from translator.press.report import SiteReport
from translator.store import Store

__all__ = ["Watch"]

_Looks = tuple[object, ...]


class Watch:
    """Builds again when something changed; one thread at a time may ask.

    Attributes:
        problem: Why the last build failed, in one sentence; empty if it did not.
    """

    def __init__(
        self, store: Store, places: Sequence[Path], build: Callable[[], SiteReport]
    ) -> None:
        """Begin without a build.

        Args:
            store: Whose editions are shown.
            places: Files and folders that decide how they look; they need not exist.
            build: Brings the site up to date.
        """
        self.problem = ""
        self._store = store
        self._places = tuple(places)
        self._build = build
        self._seen: _Looks | None = None

    def look(self) -> SiteReport | None:
        """Build if anything changed since the last time.

        Returns:
            What became of it; None if nothing changed or it failed, see `problem`.
        """
        try:
            looks = self._looks()
        except DozabanError as error:
            self.problem, self._seen = str(error), None  # when it is over, nothing else may change
            return None
        if looks == self._seen:
            return None
        self._seen = looks
        try:
            report = self._build()
        except DozabanError as error:
            self.problem = str(error)
            return None
        self.problem = ""
        return report

    def _looks(self) -> _Looks:
        files = (look for place in self._places for look in _looks_of(place))
        return (*((s.slug, s.mark) for s in self._store.standings()), *files)


def _looks_of(place: Path) -> Iterator[tuple[str, Look]]:
    paths = sorted(place.rglob("*")) if place.is_dir() else [place]
    for path in paths:
        if look := look_of(path):
            yield str(path), look
