"""Where two texts differ: stretches that are equal, each with the change after it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

__all__ = ["Hunk", "common_start", "joined_hunks", "without_strays"]


@dataclass(frozen=True, slots=True)
class Hunk:
    """A stretch that is equal, and the change after it.

    Attributes:
        equal: What both texts have.
        deleted: What only the first one has.
        inserted: What only the second one has, in its place.
    """

    equal: str
    deleted: str
    inserted: str

    @property
    def is_replacement(self) -> bool:
        """Whether the change puts something in the place of something."""
        return bool(self.deleted.strip() and self.inserted.strip())

    def joined(self, after: Hunk) -> Hunk:
        """Return one hunk of this one and the next, between which nothing is equal."""
        return Hunk(
            self.equal + after.equal, self.deleted + after.deleted, self.inserted + after.inserted
        )


def joined_hunks(parts: Iterable[Hunk]) -> list[Hunk]:
    """Return the parts with all joined that have nothing between them."""
    hunks: list[Hunk] = []
    for part in parts:
        last = hunks[-1] if hunks else None
        if last and not (part.equal and (last.deleted or last.inserted)):
            hunks[-1] = last.joined(part)
        else:
            hunks.append(part)
    return hunks


def without_strays(hunks: Iterable[Hunk]) -> list[Hunk]:
    """Return the hunks, those with nothing but punctuation between them joined."""
    joined: list[Hunk] = []
    for hunk in hunks:
        last = joined[-1] if joined else None
        if (
            last
            and last.is_replacement
            and hunk.is_replacement
            and not any(map(str.isalnum, hunk.equal))
        ):
            change = Hunk("", hunk.equal + hunk.deleted, hunk.equal + hunk.inserted)
            joined[-1] = last.joined(change)
        else:
            joined.append(hunk)
    return joined


def common_start(one: str, other: str) -> str:
    """Return the characters that both texts begin with."""
    pairs = zip(one, other, strict=False)
    return "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
