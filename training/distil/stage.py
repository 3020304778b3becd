"""The stage: a teacher translates Urdu texts, and its translations become pairs."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from training.chunks import Chunk, Chunks, make_chunks, spans_of
from training.config import Config
from training.distil.engines import EXPORT
from training.distil.pairs import taught_pairs
from training.distil.settings import DistilSettings
from training.errors import TrainingError
from training.tokenise.vocabulary import Vocabulary
from training.workspace import Say, Workspace
from translator.engine import Engine, engine_called
from translator.errors import EngineError

__all__ = ["run"]

_NAME = "distil"


def run(config: Config, work: Workspace, say: Say) -> None:
    """Let the teacher translate the Urdu sentences and keep what is worth learning from.

    Raises:
        TrainingError: If there is no such teacher, or no Urdu text.
    """
    settings, folder = config.distil, work.folder(_NAME)
    urdu = _read(work.folder("clean") / "mono.ur.txt", settings.limit)
    vocabulary = Vocabulary.load(work.folder("tokenise"))
    teacher = _teacher(settings, work)

    def make(_: int, span: range) -> Chunk:
        return taught_pairs([urdu[at] for at in span], teacher, vocabulary, settings)

    chunks = Chunks(folder / "chunks")
    make_chunks(chunks, spans_of(len(urdu), settings.chunk), make, settings.minutes, say)
    figures = chunks.gather(folder / "pairs.npz")
    work.note(_NAME, teacher=teacher.info.signature, **figures)


def _read(path: Path, limit: int) -> list[str]:
    try:
        with path.open(encoding="utf-8", newline="\n") as file:
            return [line.rstrip("\n") for line in islice(file, limit or None)]
    except OSError as error:
        raise TrainingError(
            f"{path} cannot be read ({error.strerror}). Run the stage clean first."
        ) from None


def _teacher(settings: DistilSettings, work: Workspace) -> Engine:
    name = settings.teacher
    if name == EXPORT:
        name = str(work.root / "export" / "ur_en")
    try:
        return engine_called(name, threads=settings.threads or None)
    except EngineError as error:
        raise TrainingError(f"The teacher cannot be had: {error}") from None
