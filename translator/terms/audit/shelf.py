"""All lines of an audit, and who else has a spelling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translator.terms.audit.entry import Entry, Value
from translator.terms.owners import Owners

__all__ = ["Shelf"]

_Home = tuple[int, str, frozenset[str], str]


class Shelf:
    """Finds the other lines with the same spelling without looking through all."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Enter every spelling of every line."""
        self._entries = entries
        self._owners = Owners([e.term for e in entries], [e.layer for e in entries])
        self._same: dict[tuple[int, str, str], Entry] = {}
        self._first: dict[_Home, Entry] = {}
        self._shared: dict[int, list[Value]] = {}
        for entry in entries:
            shared = [v for v in entry.spellings if len(self._owners.bearers(v.text)) > 1]
            if shared:
                self._shared[entry.number] = shared
            for value in shared:
                self._same.setdefault((entry.file, value.text, entry.term.target), entry)
                self._first.setdefault(_home(entry, value.text), entry)

    def shared(self, entry: Entry) -> Sequence[Value]:
        """Return the spellings of a line that others have as well; most have none."""
        return self._shared.get(entry.number, ())

    def same_target(self, entry: Entry, spelling: str) -> Entry:
        """Return the first line of the file with this spelling and the target of `entry`."""
        return self._same[entry.file, spelling, entry.term.target]

    def first(self, entry: Entry, spelling: str) -> Entry:
        """Return the first line of the file with this spelling that is no homograph."""
        return self._first[_home(entry, spelling)]

    def owner(self, entry: Entry, spelling: str) -> Entry:
        """Return the line that wins this spelling of `entry`, be it `entry` itself."""
        return self._entries[self._owners.owner(entry.number, spelling)]

    def overridden(self, entry: Entry, spelling: str) -> Iterator[Entry]:
        """Yield the lines of other files that lose this spelling to `entry`."""
        if self.owner(entry, spelling) is not entry:
            return
        for number in self._owners.bearers(spelling):
            other = self._entries[number]
            if other.file != entry.file and self.owner(other, spelling) is entry:
                yield other


def _home(entry: Entry, spelling: str) -> _Home:
    return entry.file, spelling, frozenset(entry.term.context), entry.term.domain
