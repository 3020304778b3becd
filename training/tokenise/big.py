"""A SentencePiece model as it was before it is pruned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.errors import TrainingError
from training.tokenise.meta import BT
from training.tokenise.proto import parse_model
from translator.engine.vocabulary import read_vocabulary, vocabulary_file
from translator.errors import EngineError

__all__ = ["SPECIALS", "BigModel", "Kind", "open_model", "read_model", "written_pieces"]

SPECIALS = ("<s>", "<pad>", "</s>", "<unk>")
"""The first entries of every vocabulary of ours."""

_OF_SENTENCEPIECE = ("<unk>", "<s>", "</s>")
_UNIGRAM = 1


class Kind:
    """Kinds of pieces, as sentencepiece_model.proto numbers them."""

    NORMAL, UNKNOWN, CONTROL, USER_DEFINED, UNUSED, BYTE = range(1, 7)


@dataclass(frozen=True, slots=True)
class BigModel:
    """A model and what belongs to it.

    Attributes:
        proto: The `ModelProto` of SentencePiece.
        processor: The `SentencePieceProcessor` that cuts texts with it.
        texts: The text of each piece.
        kinds: The kind of each piece, see `Kind`.
        rows: For each piece its row in the table of embeddings that belongs to the model; empty
            if there is no such table.
    """

    proto: Any
    processor: Any
    texts: tuple[str, ...]
    kinds: tuple[int, ...]
    rows: tuple[int, ...]


def read_model(path: Path) -> BigModel:
    """Read a SentencePiece model that belongs to a trained network.

    Raises:
        TrainingError: If it cannot be read, or is of a kind that cannot be pruned.
    """
    try:
        return open_model(path.read_bytes(), has_rows=True)
    except (OSError, ValueError, RuntimeError) as error:
        raise TrainingError(
            f"{path} is no SentencePiece model ({error}). Name the model of a network, or none, "
            'with "model" in the section "tokenise".'
        ) from None


def open_model(data: bytes, *, has_rows: bool) -> BigModel:
    """Return a model from its bytes.

    Args:
        data: A serialised `ModelProto`.
        has_rows: Whether a network with embeddings belongs to it.

    Raises:
        ValueError: If it is no model.
        TrainingError: If it is of a kind that cannot be pruned.
    """
    from sentencepiece import SentencePieceProcessor  # noqa: PLC0415 - for this stage only

    proto = parse_model(data)
    if proto.trainer_spec.model_type != _UNIGRAM:
        raise TrainingError("Only a unigram model of SentencePiece can be pruned. Name another.")
    texts = tuple(piece.piece for piece in proto.pieces)
    rows = _rows(texts) if has_rows else ()
    kinds = tuple(piece.type for piece in proto.pieces)
    return BigModel(proto, SentencePieceProcessor(model_proto=data), texts, kinds, rows)


def written_pieces(package: Path) -> frozenset[str]:
    """Return the pieces that the decoder of an unpacked Argos package knows.

    Raises:
        TrainingError: If they cannot be read.
    """
    path = vocabulary_file(package / "model", "target")
    try:
        if path:
            return read_vocabulary(path)
    except EngineError:
        pass  # told below, in the words of the recipe
    raise TrainingError(
        f'{package} is no unpacked Argos package of ours. Name another one with "package" in the '
        'section "tokenise".'
    )


def _rows(texts: Sequence[str]) -> tuple[int, ...]:
    """Return where each piece is in the embeddings.

    XLM-R's four specials stand in another order than SentencePiece's three, so that all other
    pieces are one place further on. A package of ours has its pieces in their places.
    """
    if tuple(texts[: len(SPECIALS)]) == SPECIALS:
        return tuple(range(len(texts)))
    if tuple(texts[: len(_OF_SENTENCEPIECE)]) == _OF_SENTENCEPIECE:
        specials = [SPECIALS.index(text) for text in _OF_SENTENCEPIECE]
        return (*specials, *range(len(specials) + 1, len(texts) + 1))
    raise TrainingError(
        f"The model begins with the pieces {', '.join(texts[:4])}, neither like XLM-R's nor like "
        f"one of ours ({', '.join(SPECIALS)}, {BT}). Name another one."
    )
