"""One word for all that decides what a stage makes."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from training.choice import passed_over, stage_called
from training.config import Config
from training.distil.engines import engine_folder
from training.stages import Stage
from training.workspace import Workspace
from translator.terms import shipped_files

__all__ = ["fingerprint"]

_CONVERTED = "engine.toml"  # it names files as it likes, so all in its folder count
_READ = (  # of a package, and of a folder as Hugging Face has it
    "metadata.json",
    "model/*",
    "config.json",
    "model.safetensors",
    "*.model",
)


def fingerprint(stage: Stage, config: Config, work: Workspace) -> str:
    """Return a SHA-256 in hexadecimal; with another one the stage is to be done anew.

    It covers the settings, the content of the files and engines that they name (not where they
    are), and when and how the stages were done that this one reads. What stages made that are
    passed over now is not read. Nor does an engine count that this work folder made itself: it
    would be another one after each run.
    """
    told = {key: _plain(getattr(config, key), stage, work) for key in stage.settings}
    stages = [stage_called(name) for name in stage.reads]
    read = {one.name: "" if passed_over(one, config) else work.mark(one.name) for one in stages}
    terms = [_content(path) for path in shipped_files()] if stage.glossary else []
    text = json.dumps([stage.name, told, read, terms], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _plain(value: Any, stage: Stage, work: Workspace) -> Any:  # noqa: ANN401 - of any type
    if isinstance(value, BaseModel):
        fields = [key for key in type(value).model_fields if key not in stage.free]
        return {
            key: _engines(getattr(value, key), work)
            if key in stage.engines
            else _plain(getattr(value, key), stage, work)
            for key in fields
        }
    if isinstance(value, tuple):
        return [_plain(one, stage, work) for one in value]
    return _content(value) if isinstance(value, Path) else value


def _engines(names: str | tuple[str, ...], work: Workspace) -> list[str]:
    return [_engine(name, work) for name in ((names,) if isinstance(names, str) else names)]


def _engine(name: str, work: Workspace) -> str:
    folder = engine_folder(name)
    if folder is None or folder.resolve().is_relative_to(work.root.resolve()):
        return name
    return f"{folder.name} {_content(folder)}"


def _content(path: Path) -> str:
    if path.is_dir():
        parts = _parts(path)
        return _hash("\n".join(f"{part.relative_to(path)} {_content(part)}" for part in parts))
    try:
        found = path.stat()
        return _file(path, found.st_size, found.st_mtime_ns)
    except OSError:
        return f"no {path.name}"


def _parts(folder: Path) -> list[Path]:
    """Return the files that a model is read from; of another kind of folder, all of them."""
    patterns = ("**/*",) if (folder / _CONVERTED).is_file() else _READ
    found = {part for pattern in patterns for part in folder.glob(pattern)} or folder.rglob("*")
    return sorted(part for part in found if part.is_file())


@cache
def _file(path: Path, _size: int, _changed: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
