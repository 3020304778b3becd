"""Models that were damaged, by chance or by somebody: each in a folder of its own."""

from __future__ import annotations

import json
import os
import random
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.engine.tiny_model import make_tiny_package

__all__ = ["DAMAGES", "damaged", "flipped"]

Damage = Callable[[Path], None]
_WEIGHT = b"decoder/embeddings/weight\0"
_FILES = (
    "metadata.json",
    "model/config.json",
    "model/model.bin",
    "model/shared_vocabulary.json",
    "sentencepiece.model",
)


def damaged(folder: Path, name: str) -> Path:
    """Return the folder of a package with one of `DAMAGES`."""
    package = make_tiny_package(folder / "package")
    DAMAGES[name](package)
    return package


def flipped(data: bytes, chance: random.Random) -> bytes:
    """Return bytes of which one is another, more often one of the first thousands."""
    last = len(data) if chance.random() < 0.4 else min(len(data), 3000)
    changed = bytearray(data)
    changed[chance.randrange(last)] ^= chance.randrange(1, 256)
    return bytes(changed)


def _shape(rows: int, columns: int) -> Damage:
    def change(folder: Path) -> None:
        file = folder / "model/model.bin"
        data = bytearray(file.read_bytes())
        at = data.index(_WEIGHT) + len(_WEIGHT) + 1
        data[at : at + 8] = struct.pack("<II", rows, columns)
        file.write_bytes(data)

    return change


def _size(number: int) -> Damage:
    def change(folder: Path) -> None:
        file = folder / "model/model.bin"
        data = bytearray(file.read_bytes())
        at = data.index(_WEIGHT) + len(_WEIGHT) + 1 + 8 + 1
        data[at : at + 4] = struct.pack("<I", number)
        file.write_bytes(data)

    return change


def _written(name: str, text: str) -> Damage:
    def change(folder: Path) -> None:
        (folder / name).write_text(text, encoding="utf-8")

    return change


def _said(name: str, **values: Any) -> Damage:
    def change(folder: Path) -> None:
        file = folder / name
        file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | values), encoding="utf-8")

    return change


def _pipe(name: str) -> Damage:
    def change(folder: Path) -> None:
        (folder / name).unlink()
        os.mkfifo(folder / name)

    return change


def _endless(name: str) -> Damage:
    def change(folder: Path) -> None:
        (folder / name).unlink()
        (folder / name).symlink_to("/dev/zero")

    return change


def _gone(name: str) -> Damage:
    return lambda folder: (folder / name).unlink()


_VALUES = (None, 1, -1.5, "x", "\x1b[31m\u202e", [], [1], {}, True)
_VOCABULARY = "model/shared_vocabulary.json"
_METADATA = ("package_version", "from_code", "to_code", "type", "languages", "target_prefix")
_CONFIG = ("add_source_bos", "add_source_eos", "bos_token", "decoder_start_token", "eos_token")

DAMAGES: dict[str, Damage] = {
    **{
        f"shape {rows} x {columns}": _shape(rows, columns)
        for rows, columns in ((1 << 20, 1 << 20), (0xFFFFFFFF, 0xFFFFFFFF), (1 << 30, 8), (0, 0))
    },
    **{f"size {number}": _size(number) for number in (0, 100, 1 << 31, 0xFFFFFFFF)},
    **{f"no {name}": _gone(name) for name in _FILES},
    **{f"{name} is empty": _written(name, "") for name in _FILES},
    **{f"{name} is a pipe": _pipe(name) for name in _FILES},
    **{f"{name} never ends": _endless(name) for name in _FILES},
    **{
        f"vocabulary {text[:12]}": _written(_VOCABULARY, text)
        for text in ("[" * 100_000, "null", '"abc"', "[1, 2]", '{"a": 1}', "[]", '["<unk>"]')
    },
    "metadata [[[": _written("metadata.json", "[" * 100_000),
    "metadata of one long number": _written("metadata.json", f'{{"a": {"1" * 5000}}}'),
    **{
        f"{key} is {value!r}": _said("metadata.json", **{key: value})
        for key in _METADATA
        for value in _VALUES
    },
    **{
        f"{key} is {value!r}": _said("model/config.json", **{key: value})
        for key in _CONFIG
        for value in _VALUES
    },
}
