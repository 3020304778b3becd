"""Which stages are meant, and which the recipe has no need of."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from training.errors import TrainingError
from training.stages import STAGES, Stage
from translator.files import Look, look_of

if TYPE_CHECKING:
    from training.config import Config
    from training.workspace import Workspace

__all__ = ["has_no_english", "passed_over", "stage_called", "stages_between"]


def stage_called(name: str) -> Stage:
    """Return a stage by its name.

    Raises:
        TrainingError: If there is none; names them all.
    """
    for stage in STAGES:
        if stage.name == name:
            return stage
    known = ", ".join(stage.name for stage in STAGES)
    raise TrainingError(f'There is no stage "{name}". Name one of these: {known}.')


def stages_between(first: str, last: str) -> tuple[Stage, ...]:
    """Return the stages from one to another, both included.

    Raises:
        TrainingError: If one is unknown, or the last comes before the first.
    """
    start, end = STAGES.index(stage_called(first)), STAGES.index(stage_called(last))
    if end < start:
        raise TrainingError(f'"{last}" comes before "{first}". Exchange --from and --to.')
    return STAGES[start : end + 1]


def passed_over(stage: Stage, config: Config) -> str:
    """Return why the recipe has no need of a stage; empty if it has."""
    languages = {text.language for text in config.mono}
    match stage.name:
        case "reverse" | "backtranslate" if "en" not in languages:
            return 'the recipe has no English text in "mono"'
        case "distil" if "ur" not in languages:
            return 'the recipe has no Urdu text in "mono"'
        case "distil" if config.finetune is None:
            return 'only fine-tuning learns from it, and the recipe has no section "finetune"'
        case "finetune" if config.finetune is None:
            return 'the recipe has no section "finetune"'
        case "judge" if not config.dev:
            return 'the recipe has no development sets in "dev"'
    return ""


def has_no_english(work: Workspace) -> bool:
    """Return whether no sentence of the English texts was left to be translated back.

    Raises:
        TrainingError: If what the stage tokenise made of them cannot be read.
    """
    path = work.root / "tokenise" / "mono.en.npz"
    look = look_of(path)
    return look is not None and _is_empty(path, look)


@cache
def _is_empty(path: Path, _look: Look) -> bool:
    from training.tokenise.arrays import load_sentences  # noqa: PLC0415 - numpy takes 0.1 s

    return not len(load_sentences(path).pieces)
