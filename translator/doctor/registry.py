"""The exams, in the order in which they are shown."""

from __future__ import annotations

from translator.doctor.exams import (
    access,
    clock,
    engines,
    folder,
    fonts,
    glossaries,
    leftovers,
    libraries,
    memory,
    model,
    network,
    site,
    space,
    sqlite,
    store,
    terminal,
    translation,
    version,
)
from translator.doctor.verdict import Exam

__all__ = ["EXAMS"]

EXAMS: tuple[Exam, ...] = (
    version.EXAM,
    libraries.EXAM,
    sqlite.EXAM,
    model.EXAM,
    translation.EXAM,
    engines.EXAM,
    glossaries.EXAM,
    fonts.EXAM,
    folder.EXAM,
    leftovers.EXAM,
    store.EXAM,
    access.EXAM,
    site.EXAM,
    space.EXAM,
    memory.EXAM,
    clock.EXAM,
    terminal.EXAM,
    network.EXAM,  # the last: it tells what was heard while the others looked
)
"""To add an exam, write its file, name it here, and add its row to docs/doctor.md."""
