"""A SentencePiece model of the pieces that stay."""

from __future__ import annotations

from typing import Any

from training.errors import TrainingError
from training.tokenise.big import SPECIALS, BigModel, Kind
from training.tokenise.choose import Choice
from training.tokenise.meta import BT, Meta
from training.tokenise.proto import parse_model

__all__ = ["first_pieces", "meta_of", "pruned"]

_FIRST = (*SPECIALS, BT)


def pruned(big: BigModel, choice: Choice) -> bytes:
    """Return a serialised `ModelProto`: the specials, the tag, then the pieces of a choice.

    Scores and normaliser are the big model's. The tag is a control symbol, which no text is ever
    cut into.

    Raises:
        TrainingError: If some text would still be read as a special.
    """
    proto = parse_model(b"")
    proto.normalizer_spec.CopyFrom(big.proto.normalizer_spec)
    proto.trainer_spec.CopyFrom(big.proto.trainer_spec)
    if big.proto.HasField("denormalizer_spec"):
        proto.denormalizer_spec.CopyFrom(big.proto.denormalizer_spec)
    for number, text in enumerate(_FIRST):
        kind = Kind.UNKNOWN if number == SPECIALS.index("<unk>") else Kind.CONTROL
        proto.pieces.add(piece=text, score=0.0, type=kind)
    for number in (*choice.target, *choice.rest):
        proto.pieces.add().CopyFrom(big.proto.pieces[number])
    _describe(proto)
    data: bytes = proto.SerializeToString(deterministic=True)
    _check_unreachable(data)
    return data


def meta_of(big: BigModel, choice: Choice) -> Meta:
    """Return what is known of the pruned vocabulary."""
    kept = (*choice.target, *choice.rest)
    original: tuple[int, ...] = ()
    if big.rows:
        tag = big.rows[big.texts.index(BT)] if BT in big.texts else -1
        original = (*range(len(SPECIALS)), tag, *(big.rows[number] for number in kept))
    vocab, target = len(_FIRST) + len(kept), len(_FIRST) + len(choice.target)
    return Meta(vocab, target, _FIRST.index(BT), original)


def first_pieces(data: bytes, count: int) -> bytes:
    """Return a model with only the first pieces of another; they keep their numbers."""
    proto = parse_model(data)
    del proto.pieces[count:]
    proto.trainer_spec.vocab_size = count
    short: bytes = proto.SerializeToString(deterministic=True)
    return short


def _describe(proto: Any) -> None:  # noqa: ANN401 - a class that protobuf makes at run time
    """Let the description of the model agree with its pieces, and name no files."""
    spec = proto.trainer_spec
    for name in ("input", "model_prefix", "control_symbols", "user_defined_symbols"):
        spec.ClearField(name)
    spec.bos_id, spec.pad_id, spec.eos_id, spec.unk_id = range(len(SPECIALS))
    spec.bos_piece, spec.pad_piece, spec.eos_piece, spec.unk_piece = SPECIALS
    spec.control_symbols.append(BT)
    spec.user_defined_symbols.extend(p.piece for p in proto.pieces if p.type == Kind.USER_DEFINED)
    spec.vocab_size = len(proto.pieces)
    proto.DiscardUnknownFields()


def _check_unreachable(data: bytes) -> None:
    """Make sure that no text is read as a special.

    What is unknown stands as it is among the pieces of a text, so one whose characters are all
    unknown would be taken for the special that it looks like.
    """
    from sentencepiece import SentencePieceProcessor  # noqa: PLC0415 - for this stage only

    processor = SentencePieceProcessor(model_proto=data)
    for text in _FIRST:
        pieces = processor.encode(text, out_type=str)
        if text in {piece.removeprefix("▁") for piece in pieces}:
            raise TrainingError(
                f"The model knows none of the characters of {text}, so that a text could pass for "
                "it. Name another model in the section `tokenise`."
            )
