"""Run stages: each only when it must, and with what it needs."""

from __future__ import annotations

import enum
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec

from training.choice import has_no_english, passed_over, stage_called
from training.config import Config, named_paths
from training.errors import TrainingError
from training.fingerprint import fingerprint
from training.stages import Stage
from training.train.settings import TrainSettings
from training.workspace import Say, Workspace

__all__ = ["State", "check_ready", "needless", "run_stage", "state_of"]


class State(enum.StrEnum):
    """How far a stage is."""

    DONE = "done"
    STALE = "stale"
    STOPPED = "stopped"
    NOT_YET = "not yet"
    PASSED_OVER = "passed over"


def state_of(stage: Stage, config: Config, work: Workspace) -> State:
    """Return how far a stage is; it is stale with the stages that it reads."""
    if needless(stage, config, work):
        return State.PASSED_OVER
    if not work.has(stage.name):
        return State.STOPPED if work.is_begun(stage.name) else State.NOT_YET
    if not work.is_done(stage.name, fingerprint(stage, config, work)):
        return State.STALE
    settled = {State.DONE, State.PASSED_OVER}
    read = (state_of(stage_called(name), config, work) for name in stage.reads)
    return State.DONE if all(state in settled for state in read) else State.STALE


def needless(stage: Stage, config: Config, work: Workspace) -> str:
    """Return why a stage is passed over; empty if it is not.

    Raises:
        TrainingError: If what decides it cannot be read.
    """
    if reason := passed_over(stage, config):
        return reason
    if stage.name in {"reverse", "backtranslate"}:
        known = state_of(stage_called("tokenise"), config, work) is State.DONE
        if known and has_no_english(work):
            return "no sentence of the English texts was left"
    return ""


def check_ready(stage: Stage, config: Config) -> None:
    """See whether what a stage needs is there, before hours go by.

    Raises:
        TrainingError: If it needs torch and there is none, or its settings name a file or folder
            that is not there.
    """
    similar = stage.name == "clean" and config.clean.similarity.model
    if (stage.torch or similar) and find_spec("torch") is None:
        raise TrainingError(
            f"The stage {stage.name} needs torch, which is not installed. "
            "Install with pip install 'dozaban[training]'."
        )
    _check_device(stage, config)
    for key in stage.settings:
        for name, path in named_paths(getattr(config, key), key):
            if not path.exists():
                raise TrainingError(
                    f'"{name}" in the recipe names {path}, which is not there. Put it there, or '
                    "name another one."
                )


def _check_device(stage: Stage, config: Config) -> None:
    """See whether the GPU is there that a training asks for."""
    if isinstance(settings := getattr(config, stage.name, None), TrainSettings):
        from training.train.device import choose_device  # noqa: PLC0415 - it needs torch

        choose_device(settings)


def run_stage(
    stage: Stage, config: Config, work: Workspace, say: Say, *, again: bool = False
) -> None:
    """Run a stage, unless nothing changed since it was done or the recipe has no need of it.

    Args:
        stage: The stage.
        config: The recipe.
        work: Where all stages leave what they make.
        say: Told how it goes.
        again: Whether to run it even if nothing changed.

    Raises:
        TrainingError: If it cannot run; says what to do.
    """

    def tell(line: str) -> None:
        say(f"{stage.name}: {line}")

    if reason := needless(stage, config, work):
        tell(f"passed over, since {reason}")
        work.set_aside(stage.name)
        return
    _check_reads(stage, config, work)
    for before in set(_all_before(stage)):
        if needless(before, config, work):  # else the stage would read what it finds there
            work.set_aside(before.name)
    word = fingerprint(stage, config, work)
    if work.is_done(stage.name, word) and not again:
        tell("unchanged since it was done")
        return
    check_ready(stage, config)
    run: Callable[[Config, Workspace, Say], None] = import_module(stage.module).run
    work.begin(stage.name, word, again=again)
    began = time.monotonic()
    run(config, work, tell)
    seconds = round(time.monotonic() - began, 1)
    work.finish(stage.name, word, {**work.noted(stage.name), "seconds": seconds})
    tell(f"done in {seconds:.1f} s")


def _all_before(stage: Stage) -> Iterator[Stage]:
    for name in stage.reads:
        before = stage_called(name)
        yield before
        yield from _all_before(before)


def _check_reads(stage: Stage, config: Config, work: Workspace) -> None:
    for name in stage.reads:
        state = state_of(stage_called(name), config, work)
        if state in {State.NOT_YET, State.STOPPED}:
            raise TrainingError(
                f"The stage {stage.name} reads what {name} makes, which is not there. Run {name} "
                f"first, or all stages with: python -m training all --to {stage.name}"
            )
        if state is State.STALE:
            raise TrainingError(
                f"The stage {stage.name} reads what {name} made before its settings or its input "
                f"changed. Bring that up to date first: python -m training all --to {name}"
            )
