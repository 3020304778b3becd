"""The stage: all sources and texts in one form, and where each comes from."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from training.config import Config
from training.errors import TrainingError
from training.gather.fetching import fetched, sha256_of
from training.gather.pairs import Tally, pair_lines, text_lines
from training.gather.settings import GatherSettings
from training.gather.texts import lines_of, write_lines
from training.sources import Mono, Source
from training.workspace import Say, Workspace
from translator.files import write_atomically

__all__ = ["run"]

_GIGABYTE = 1_000_000_000


def run(config: Config, work: Workspace, say: Say) -> None:
    """Write `NAME.tsv` for each source, `mono/NAME.txt` for each text, and `sources.json`.

    What is fetched over a network stays in the folder `downloads`, so nothing is fetched twice.

    Raises:
        TrainingError: If a source cannot be fetched or read, or there is nothing in it.
    """
    folder, downloads = work.folder("gather"), work.folder("downloads")
    pairs = [_gather(one, config.gather, (folder, downloads), say) for one in config.sources]
    texts = [_gather_text(one, config.gather, folder, say) for one in config.mono]
    told = {"sources": pairs, "mono": texts}
    text = json.dumps(told, ensure_ascii=False, indent=2)
    write_atomically(folder / "sources.json", f"{text}\n")
    work.note(
        "gather",
        sources=len(pairs),
        pairs=sum(one["pairs"] for one in pairs),
        texts=len(texts),
        sentences=sum(one["sentences"] for one in texts),
        content=_content(folder, config),
    )


def _content(folder: Path, config: Config) -> str:
    """Return a hash of what was gathered: if it stays, nothing that comes after need be redone."""
    pairs = [folder / f"{one.name}.tsv" for one in config.sources]
    texts = [folder / "mono" / f"{one.name}.txt" for one in config.mono]
    told = [f"{path.name} {sha256_of(path.stem, path)}" for path in (*pairs, *texts)]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]


def _gather(
    source: Source, settings: GatherSettings, folders: tuple[Path, Path], say: Say
) -> dict[str, Any]:
    folder, downloads = folders
    found, tally = fetched(source, settings, downloads, say), Tally()
    lines = pair_lines(found.pairs, tally, source.limit)
    write_lines(folder / f"{source.name}.tsv", lines)
    _check_source(source, found.origin, tally)
    say(f"{source.name}: {tally.kept:,} pairs, {tally.skipped:,} lines without one")
    return {
        "name": source.name,
        "kind": source.kind,
        "origin": found.origin,
        "sha256": found.sha256,
        "licence": source.licence,
        "domain": source.domain,
        "pairs": tally.kept,
        "skipped": tally.skipped,
    }


def _check_source(source: Source, origin: str, tally: Tally) -> None:
    if tally.kept:
        return
    settings = '"columns", "where" and ' if source.kind == "tsv" else ""
    raise TrainingError(
        f"{source.name}: there is no pair in {origin} ({tally.skipped:,} lines without one). Check "
        f"{settings}that it is in UTF-8, with text in both languages, or take the source out of "
        "the recipe."
    )


def _gather_text(mono: Mono, settings: GatherSettings, folder: Path, say: Say) -> dict[str, Any]:
    tally, most = Tally(), round(settings.largest_text * _GIGABYTE)
    lines = text_lines(lines_of(mono.path, mono.name, most), tally, mono.limit)
    write_lines(folder / "mono" / f"{mono.name}.txt", lines)
    if not tally.kept:
        raise TrainingError(
            f"{mono.name}: there is no sentence in {mono.path.name}. It must be a text in UTF-8; "
            "save it so, or take it out of the recipe."
        )
    say(f"{mono.name}: {tally.kept:,} sentences")
    return {
        "name": mono.name,
        "language": mono.language,
        "origin": mono.path.name,
        "sha256": sha256_of(mono.name, mono.path),
        "licence": mono.licence,
        "sentences": tally.kept,
        "skipped": tally.skipped,
    }
