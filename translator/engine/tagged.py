"""A SentencePiece tokenizer that says the languages in pieces of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from translator.engine.pieces import WORD_START
from translator.engine.vocabulary import Side, read_vocabulary, vocabulary_file
from translator.errors import EngineError

__all__ = ["Feed", "TaggedTokenizer"]

_MARKS = frozenset({"<s>", "</s>", "<pad>", "<unk>"})


@dataclass(frozen=True, slots=True)
class Feed:
    """How a model wants its sentences.

    Attributes:
        folder: The folder with CTranslate2's files.
        source_pieces: The SentencePiece file of the source.
        target_pieces: The SentencePiece file of the target.
        source_prefix: Pieces before those of a sentence, such as ("urd_Arab",).
        source_suffix: Pieces after them, such as ("</s>",).
        target_prefix: Pieces that every translation begins with, such as ("eng_Latn",).
    """

    folder: Path
    source_pieces: Path
    target_pieces: Path
    source_prefix: tuple[str, ...] = ()
    source_suffix: tuple[str, ...] = ()
    target_prefix: tuple[str, ...] = ()


class TaggedTokenizer:
    """Cuts sentences with SentencePiece, and adds what a model wants before and after them."""

    def __init__(self, feed: Feed) -> None:
        """Load the SentencePiece files.

        Raises:
            EngineError: If one cannot be read, or the model does not know a piece of `feed`.
        """
        _check_known(feed.folder, "source", (*feed.source_prefix, *feed.source_suffix))
        self._writable = _check_known(feed.folder, "target", feed.target_prefix)
        self._feed = feed
        self._source = _load(feed.source_pieces)
        same = feed.target_pieces == feed.source_pieces
        self._target = self._source if same else _load(feed.target_pieces)
        self._unspoken = _MARKS.union(feed.source_prefix, feed.source_suffix, feed.target_prefix)

    def encode(self, text: str) -> list[str]:
        """Return the pieces of a sentence, with what goes before and after them."""
        pieces: list[str] = self._source.encode(text, out_type=str)
        return [*self._feed.source_prefix, *pieces, *self._feed.source_suffix]

    def encode_target(self, text: str) -> list[str]:
        """Return the pieces by which the model writes some words; none if it cannot write them."""
        pieces: list[str] = self._target.encode(text, out_type=str)
        return pieces if self._writable.issuperset(pieces) else []

    def decode(self, pieces: list[str]) -> str:
        """Return the words of some pieces, without marks and languages."""
        spoken = [piece for piece in pieces if piece not in self._unspoken]
        text: str = self._target.decode_pieces(spoken)
        return " ".join(text.replace(WORD_START, " ").split())


def _load(path: Path) -> Any:  # noqa: ANN401 - the library ships no types
    import sentencepiece  # noqa: PLC0415 - not needed when nothing is translated

    try:
        return sentencepiece.SentencePieceProcessor(model_file=str(path))
    except (OSError, RuntimeError, ValueError):
        raise EngineError(
            f"{path} is no SentencePiece model; copy it again from where the model came from."
        ) from None


def _check_known(folder: Path, side: Side, pieces: Iterable[str]) -> frozenset[str]:
    """Return the vocabulary of one side.

    Raises:
        EngineError: For a piece that is not in it: the model would take a language for an unknown
            word, and say nothing of it.
    """
    path = vocabulary_file(folder, side)
    if path is None:
        return frozenset()  # CTranslate2 itself reports that
    known = read_vocabulary(path)
    for piece in pieces:
        if piece not in known:
            raise EngineError(
                f"The model in {folder} does not know {piece!r}, which its engine.toml names; "
                f"look up in {path.name} how it is spelt there."
            )
    return known
