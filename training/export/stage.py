"""The stage that makes an Argos package of the averaged weights."""

from __future__ import annotations

import shutil

from training.config import Config
from training.export.package import NAME, write_metadata
from training.export.publish import MODEL, publish
from training.tokenise.vocabulary import MODEL as TOKENIZER
from training.tokenise.vocabulary import Vocabulary
from training.workspace import Say, Workspace
from translator.files import write_atomically

__all__ = ["run"]

_STAGE = "export"


def run(config: Config, work: Workspace, say: Say) -> None:
    """Write the package, unpacked as `ur_en/` and packed as `ur_en-VERSION.argosmodel`.

    Raises:
        TrainingError: If weights, vocabulary or sources are missing, or do not fit together.
    """
    from training.export.convert import write_model  # noqa: PLC0415 - torch takes seconds
    from training.network.weights import load_weights  # noqa: PLC0415 - as above

    tokens, package = work.folder("tokenise"), work.folder(_STAGE) / NAME
    shape, state = load_weights(work.folder("average") / MODEL)
    pieces = Vocabulary.load(tokens).pieces
    shutil.rmtree(package, ignore_errors=True)  # left by a run that was stopped
    write_model(package / "model", shape, state, pieces, config.export.quantization)
    write_atomically(package / "sentencepiece.model", (tokens / TOKENIZER).read_bytes())
    write_metadata(package, config.export.version)
    file = publish(config, work)
    size = file.stat().st_size
    work.note(_STAGE, version=config.export.version, bytes=size)
    say(f"{file.name}: {size / 1e6:.1f} MB")
