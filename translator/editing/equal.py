"""Find equal sentences in two versions of an article: in order first, then anywhere."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

__all__ = ["Item", "common_order", "equal_anywhere"]

Pair = tuple[int, int]
"""Places of an old sentence and of a new one."""

_NEIGHBOURS = ((-1, 1), (-1,), (1,), ())
"""Which neighbours must be equal too: both, one, none."""


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence in comparable form.

    Attributes:
        place: Its index in the caller's list.
        key: Hash of its normalised text.
        markup: Kind, address and normalised words of each mark, sorted: where exactly a mark
            begins is of no account.
    """

    place: int
    key: str
    markup: tuple[tuple[str, str, str], ...] = ()


def common_order(old: Sequence[Item], new: Sequence[Item]) -> Iterator[Pair]:
    """Return the longest common order of sentences that are equal, their markup included."""
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - spares commands that align nothing

    # Numbers, since the library compares texts by their hash. It works with bits: many equal
    # sentences cost no more than others.
    numbers: dict[object, int] = {}
    a, b = ([numbers.setdefault((i.key, i.markup), len(numbers)) for i in s] for s in (old, new))
    for block in LCSseq.editops(a, b).as_matching_blocks():
        for n in range(block.size):
            yield old[block.a + n].place, new[block.b + n].place


def equal_anywhere(
    old: Sequence[Item], new: Sequence[Item], taken: Container[int], linked: Container[int]
) -> tuple[list[Pair], list[Pair]]:
    """Return equal sentences wherever they stand, and those of them that have other markup.

    Of several equal ones, that with the same markup is taken before others, then that with the
    same neighbours, then the first.

    Args:
        old: All old sentences in order.
        new: All new sentences in order.
        taken: Places of old sentences that are not to be used.
        linked: Places of new sentences that need none.
    """
    left_old = {n for n, item in enumerate(old) if item.place not in taken}
    left_new = {n for n, item in enumerate(new) if item.place not in linked}
    found: dict[bool, list[Pair]] = {True: [], False: []}
    for markup, around in product((True, False), _NEIGHBOURS):
        signs = [
            [(_sign(items, n, around, markup=markup), n) for n in sorted(left)]
            for items, left in ((old, left_old), (new, left_new))
        ]
        pairs = _first_come(*signs)
        found[markup] += [(old[a].place, new[b].place) for a, b in pairs]
        left_old.difference_update(a for a, _ in pairs)
        left_new.difference_update(b for _, b in pairs)
    return found[True], found[False]


def _sign(items: Sequence[Item], n: int, around: Iterable[int], *, markup: bool) -> object:
    """Return what must be equal for two sentences to be taken for one."""
    item = items[n]
    beside = (items[n + step].key if 0 <= n + step < len(items) else "" for step in around)
    return (item.key, item.markup if markup else None, *beside)


def _first_come(old: Iterable[tuple[object, int]], new: Iterable[tuple[object, int]]) -> list[Pair]:
    """Return pairs with the same sign, the first old one with the first new one."""
    waiting: defaultdict[object, deque[int]] = defaultdict(deque)
    for sign, n in old:
        waiting[sign].append(n)
    return [(queue.popleft(), n) for sign, n in new if (queue := waiting.get(sign))]
