"""Pairs from files that people keep: tables, and translation memories."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.errors import TrainingError
from training.gather.pairs import RawPair
from training.gather.texts import lines_of, opened_text
from training.sources import Source
from translator.errors import ExchangeError
from translator.exchange.tmx_read import read_tmx

__all__ = ["read_memory", "read_table"]

_BLOCK = 1 << 20  # bytes
_KIND = 2  # the column that `where` looks at


def read_table(path: Path, source: Source, most: int) -> Iterator[RawPair]:
    """Yield the pairs of a table, a row a line, its columns apart by tabs.

    A row that lacks a column yields an empty text.

    Args:
        path: The table, packed or not.
        source: Says which columns and which rows.
        most: How many bytes are read at most, unpacked.

    Raises:
        TrainingError: If it cannot be read, or is longer.
    """
    for line in lines_of(path, source.name, most):
        row = dict(enumerate(line.split("\t")))
        if not source.where or row.get(_KIND, "").strip() == source.where:
            urdu, english = source.columns
            yield row.get(urdu, ""), row.get(english, "")


def read_memory(path: Path, source: Source, most: int) -> Iterator[RawPair]:
    """Yield the pairs of a translation memory in TMX, ours or another program's.

    Raises:
        TrainingError: If it cannot be read, is no TMX, or longer than `most` bytes.
    """
    data = bytearray()
    with opened_text(path, source.name) as file:
        # Not read at once: memory for `most` bytes would be asked for, however short the file is.
        while block := file.read(_BLOCK):
            data += block
            if len(data) > most:
                raise TrainingError(
                    f"{source.name}: {path} is longer than {most / 1e9:g} gigabytes. Export the "
                    "memory in parts, or as TSV."
                )
    try:
        found = read_tmx(bytes(data), path.name)
    except ExchangeError as error:
        raise TrainingError(f"{source.name}: {error}") from None
    for unit in found.units:
        yield unit.source, unit.target
