"""What the doctor is called to."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from translator.doctor.trial import Trial, TrialResult

__all__ = ["PACKAGE", "Scene"]

PACKAGE = Path(__file__).resolve().parent.parent
"""The folder of the installed package."""


@dataclass
class Scene:
    """An installation and a folder of work.

    Attributes:
        out: The output folder, which may be missing.
        store: The database: a path, or the address of a server.
        engine: What stands behind `--engine`, if anything does.
        glossaries: The newsroom's own files.
        package: Where the files lie that came with the tool.
    """

    out: Path
    store: str | Path
    engine: str | None = None
    glossaries: tuple[Path, ...] = ()
    package: Path = field(default=PACKAGE)

    @cached_property
    def trial(self) -> Trial:
        """The process that tries what may crash; it is started when it is first asked for."""
        from translator.doctor.in_use import local_engine  # noqa: PLC0415 - it needs the engines

        try:
            engine = local_engine(self.engine)
        except Exception:  # noqa: BLE001 - the exam of engines says what is wrong with it
            engine = None
        return Trial(engine)

    @property
    def tried(self) -> TrialResult:
        """What became of the trial; waits for its end."""
        return self.trial.result
