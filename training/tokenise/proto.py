"""SentencePiece models as messages of protobuf."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from training.errors import TrainingError

__all__ = ["parse_model"]


def parse_model(data: bytes) -> Any:  # noqa: ANN401 - a class that protobuf makes at run time
    """Return a serialised model as `ModelProto`; no data is an empty one.

    Raises:
        ValueError: If it is none.
        TrainingError: If protobuf is not installed.
    """
    try:
        messages = import_module("sentencepiece.sentencepiece_model_pb2")
        decode_error: type[Exception] = import_module("google.protobuf.message").DecodeError
    except ModuleNotFoundError:
        raise TrainingError(
            "Pieces can only be chosen with protobuf, which is not installed. "
            "Install with pip install 'dozaban[training]'."
        ) from None
    proto = messages.ModelProto()
    try:
        proto.ParseFromString(data)
    except decode_error as error:
        raise ValueError(str(error)) from None
    return proto
