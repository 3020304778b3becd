"""Where the CLDR glossary lies."""

from __future__ import annotations

from pathlib import Path

from translator.terms.load import shipped_files

__all__ = ["cldr_path"]


def cldr_path() -> Path:
    """Return the path of the CLDR glossary; it need not be there yet."""
    return shipped_files()[0].parent / "cldr.csv"
