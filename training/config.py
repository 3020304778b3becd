"""The recipe: one TOML file that says all that decides what the workshop makes."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic import model_validator as model_check

from training.annotate.settings import AnnotateSettings
from training.average.settings import AverageSettings
from training.backtranslate.settings import BacktranslateSettings
from training.clean.settings import CleanSettings
from training.contradictions import contradictions
from training.distil.settings import DistilSettings
from training.errors import TrainingError
from training.export.settings import ExportSettings
from training.gather.settings import GatherSettings
from training.judge.settings import JudgeSettings
from training.network.settings import NetworkSettings
from training.sources import Mono, Source
from training.start.settings import StartSettings
from training.tokenise.settings import TokeniseSettings
from training.train.settings import FinetuneSettings, TrainSettings

__all__ = ["Config", "load_config", "named_paths"]


class Config(BaseModel):
    """All settings, each section named as its stage."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    seed: int = Field(default=1, ge=0, description="Of everything that is left to chance.")
    work: Path = Field(description="Folder for all that the stages make.")
    sources: tuple[Source, ...] = Field(min_length=1, description="Pairs of sentences.")
    mono: tuple[Mono, ...] = Field(default=(), description="Sentences of one language.")
    dev: tuple[Path, ...] = Field(
        default=(), description="Development sets, `urdu<TAB>english` a line; never trained on."
    )
    gather: GatherSettings = GatherSettings()
    clean: CleanSettings = CleanSettings()
    annotate: AnnotateSettings = AnnotateSettings()
    tokenise: TokeniseSettings = TokeniseSettings()
    network: NetworkSettings = NetworkSettings()
    start: StartSettings
    reverse: TrainSettings = TrainSettings()
    backtranslate: BacktranslateSettings = BacktranslateSettings()
    train: TrainSettings = TrainSettings()
    distil: DistilSettings = DistilSettings()
    finetune: FinetuneSettings | None = Field(default=None, description="Left out: no fine-tuning.")
    average: AverageSettings = AverageSettings()
    export: ExportSettings = ExportSettings()
    judge: JudgeSettings = JudgeSettings()

    @model_check(mode="after")
    def _goes_together(self) -> Self:
        if found := next(contradictions(self), ""):
            raise ValueError(found)
        return self


def load_config(path: Path) -> Config:
    """Read a recipe; its relative paths start at its own folder, `~` is the user's home.

    Raises:
        TrainingError: If it cannot be read or says something that it cannot; names the key.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise TrainingError(
            f"{path} cannot be read ({error.strerror}). Name a recipe with --config."
        ) from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise TrainingError(f"{path} is no TOML in UTF-8: {error}. Put that right.") from None
    try:
        config = Config.model_validate(data)
    except ValidationError as error:
        raise TrainingError(f"{path}: {_told(error)}") from None
    rooted: Config = _rooted(config, path.resolve().parent)
    return rooted


def named_paths(value: object, key: str) -> Iterator[tuple[str, Path]]:
    """Yield each path that settings name, with its key such as "sources.0.path"."""
    if isinstance(value, Path):
        yield key, value
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from named_paths(one, f"{key}.{number}")
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from named_paths(getattr(value, name), f"{key}.{name}")


def _told(error: ValidationError) -> str:
    first = error.errors()[0]
    key = ".".join(str(part) for part in first["loc"])
    message = first["msg"].removeprefix("Value error, ").rstrip(".")
    said = f'"{key}": {message}' if key else message
    more = error.error_count() - 1
    return f"{said}. Change it" + (f"; {more} more below it." if more else ".")


def _rooted(value: Any, base: Path) -> Any:  # noqa: ANN401 - settings hold values of any type
    """Return the value with all its relative paths starting at `base`."""
    if isinstance(value, Path):
        return base / value.expanduser()
    if isinstance(value, tuple):
        return tuple(_rooted(one, base) for one in value)
    if isinstance(value, BaseModel):
        known = {name: _rooted(getattr(value, name), base) for name in type(value).model_fields}
        return value.model_copy(update=known)
    return value
