"""See whether an unpacked package really translates."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from translator.engine.install.checksum import folder_size
from translator.engine.install.fault import FaultError, printable
from translator.engine.install.probe import FAULT

__all__ = ["check_translates"]

_PATIENCE = 300.0  # seconds; gigabytes from a slow disk take a minute
_MEMORY = 4 << 30  # bytes beside the model: threads and libraries reserve much and use little
_TIMES = 4  # a float16 model becomes float32, and weights are packed anew


def check_translates(folder: Path, *, patience: float = _PATIENCE) -> None:
    """Load a package and translate a word, in another process.

    Args:
        folder: The unpacked package.
        patience: How long that may take, in seconds.

    Raises:
        FaultError: If the package is not whole or the model cannot be used.
    """
    if not any((folder / name).is_file() for name in ("sentencepiece.model", "bpe.model")):
        raise FaultError("it has no tokenizer (sentencepiece.model or bpe.model)")
    if not (folder / "model" / "model.bin").is_file():
        raise FaultError("it has no model (model/model.bin)")
    try:
        done = _probe(folder, patience)
    except subprocess.TimeoutExpired:
        raise FaultError(f"its model does not translate a word in {patience:.0f} seconds") from None
    if done.returncode == FAULT:
        reason = printable(done.stdout.decode("utf-8", "replace").rstrip("."))
        raise FaultError(f"its model cannot be loaded ({reason})")
    if done.returncode:
        raise FaultError("its model makes the translator crash")


def _probe(folder: Path, patience: float) -> subprocess.CompletedProcess[bytes]:
    memory = _MEMORY + _TIMES * folder_size(folder)
    # -P: whatever lies in the present folder is not to be imported.
    module = ["-P", "-X", "utf8", "-m", "translator.engine.install.probe"]
    return subprocess.run(  # noqa: S603 - our own module in our own Python
        [sys.executable, *module, str(folder.resolve()), str(memory)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=patience,
        check=False,
    )
