"""Go through all exams, whatever is broken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from translator.doctor.ears import listen
from translator.doctor.registry import EXAMS
from translator.doctor.scene import Scene
from translator.doctor.verdict import Exam, Grade, Verdict, wrong

__all__ = ["Report", "examine"]

_REINSTALL = "Install dozaban again; if that does not help, report this line."


@dataclass(frozen=True, slots=True)
class Report:
    """What all exams said.

    Attributes:
        rows: The name of each exam with a verdict of it, in order.
    """

    rows: tuple[tuple[str, Verdict], ...]

    def number(self, grade: Grade) -> int:
        """Return how many verdicts are of a grade."""
        return sum(verdict.grade == grade for _, verdict in self.rows)


def examine(scene: Scene, exams: Sequence[Exam] = EXAMS) -> Report:
    """Look at everything and change nothing; an exam that fails is itself a verdict.

    What Python code does on a network meanwhile is heard.
    """
    listen()
    trial = scene.trial  # it works while the others look
    try:
        return Report(tuple((exam.name, v) for exam in exams for v in _verdicts(exam, scene)))
    finally:
        trial.stop()


def _verdicts(exam: Exam, scene: Scene) -> list[Verdict]:
    try:
        return list(exam.look(scene))
    except Exception as error:  # noqa: BLE001 - whatever is broken is what we are here for
        said = " ".join(str(error).split()) or "no reason given"
        return [wrong(f"This could not be looked at ({type(error).__name__}: {said}).", _REINSTALL)]
