"""What an article is about, in one or two sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from translator.article import BlockKind
from translator.edition import Edition, Pair
from translator.publishing.layout import title_pairs
from translator.publishing.wording import Notice

__all__ = ["label_pairs", "shortened", "summary_of"]

_MOST = 200  # characters
_ELLIPSIS = "…"
_BEFORE_ELLIPSIS = " .,;:،؛۔-–—…"  # no sign is left hanging before it
_NO_PROSE = frozenset({BlockKind.HEADING, BlockKind.IMAGE, BlockKind.LABEL, BlockKind.TITLE})


def summary_of(edition: Edition) -> Notice:
    """Return the summary label, else the beginning of the first paragraph, in both languages.

    As many whole sentences as fit are taken, the same in both; only where the first alone is too
    long, it is cut. A sentence that stands for the title of an untitled article is not said twice.
    """
    pairs = label_pairs(edition, "summary") or _beginning(edition)
    taken = _that_fit(pairs)
    urdu = " ".join(pair.segment.text for pair in taken)
    english = " ".join(pair.current.text for pair in taken)
    return Notice(shortened(urdu, _MOST), shortened(english, _MOST))


def label_pairs(edition: Edition, key: str) -> list[Pair]:
    """Return the values of the label lines with a key, those without a translation left out."""
    blocks = edition.article.blocks
    found = [p for p in edition.pairs if blocks[p.segment.block].kind is BlockKind.LABEL]
    named = [p for p in found if blocks[p.segment.block].info == key]
    return [p for p in named if p.segment.text.strip() and p.current.text.strip()]


def shortened(text: str, most: int) -> str:
    """Return a text in one line, cut after a word and with an ellipsis if it is too long.

    Args:
        text: The text.
        most: How many characters it may have, the ellipsis counted.
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    room = line[: most - len(_ELLIPSIS) + 1]  # one more: a word may end just there
    whole, space, _ = room.rpartition(" ")
    kept = whole if space else room[:-1]
    return kept.rstrip(_BEFORE_ELLIPSIS) + _ELLIPSIS


def _beginning(edition: Edition) -> Sequence[Pair]:
    """Return the sentences of the first paragraph, else those of the first text of any kind."""
    return next(_texts(edition, {BlockKind.PARAGRAPH}), None) or next(
        _texts(edition, set(BlockKind) - _NO_PROSE), ()
    )


def _texts(edition: Edition, kinds: AbstractSet[BlockKind]) -> Iterator[Sequence[Pair]]:
    said = title_pairs(edition)
    for block, pairs in edition.by_block().items():
        if edition.article.blocks[block].kind in kinds:
            rest = [pair for pair in pairs if pair not in said]
            if rest:
                yield rest


def _that_fit(pairs: Sequence[Pair]) -> Sequence[Pair]:
    """Return the first sentence, and those after it that fit beside it in both languages."""
    urdu = english = 0
    for number, pair in enumerate(pairs):
        urdu += len(pair.segment.text) + (number > 0)
        english += len(pair.current.text) + (number > 0)
        if number and max(urdu, english) > _MOST:
            return pairs[:number]
    return pairs
