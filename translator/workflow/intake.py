"""Read articles and find out what there is to do for them, some at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from translator.errors import DozabanError
from translator.workflow.order import Order
from translator.workflow.printer import Printer
from translator.workflow.report import Failure, Unchanged, trouble
from translator.workflow.source import Source
from translator.workflow.work import Work, plan, read

__all__ = ["Intake"]

_FIRST_WINDOW = 512  # sentences of the articles that are prepared together; then twice as many,
_WINDOW = 2048  # up to these
_FEW = 2  # windows for which the search for terms is prepared apart
_MOST_LOOKED_AT = 500  # articles whose files are compared with what is kept at a time


class Intake:
    """Takes articles in when they are asked for; what cannot be taken in is told."""

    def __init__(
        self,
        sources: Sequence[Source],
        order: Order,
        signature: str,
        printer: Callable[[], Printer],
        tell: Callable[[Failure | Unchanged], None],
    ) -> None:
        """Read nothing yet.

        Args:
            sources: The articles.
            order: How the run shall go.
            signature: Signature of the engine.
            printer: Knows which articles are as they were; called only if such are passed over.
            tell: Told of each article that is not taken in.
        """
        self._sources = sources
        self._order = order
        self._signature = signature
        self._printer = printer
        self._tell = tell

    def windows(self) -> Iterator[list[Work]]:
        """Yield articles, planned, some hundred sentences together.

        Raises:
            OutputError: If the output folder cannot be made.
            StoreError: If the database cannot be used.
        """
        for number, window in enumerate(self._read_windows()):
            yield self._planned(window, narrow=number < _FEW)

    def _read_windows(self) -> Iterator[list[Work]]:
        window: list[Work] = []
        sentences, size = 0, _FIRST_WINDOW
        for source in self._changed() if self._order.skip else self._sources:
            work = self._read(source)
            if work is None:
                continue
            window.append(work)
            sentences += len(work.segments)
            if sentences >= size:
                yield window
                window, sentences, size = [], 0, min(_WINDOW, 2 * size)
        if window:
            yield window

    def _planned(self, window: list[Work], *, narrow: bool) -> list[Work]:
        """Plan articles, and return those for which that went well."""
        try:
            plan(window, self._order.glossary, self._signature, narrow=narrow)
        except Exception as error:  # noqa: BLE001 - one article must not end the night's work
            if len(window) > 1:
                return [w for work in window for w in self._planned([work], narrow=True)]
            self._tell(trouble(window[0].source, "prepared", error))
            return []
        return window

    def _changed(self) -> Iterator[Source]:
        """Yield the articles that are not as they were when they were published."""
        for at in range(0, len(self._sources), _MOST_LOOKED_AT):
            printer = self._printer()
            part = self._sources[at : at + _MOST_LOOKED_AT]
            places = [str(source.path.resolve()) if source.path else "" for source in part]
            known = printer.store.made_of(places)
            for source, place in zip(part, places, strict=True):
                slug, made_of = known.get(place, ("", ""))
                if made_of == printer.made_of(source) and printer.is_there(slug):
                    self._tell(Unchanged(source))
                else:
                    yield source

    def _read(self, source: Source) -> Work | None:
        try:
            return read(source, force=self._order.force)
        except DozabanError as error:
            self._tell(Failure(source, error))
        except Exception as error:  # noqa: BLE001 - as in `_planned`
            self._tell(trouble(source, "read", error))
        return None
