"""`--glossary` and `--no-glossary`: the terms of a run."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from translator.errors import UsageError
from translator.terms import Glossary, load_glossary, shipped_files

__all__ = ["terms_of_run"]


def terms_of_run(added: Iterable[Path] | None, *, without: bool) -> Glossary:
    """Return the shipped terms and those of the newsroom's files, or none.

    Args:
        added: Files of the newsroom; they win over the shipped ones.
        without: Whether there shall be no terms at all.

    Raises:
        GlossaryError: If a file cannot be read or is malformed.
        UsageError: If files are given for a run without terms.
    """
    if without and added:
        raise UsageError("Use either --glossary or --no-glossary, not both.")
    return Glossary() if without else load_glossary([*shipped_files(), *(added or ())])
