"""Which pieces of a big model stay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.errors import TrainingError
from training.tokenise.big import SPECIALS, BigModel, Kind
from training.tokenise.meta import BT
from training.tokenise.settings import TokeniseSettings
from translator.urdu import has_arabic

__all__ = ["Choice", "choose_pieces", "keep_pieces"]

_MOST = 2**16  # numbers that 16 bits can hold
_OURS = (*SPECIALS, BT)


@dataclass(frozen=True, slots=True)
class Choice:
    """The pieces that stay, as numbers of the big model, without the specials.

    Attributes:
        target: Those that the decoder may write.
        rest: The others.
    """

    target: tuple[int, ...]
    rest: tuple[int, ...]


def choose_pieces(
    big: BigModel,
    source: NDArray[np.int64],
    target: NDArray[np.int64],
    settings: TokeniseSettings,
) -> Choice:
    """Choose the pieces that are used often enough, and all characters that are there.

    The decoder never gets a piece in Arabic letters: what it cannot write, it cannot leave in
    Urdu.

    Args:
        big: The model.
        source: How often the texts that the encoder reads use each piece.
        target: The same for those that the decoder is to write.
        settings: How often is often enough.

    Raises:
        TrainingError: If more pieces stay than 16 bits can number.
    """
    usable = _usable(big)
    characters = {text: number for number, text in usable.items() if len(text) == 1}
    marks = {characters[c] for c in BT if c in characters}  # see `pruned`
    safe = {n for n, kind in enumerate(big.kinds) if kind == Kind.BYTE}
    safe |= {n for n in usable if big.kinds[n] == Kind.USER_DEFINED}
    latin = {n: text for n, text in usable.items() if not has_arabic(text)}
    least, written = settings.least, settings.target_least
    first = safe | _often(latin, characters, target, (written, settings.characters))
    both = safe | marks | _often(usable, characters, source + target, (least, settings.characters))
    choice = Choice(tuple(sorted(first)), tuple(sorted(both - first)))
    count = len(choice.target) + len(choice.rest) + len(_OURS)
    if count > _MOST:
        raise TrainingError(
            f"{count:,} pieces stay, and there is room for {_MOST:,}. Raise `least` or "
            "`characters` in the section `tokenise`."
        )
    return choice


def keep_pieces(big: BigModel, written: Collection[str]) -> Choice:
    """Return all pieces of a model.

    Args:
        big: The model.
        written: The pieces that its decoder may write.
    """
    usable = _usable(big)
    target = tuple(number for number, text in usable.items() if text in written)
    return Choice(target, tuple(number for number, text in usable.items() if text not in written))


def _usable(big: BigModel) -> dict[int, str]:
    """Return the pieces that texts may be cut into; none of them looks like a special.

    A line end in a piece would break the list of pieces.
    """
    kinds = {Kind.NORMAL, Kind.USER_DEFINED}
    return {
        number: text
        for number, (text, kind) in enumerate(zip(big.texts, big.kinds, strict=True))
        if kind in kinds and text not in _OURS and text.splitlines() == [text]
    }


def _often(
    usable: dict[int, str],
    characters: dict[str, int],
    counts: NDArray[np.int64],
    least: tuple[int, int],
) -> set[int]:
    """Return the pieces that are there often enough, whole or as characters of others.

    Args:
        usable: The pieces that may stay.
        characters: The pieces of one character.
        counts: How often each piece is used.
        least: Times that a piece, and that a character must be there.
    """
    used = [int(n) for n in np.flatnonzero(counts) if int(n) in usable]
    there = Counter[str]()
    for number in used:
        there.update(dict.fromkeys(usable[number], int(counts[number])))
    single = {characters[c] for c, n in there.items() if n >= least[1] and c in characters}
    whole = {n for n in used if counts[n] >= least[0] or not _spelled(usable[n], characters)}
    return whole | {n for n in single if n in usable}


def _spelled(text: str, characters: Iterable[str]) -> bool:
    """Say whether a text can be written with pieces of one character."""
    return all(c in characters for c in text)
