"""What the head of a CTranslate2 model tells, without loading it.

The layout is that of version 6 of CTranslate2's binary format, as `ModelSpec._serialize` of its
Python package writes it: version, name, revision, number of variables, and for each its name,
shape, type, size and bytes; all numbers are little-endian.
"""

from __future__ import annotations

import struct
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

__all__ = ["ModelFile", "read_model_file"]

_TYPES = ("float32", "int8", "int16", "int32", "float16", "bfloat16")
_VERSION = 6
_MOST = 100_000  # variables; large models have some thousands


@dataclass(frozen=True, slots=True)
class ModelFile:
    """What a model says of itself.

    Attributes:
        kind: The name of its CTranslate2 specification.
        revision: The revision of that.
        quantization: How most numbers of its matrices are stored.
        weights: How many numbers it has.
    """

    kind: str
    revision: int
    quantization: str
    weights: int


def read_model_file(path: Path) -> ModelFile | None:
    """Return what the file says, or None if it is not there, damaged, or of another format."""
    try:
        with path.open("rb") as file:
            return _read(file)
    except (OSError, ValueError, struct.error, IndexError):
        return None


def _read(file: BinaryIO) -> ModelFile | None:
    if _number(file, "I") != _VERSION:
        return None
    kind, revision, variables = _text(file), _number(file, "I"), _number(file, "I")
    if variables > _MOST:
        return None
    stored: Counter[str] = Counter()
    total = 0
    for _ in range(variables):
        name, type_, numbers = _variable(file)
        total += numbers
        stored[type_] += numbers if name.endswith("weight") else 0
    ((most, _),) = stored.most_common(1) or [("", 0)]
    return ModelFile(kind, revision, most, total)


def _variable(file: BinaryIO) -> tuple[str, str, int]:
    """Pass over a variable; return its name, its type, and how many numbers it has."""
    name, numbers = _text(file), 1
    for _ in range(_number(file, "B")):
        numbers *= _number(file, "I")
    type_, size = _TYPES[_number(file, "B")], _number(file, "I")
    file.seek(size, 1)
    return name, type_, numbers


def _text(file: BinaryIO) -> str:
    return file.read(_number(file, "H")).rstrip(b"\0").decode("utf-8")


def _number(file: BinaryIO, form: str) -> int:
    form = f"<{form}"
    (number,) = struct.unpack(form, file.read(struct.calcsize(form)))
    return int(number)
