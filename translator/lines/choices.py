"""What one may choose: how a text is written, and how its translation is."""

from __future__ import annotations

import enum
from typing import NoReturn

from translator.errors import UsageError

__all__ = ["Encoding", "Format"]


class _Choice(enum.StrEnum):
    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        raise UsageError(
            f"There is no {cls.__name__.lower()} {str(value)!r}. Choose one of: {', '.join(cls)}."
        )


class Encoding(_Choice):
    """In which encodings a file may be, without a byte order mark that says so."""

    UTF_8 = "utf-8"
    UTF_16_LE = "utf-16-le"
    UTF_16_BE = "utf-16-be"
    WINDOWS_1256 = "windows-1256"


class Format(_Choice):
    """What is written for a line: English only, both languages, or all that is known."""

    TEXT = "text"
    TSV = "tsv"
    JSONL = "jsonl"
