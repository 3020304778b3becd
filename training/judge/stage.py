"""The stage: the exported model is measured on the development sets, beside others."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from training.config import Config
from training.errors import TrainingError
from training.export.publish import publish
from training.judge.sets import evaluated, label_of
from training.judge.settings import JudgeSettings
from training.judge.summary import figures_of, scores_of, summary
from training.judge.terms import TermShares, term_shares
from training.workspace import Say, Workspace
from translator.engine import Engine, engine_called
from translator.errors import EngineError
from translator.evaluation import SetEvaluation, as_data
from translator.files import write_atomically
from translator.terms import Glossary, load_glossary, shipped_files

__all__ = ["run"]

_NAME = "judge"


def run(config: Config, work: Workspace, say: Say) -> None:
    """Translate the development sets with the model and with others, and write what is found.

    The scores go into the card of the exported package as well, which is packed anew.

    Raises:
        TrainingError: If the exported model or another one cannot be had, or two sets have one
            name.
        ExchangeError: If a set cannot be read.
    """
    settings, folder = config.judge, work.folder(_NAME)
    _check_names(config.dev)
    engine, *others = map(_engine, (str(work.root / "export" / "ur_en"), *settings.against))
    glossary = load_glossary(shipped_files())
    found = []
    for path in config.dev:
        found.append(evaluated(path, engine, others, glossary, settings))
        _write(folder, found[-1], settings.shown)
        say(f"{path.stem}: chrF {found[-1].systems[-1].scores.chrf:.2f}")
    shares = _shares(engine, others, glossary, settings)
    write_atomically(folder / "summary.md", summary(found, shares))
    publish(config, work, scores_of(found))
    work.note(_NAME, **figures_of(found, shares))


def _check_names(paths: Sequence[Path]) -> None:
    names = [path.stem for path in paths]
    for name in names:
        if names.count(name) > 1:
            raise TrainingError(
                f'Two development sets are called "{name}", which names their reports. '
                "Rename one of the files."
            )


def _engine(name: str) -> Engine:
    try:
        return engine_called(name)
    except EngineError as error:
        raise TrainingError(f"A model to be measured cannot be had: {error}") from None


def _write(folder: Path, evaluation: SetEvaluation, shown: int) -> None:
    from translator.evaluation.page import report_page  # noqa: PLC0415 - brings templates along

    data = json.dumps(as_data(evaluation), ensure_ascii=False, indent=1)
    write_atomically(folder / f"{evaluation.name}.json", f"{data}\n")
    write_atomically(folder / f"{evaluation.name}.html", report_page(evaluation, shown))


def _shares(
    engine: Engine, others: Sequence[Engine], glossary: Glossary, settings: JudgeSettings
) -> list[TermShares]:
    if not settings.terms:
        return []
    named = [*((f"{e.info.name} {e.info.version}", e) for e in others), (label_of(engine), engine)]
    return [term_shares(name, one, glossary, settings.limit) for name, one in named]
