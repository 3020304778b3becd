"""The pieces by which the model reads and writes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from training.errors import TrainingError
from training.tokenise.meta import load_meta
from training.tokenise.prune import first_pieces

__all__ = ["MODEL", "PIECES", "Vocabulary"]

MODEL, PIECES = "ur_en.spm", "vocab.txt"
"""The SentencePiece model, and its pieces a line each, without an end after the last."""

_WORD_START = "▁"


class Vocabulary:
    """Cuts texts into pieces and joins pieces to texts.

    Attributes:
        pieces: All pieces; their places are their numbers.
        target_size: How many of them, the first ones, the decoder may write.
    """

    def __init__(self, model: bytes, target_size: int) -> None:
        """Open a model.

        Args:
            model: A serialised `ModelProto` whose pieces are in the order of the numbers.
            target_size: See `target_size`.
        """
        from sentencepiece import SentencePieceProcessor  # noqa: PLC0415 - for this stage only

        self._source = SentencePieceProcessor(model_proto=model)
        self._target = SentencePieceProcessor(model_proto=first_pieces(model, target_size))
        count = self._source.vocab_size()
        self.pieces = tuple(self._source.id_to_piece(number) for number in range(count))
        self.target_size = target_size

    @classmethod
    def load(cls, folder: Path) -> Vocabulary:
        """Return the vocabulary that the stage left in a folder.

        Raises:
            TrainingError: If it cannot be read.
        """
        path = folder / MODEL
        try:
            return cls(path.read_bytes(), load_meta(folder).target_vocab)
        except (OSError, RuntimeError) as error:
            raise TrainingError(
                f"{path} cannot be read ({error}). Do the stage `tokenise` again."
            ) from None

    def encode(self, text: str) -> list[int]:
        """Return a text as the encoder reads it."""
        return self.encode_all([text])[0]

    def encode_all(self, texts: Sequence[str]) -> list[list[int]]:
        """Return several texts as the encoder reads them; on all cores."""
        cut: list[list[int]] = self._source.encode(list(texts))
        return cut

    def encode_target(self, text: str) -> list[int]:
        """Return a text as the decoder is to write it; what it cannot write is unknown."""
        return self.encode_target_all([text])[0]

    def encode_target_all(self, texts: Sequence[str]) -> list[list[int]]:
        """Return several texts as the decoder is to write them; on all cores."""
        cut: list[list[int]] = self._target.encode(list(texts))
        return cut

    def decode(self, numbers: Sequence[int]) -> str:
        """Return pieces as text, as the product writes it; specials and the tag say nothing."""
        text: str = self._source.decode([int(number) for number in numbers])
        return " ".join(text.replace(_WORD_START, " ").split())
