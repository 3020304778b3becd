"""The work folder: a folder a stage, and what is known of each stage that is done."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from training.errors import TrainingError
from translator.files import write_atomically

__all__ = ["Figure", "Record", "Say", "Workspace"]

Say = Callable[[str], None]
"""Tells the user one line."""

Figure = str | int | float | None
"""One thing worth knowing of a stage that is done."""

_DONE = "stage.json"
_BEGUN = "begun.json"


@dataclass(frozen=True, slots=True)
class Record:
    """What is kept of a stage that is done.

    Attributes:
        fingerprint: Of all that decides what the stage makes.
        at: When it was done, in UTC.
        figures: What the stage told of its work.
    """

    fingerprint: str
    at: dt.datetime
    figures: dict[str, Figure]


class Workspace:
    """All that the stages make, below one folder.

    A stage finds in its folder either nothing, or what it left there itself when it was stopped
    with the same settings and the same inputs. So it may go on from whatever it finds.
    """

    def __init__(self, root: Path) -> None:
        """Name the folder; it is made when something is put there."""
        self.root = root
        self._figures: dict[str, dict[str, Figure]] = {}

    def folder(self, stage: str) -> Path:
        """Return the folder of a stage, made if it is not there.

        Raises:
            TrainingError: If it cannot be made.
        """
        folder = self.root / stage
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise TrainingError(
                f'The folder {folder} cannot be made ({error.strerror}). Name another with "work" '
                "in the configuration."
            ) from None
        return folder

    def has(self, stage: str) -> bool:
        """Return whether a stage was done, be it with other settings."""
        return self.record(stage) is not None

    def is_begun(self, stage: str) -> bool:
        """Return whether a stage was begun, be it done or not."""
        return (self.root / stage / _BEGUN).is_file()

    def mark(self, stage: str) -> str:
        """Return what changes when a stage is done otherwise; empty if it is not done.

        It is the figure `content`, a hash of what the stage made, where the stage notes one; else
        a hash of all that is kept of it, so that a stage done again has another mark.
        """
        record = self.record(stage)
        if record is None:
            return ""
        whole = hashlib.sha256((self.root / stage / _DONE).read_bytes()).hexdigest()
        return str(record.figures.get("content") or whole)

    def note(self, stage: str, **figures: Figure) -> None:
        """Let a stage that runs tell what is worth knowing; `status` shows it later."""
        self._figures.setdefault(stage, {}).update(figures)

    def noted(self, stage: str) -> dict[str, Figure]:
        """Return what a stage told since it began."""
        return dict(self._figures.get(stage, {}))

    def begin(self, stage: str, fingerprint: str, *, again: bool = False) -> None:
        """Make the folder of a stage ready: kept if it was stopped as it is, else empty.

        What the stage made before is set aside. With `again` only what was begun with `again`,
        and stopped, is kept.
        """
        self._figures.pop(stage, None)
        if not self._goes_on(stage, fingerprint, again=again):
            self.set_aside(stage)
            begun = json.dumps({"fingerprint": fingerprint, "again": again})
            write_atomically(self.folder(stage) / _BEGUN, f"{begun}\n")
        (self.folder(stage) / _DONE).unlink(missing_ok=True)

    def _goes_on(self, stage: str, fingerprint: str, *, again: bool) -> bool:
        try:
            begun = json.loads((self.root / stage / _BEGUN).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return False
        if again:
            return begun == {"fingerprint": fingerprint, "again": True} and not self.has(stage)
        return isinstance(begun, dict) and begun.get("fingerprint") == fingerprint

    def set_aside(self, stage: str) -> None:
        """Move the folder of a stage to `before/`, in the place of an older one.

        What was stopped never takes the place of what was done; it is removed.

        Raises:
            TrainingError: If it cannot be moved.
        """
        folder, aside = self.root / stage, self.root / "before" / stage
        if not folder.is_dir() or not any(folder.iterdir()):
            return
        try:
            if (aside / _DONE).is_file() and not (folder / _DONE).is_file():
                shutil.rmtree(folder)
                return
            aside.parent.mkdir(parents=True, exist_ok=True)
            shutil.rmtree(aside, ignore_errors=True)
            folder.replace(aside)
        except OSError as error:
            raise TrainingError(
                f"{folder} cannot be moved to {aside} ({error.strerror}). Remove one of them."
            ) from None

    def finish(self, stage: str, fingerprint: str, figures: Mapping[str, Figure]) -> None:
        """Write down that a stage is done, all at once.

        Raises:
            OutputError: If it cannot be written.
        """
        at = dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")
        entry = {"stage": stage, "fingerprint": fingerprint, "at": at, "figures": dict(figures)}
        text = json.dumps(entry, ensure_ascii=False, indent=2)
        write_atomically(self.folder(stage) / _DONE, f"{text}\n")

    def is_done(self, stage: str, fingerprint: str) -> bool:
        """Return whether a stage was done with just these settings and inputs."""
        record = self.record(stage)
        return record is not None and record.fingerprint == fingerprint

    def record(self, stage: str) -> Record | None:
        """Return what is kept of a stage; None if it was not done, or its file is unreadable."""
        try:
            entry = json.loads((self.root / stage / _DONE).read_text(encoding="utf-8"))
            at = dt.datetime.fromisoformat(entry["at"])
            return Record(entry["fingerprint"], at, dict(entry["figures"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None
