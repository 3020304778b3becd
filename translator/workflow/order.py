"""How a run shall go."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from translator.terms import Glossary

__all__ = ["Order"]


@dataclass(frozen=True, slots=True)
class Order:
    """How a run shall go.

    Attributes:
        glossary: Decides how terms are rendered.
        out: The output folder; gets `site/`.
        place: The database, see `Database`; by default `editions.db` in the output folder.
        force: Translate also what does not look like Urdu.
        skip: Pass over articles that are as they were when they were published.
    """

    glossary: Glossary
    out: Path
    place: str | Path | None = None
    force: bool = False
    skip: bool = False
