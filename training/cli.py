"""The commands of the workshop: one a stage, `all` of them, and `status`."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from training.choice import stages_between
from training.errors import TrainingError
from training.stages import STAGES, Stage
from translator.errors import DozabanError

if TYPE_CHECKING:
    from training.config import Config
    from training.workspace import Workspace

__all__ = ["app", "main"]

_RECIPE = Path("training/ur_en.toml")
_EXTRA = {"google", "pydantic", "safetensors", "sentencepiece", "torch"}
_STOPPED = 130  # what shells give for Ctrl-C

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode="rich",
    help="Make the Urdu→English model, stage by stage. A stage that was done with the same "
    "settings and inputs is passed over; one that was stopped goes on where it was.",
    epilog="Begin with [b]python -m training all --config MY.toml[/b]; training/README.md tells "
    "what each stage does and how to train on your own texts.",
)

Recipe = Annotated[Path, typer.Option("--config", metavar="FILE", help="The recipe, a TOML file.")]
Again = Annotated[bool, typer.Option("--again", help="Run it even if nothing changed.")]
First = Annotated[str, typer.Option("--from", metavar="STAGE", help="Begin with this stage.")]
Last = Annotated[str, typer.Option("--to", metavar="STAGE", help="End with this stage.")]


def main() -> None:
    """Run the command; leave with 0, with 1 for an error, or 2 for wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without Urdu is no reason to fail
    app(prog_name="python -m training")


@app.command(name="all")
def run_all(
    config: Recipe = _RECIPE,
    first: First = STAGES[0].name,
    last: Last = STAGES[-1].name,
    again: Again = False,  # noqa: FBT002 - an option of the command
) -> None:
    """Run all stages in their order, or those from one to another."""
    with _errors_told():
        _run(stages_between(first, last), config, again=again)


@app.command()
def status(config: Recipe = _RECIPE) -> None:
    """Show what is done, since when, and with which figures."""
    from training.status import status_table  # noqa: PLC0415 - rich takes 50 ms

    with _errors_told():
        from rich.console import Console  # noqa: PLC0415 - as above

        Console().print(status_table(*_opened(config)))


def _add_command(stage: Stage) -> None:
    reads = f" Reads what {', '.join(stage.reads)} made." if stage.reads else ""

    @app.command(name=stage.name, help=f"{stage.task}{reads}")
    def command(config: Recipe = _RECIPE, again: Again = False) -> None:  # noqa: FBT002 - option
        with _errors_told():
            _run((stage,), config, again=again)


for _stage in STAGES:
    _add_command(_stage)


def _run(stages: tuple[Stage, ...], path: Path, *, again: bool) -> None:
    from training.running import check_ready, needless, run_stage  # noqa: PLC0415 - as in _opened

    config, work = _opened(path)
    for stage in stages:  # before hours go by
        if not needless(stage, config, work):
            check_ready(stage, config)
    with _locked(work.root):
        for stage in stages:
            run_stage(stage, config, work, typer.echo, again=again)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Keep all other runs from a work folder; the system ends it with the process, if need be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / ".lock").open("ab")
    except OSError as error:
        raise TrainingError(
            f"The folder {folder} cannot be written to ({error.strerror}). Name another with "
            '"work" in the recipe.'
        ) from None
    with lock:
        try:
            _take(lock)
        except OSError:
            raise TrainingError(
                f"Another run is at work in {folder}. Wait until it ends, or name another folder "
                'with "work" in the recipe.'
            ) from None
        yield


def _take(lock: BinaryIO) -> None:
    if sys.platform == "win32":  # pragma: no cover - the tests run elsewhere
        import msvcrt  # noqa: PLC0415 - there is none elsewhere

        msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 - Windows has none

        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _opened(path: Path) -> tuple[Config, Workspace]:
    from training.config import load_config  # noqa: PLC0415 - needs pydantic
    from training.distil.engines import rooted_engines  # noqa: PLC0415 - as above
    from training.workspace import Workspace  # noqa: PLC0415 - only when a command runs

    config = rooted_engines(load_config(path), path.resolve().parent)
    return config, Workspace(config.work)


@contextmanager
def _errors_told() -> Iterator[None]:
    """Turn errors into a sentence and an exit code."""
    try:
        yield
    except (TrainingError, DozabanError) as error:
        _leave(str(error), 1)
    except ModuleNotFoundError as error:
        name = (error.name or "").partition(".")[0]
        if name not in _EXTRA:
            raise
        _leave(f"This needs {name}. Install with pip install 'dozaban[training]'.", 1)
    except KeyboardInterrupt:
        _leave("Stopped. The same command, without --again, goes on where it stopped.", _STOPPED)


def _leave(sentence: str, code: int) -> None:
    typer.echo(sentence, err=True)
    raise typer.Exit(code) from None
