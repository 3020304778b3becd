"""Folders with a model that somebody converted to CTranslate2, described by an engine.toml."""

from __future__ import annotations

import hashlib
import re
import tomllib
from functools import partial
from pathlib import Path
from typing import Any

from translator.bounded import quoted, read_bounded
from translator.engine.ctranslate import Model
from translator.engine.protocol import EngineInfo
from translator.engine.sound import is_there
from translator.engine.tagged import Feed, TaggedTokenizer
from translator.errors import EngineError

__all__ = ["DESCRIPTION", "converted_model", "is_converted"]

DESCRIPTION = "engine.toml"
"""The file that makes an engine of a folder."""

_TEXTS = ("name", "version", "source", "target", "source_pieces")
_MORE_TEXTS = ("target_pieces",)
_LISTS = ("source_prefix", "source_suffix", "target_prefix")
_KEYS = (*_TEXTS, *_MORE_TEXTS, *_LISTS)
_LABEL = re.compile(r"[\w.+-]{1,64}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_WEIGHTS = "model.bin"
_LARGEST = 16_000  # bytes of an engine.toml; over a key of many parts the library takes long


def is_converted(folder: Path) -> bool:
    """Say whether a folder describes itself as a converted model."""
    return is_there(folder / DESCRIPTION)


def converted_model(folder: Path) -> Model:
    """Read the engine.toml of a folder; the model itself is loaded by the first translation.

    Its keys are name, version, source and target (ISO 639-1 codes), source_pieces (the
    SentencePiece file in the folder), and where needed target_pieces, source_prefix,
    source_suffix and target_prefix; see docs/engines.md.

    Raises:
        EngineError: If it is malformed, or a file that it names is not there.
    """
    path = folder / DESCRIPTION
    values = _read(path)
    _check_kinds(values, path)
    _check_labels(values, path)
    source_pieces = _inside(folder, values["source_pieces"])
    feed = Feed(
        folder,
        source_pieces,
        _inside(folder, values["target_pieces"]) if "target_pieces" in values else source_pieces,
        *(tuple(values.get(key, ())) for key in _LISTS),
    )
    _inside(folder, _WEIGHTS)
    info = EngineInfo(
        values["name"],
        values["version"],
        source=values["source"],
        target=values["target"],
        settings=f"feed:{_digest(values)}",
    )
    return Model(
        info, folder, partial(TaggedTokenizer, feed), feed.target_prefix, len(feed.source_prefix)
    )


def _read(path: Path) -> dict[str, Any]:
    if not is_there(path):
        raise EngineError(
            f"{path} cannot be read (it is not there); write it as docs/engines.md shows."
        )
    try:
        return tomllib.loads(read_bounded(path, _LARGEST, EngineError).decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise EngineError(
            f"{path} cannot be read ({quoted(str(error))}); write it as docs/engines.md shows."
        ) from None


def _check_kinds(values: dict[str, Any], path: Path) -> None:
    """Raise an error for the first key that is unknown, missing, or of a wrong type."""
    for key in values:
        if key not in _KEYS:
            raise EngineError(
                f"{path} has an unknown key {quoted(key)!r}; it may have {', '.join(_KEYS)}."
            )
    for key in (*_TEXTS, *(k for k in _MORE_TEXTS if k in values)):
        if not isinstance(values.get(key), str) or not values[key]:
            raise EngineError(f'{path} must say {key} = "..."; write it as docs/engines.md shows.')
    for key in _LISTS:
        if not _is_pieces(values.get(key, [])):
            raise EngineError(f'{path}: {key} must be a list of pieces, like ["</s>"].')


def _check_labels(values: dict[str, Any], path: Path) -> None:
    """Raise an error for a name that would not fit into a signature."""
    for key in ("name", "version"):
        if not _LABEL.fullmatch(values[key]):
            raise EngineError(
                f"{path}: {key} may hold letters, digits and . _ + - only, and 64 of them at most."
            )
    for key in ("source", "target"):
        if not _LANGUAGE.fullmatch(values[key]):
            raise EngineError(f'{path}: {key} must be the code of a language, like "ur".')


def _is_pieces(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(p, str) and p for p in value)


def _inside(folder: Path, name: str) -> Path:
    """Return the path of a file that must be in the folder."""
    try:
        path = (folder / name).resolve()
        within = path.is_relative_to(folder.resolve())
        there = path.is_file()
    except (OSError, ValueError, RuntimeError):
        within, there = True, False
    if not within:
        raise EngineError(
            f"{folder / DESCRIPTION} names {quoted(name)!r}, which lies outside the "
            "folder; copy it there."
        )
    if not there:
        raise EngineError(
            f"The folder {folder} has no file {quoted(name)!r}; copy it there, or "
            "convert the model again."
        )
    return path


def _digest(values: dict[str, Any]) -> str:
    """Return a hash of how the model is fed: drafts made otherwise are other drafts."""
    return hashlib.sha256(repr([values.get(key) for key in _LISTS]).encode()).hexdigest()[:8]
