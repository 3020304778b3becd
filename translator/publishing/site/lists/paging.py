"""Lists that are too long for one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translator.publishing.site.place import Place
from translator.publishing.site.values import Entry

__all__ = ["Sheet", "sheets"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a list.

    Attributes:
        base: Address of the first page of the list: "" or "tags/bitcoin/".
        number: Which page it is, from 1.
        count: How many pages there are.
        entries: What it lists, newest first.
        total: How many entries all pages list.
    """

    base: str
    number: int
    count: int
    entries: Sequence[Entry]
    total: int

    @property
    def place(self) -> Place:
        """Where the page is."""
        return Place(f"{self.address(self.number)}index.html")

    def address(self, number: int) -> str:
        """Return the address of a page of the same list.

        Args:
            number: Which, from 1.
        """
        return self.base if number == 1 else f"{self.base}page/{number}/"


def sheets(entries: Sequence[Entry], per_page: int, base: str) -> Iterator[Sheet]:
    """Share entries among pages: each on one, in their order; no entries make one empty page.

    Args:
        entries: Newest first.
        per_page: How many stand on a page; at least 1.
        base: Address of the first page.
    """
    starts = range(0, max(len(entries), 1), per_page)
    for number, start in enumerate(starts, 1):
        some = entries[start : start + per_page]
        yield Sheet(base, number, len(starts), some, len(entries))
