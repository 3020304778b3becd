"""What is told of a run while it goes on."""

from __future__ import annotations

import json
import time
from pathlib import Path

import torch
from torch import Tensor

from training.train.finite import check_loss
from training.train.settings import TrainSettings
from training.workspace import Say
from translator.files import write_atomically

__all__ = ["Progress", "trim_log"]

_PAUSE = 30.0  # seconds between lines for people


class Progress:
    """Writes a line to `log.jsonl` every few steps, and says one every half a minute.

    The loss stays on its device until it is written, since an accelerator is to run ahead.

    Attributes:
        loss: The mean of the last steps that were written, in nats a piece; None before that.
    """

    def __init__(self, log: Path, settings: TrainSettings, say: Say) -> None:
        """Begin to count; nothing is written yet."""
        self.loss: float | None = None
        self._log, self._settings, self._say = log, settings, say
        self._said = self._since = time.monotonic()
        self._sum, self._steps, self._pieces = torch.zeros(()), 0, 0

    def note(self, step: int, loss: Tensor, pieces: int, factor: float) -> None:
        """Take one step in.

        Args:
            step: Its number, from 1.
            loss: In nats a piece, a single number.
            pieces: Target pieces that it learned from.
            factor: Share of the highest rates.

        Raises:
            TrainingError: If the loss is no number any more.
        """
        self._sum = self._sum.to(loss.device) + loss.detach()
        self._steps, self._pieces = self._steps + 1, self._pieces + pieces
        if step % self._settings.report == 0:
            self._write(step, factor)

    def check(self, step: int) -> None:
        """Look at the losses that are not written yet.

        Args:
            step: The last one that was taken in.

        Raises:
            TrainingError: If one of them is no number.
        """
        if self._steps:
            self._mean(step)

    def _write(self, step: int, factor: float) -> None:
        now, self.loss = time.monotonic(), self._mean(step)
        speed = self._pieces / max(now - self._since, 1e-9)
        rate = self._settings.rate * factor
        line = {"step": step, "loss": round(self.loss, 4), "rate": rate, "speed": round(speed)}
        with self._log.open("a", encoding="utf-8") as file:
            file.write(f"{json.dumps(line)}\n")
        if now - self._said >= _PAUSE:
            self._said = now
            self._say(f"step {step}, loss {self.loss:.3f}, {speed:,.0f} pieces/s")
        self._since, self._steps, self._pieces = now, 0, 0
        self._sum = torch.zeros(())

    def _mean(self, step: int) -> float:
        mean = float(self._sum) / self._steps
        check_loss(mean, step)
        return mean


def trim_log(log: Path, step: int) -> None:
    """Take out what was written after a step, and lines that a killed run left half written.

    Raises:
        OutputError: If it cannot be written.
    """
    if log.exists():
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines(keepends=True)
        write_atomically(log, "".join(line for line in lines if 0 <= _step(line) <= step))


def _step(line: str) -> int:
    try:
        return int(json.loads(line)["step"])
    except (ValueError, LookupError, TypeError):
        return -1
