"""Read the weights of a CTranslate2 model.

The layout is that of version 6 of CTranslate2's binary format, as `ModelSpec._serialize` of its
Python package writes it (see also `translator.engine.install.model_file`). A matrix of integers has
a variable beside it with the factors by which it was multiplied.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from training.errors import TrainingError

__all__ = ["Variables", "read_model_bin"]

_VERSION = 6
_KIND = "TransformerSpec"
_TYPES = ("<f4", "i1", "<i2", "<i4", "<f2")  # a sixth, bfloat16, is unknown to NumPy

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Variables:
    """What a model holds.

    Attributes:
        stored: Variables as they are kept, by name.
        aliases: Names that mean another variable.
    """

    stored: dict[str, Array]
    aliases: dict[str, str]

    def raw(self, name: str) -> Array:
        """Return a variable as it is kept.

        Raises:
            KeyError: If there is none.
        """
        return self.stored[self.aliases.get(name, name)]

    def weights(self, name: str) -> NDArray[np.float32]:
        """Return a variable as float32, whatever it is kept as.

        Raises:
            KeyError: If there is none, or its factors are not there.
        """
        real = self.aliases.get(name, name)
        kept = self.stored[real]
        if kept.dtype.kind != "i":
            return kept.astype(np.float32)
        scale = self.raw(f"{real}_scale")
        rows = scale.reshape(-1, *[1] * (kept.ndim - 1)) if scale.ndim else scale
        return (kept / rows).astype(np.float32)


def read_model_bin(path: Path) -> Variables:
    """Return the variables of a model.

    Raises:
        TrainingError: If it cannot be read, is damaged, or of another kind or version.
    """
    try:
        with path.open("rb") as file:
            return _read(file)
    except OSError as error:
        raise TrainingError(
            f"{path} cannot be read ({error.strerror}). Name the folder of an unpacked package."
        ) from None
    except (ValueError, IndexError, struct.error):
        raise TrainingError(
            f"{path} is damaged, or no Transformer of CTranslate2's format {_VERSION}. Name "
            "another package, or export it again."
        ) from None


def _read(file: BinaryIO) -> Variables:
    version, kind, _ = _number(file, "I"), _text(file), _number(file, "I")
    if (version, kind) != (_VERSION, _KIND):
        raise ValueError(kind)
    stored = dict(_variable(file) for _ in range(_number(file, "I")))
    aliases = {_text(file): _text(file) for _ in range(_number(file, "I"))}
    return Variables(stored, aliases)


def _variable(file: BinaryIO) -> tuple[str, Array]:
    name = _text(file)
    shape = [_number(file, "I") for _ in range(_number(file, "B"))]
    type_, size = np.dtype(_TYPES[_number(file, "B")]), _number(file, "I")
    return name, np.frombuffer(file.read(size), type_).reshape(shape)


def _text(file: BinaryIO) -> str:
    size = _number(file, "H")
    text = file.read(size)
    if len(text) != size:
        raise ValueError(text)
    return text.rstrip(b"\0").decode("utf-8")


def _number(file: BinaryIO, form: str) -> int:
    form = f"<{form}"
    (number,) = struct.unpack(form, file.read(struct.calcsize(form)))
    return int(number)
